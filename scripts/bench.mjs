// npm run bench: the bars of trust.md, measured side by side on this machine. The steps are in scripts/bench/run.ts.
import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/bench/run.ts');
