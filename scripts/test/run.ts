// npm test, after the installation. `npm test -- --only static|unit|integration|fault|e2e [pattern …]` runs a part.
import { endWithParent } from '../end-with-parent';
import { buildIfChanged, generateClient } from '../start/build';
import { Calm, step } from '../start/progress';
import { runChecks, staticChecks } from './checks';
import { type Counts, runSuite } from './suites';

const suites = ['unit', 'integration', 'fault', 'e2e'];
const parts = ['static', ...suites];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

function add({ passed, failed, skipped }: Counts): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function wanted(args: string[]): { chosen: string[]; patterns: string[] } {
  const at = args.indexOf('--only');
  if (at === -1) return { chosen: parts, patterns: args };
  const part = args[at + 1] ?? '';
  if (!parts.includes(part)) throw new Calm(`--only takes one of ${parts.join(', ')}`);
  return { chosen: [part], patterns: [...args.slice(0, at), ...args.slice(at + 2)] };
}

async function run(): Promise<void> {
  const { chosen, patterns } = wanted(process.argv.slice(2));
  await step('database client', generateClient);
  if (chosen.includes('static')) {
    console.log('\nstatic');
    const outcomes = await runChecks(staticChecks);
    const passed = outcomes.filter(({ ok }) => ok).length;
    add({ passed, failed: outcomes.length - passed, skipped: 0 });
  }
  for (const suite of suites.filter((name) => chosen.includes(name))) {
    console.log(`\n${suite}`);
    if (suite === 'fault' || suite === 'e2e')
      await step('build', buildIfChanged, (built) => (built ? 'built' : 'build is up to date'));
    add(await runSuite(suite, patterns));
  }
}

endWithParent(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  await run();
} catch (error) {
  console.error(error instanceof Calm ? `\n${error.message}\n` : error);
  total.failed += 1;
}
console.log(`\ntotal: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
