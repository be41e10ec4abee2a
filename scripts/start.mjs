// npm start: everything from a fresh clone to a served site. The steps are in scripts/start/run.ts.
import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/start/run.ts');
