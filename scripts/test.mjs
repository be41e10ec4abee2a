// npm test: everything that proves the project, on a fresh clone too. The steps are in scripts/test/run.ts.
import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/test/run.ts');
