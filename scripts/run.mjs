// npm run migrate, backup, restore …: a script of this folder in the pinned Node, with the settings of .env.
import { bootstrap } from './bootstrap.mjs';

const [name, ...args] = process.argv.slice(2);
bootstrap(`scripts/${name}.ts`, args);
