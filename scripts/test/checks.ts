import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export type Check = { name: string; command: string[] };

/** What can be told by reading the code. Each is a program of its own that ends with 0 when all is well. */
export const staticChecks: Check[] = [
  { name: 'types (tsc)', command: ['tsc', '--noEmit'] },
  { name: 'format and lint (biome)', command: ['biome', 'ci', '.'] },
  {
    name: 'direction (dependency-cruiser)',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'features',
      'components',
      'emails',
      'lib',
      'scripts',
      'tests',
      'prisma',
    ],
  },
  { name: 'vocabulary of the house', command: ['node', '--import', 'tsx', 'scripts/check-vocabulary.ts'] },
  { name: 'translations', command: ['node', '--import', 'tsx', 'scripts/check-translations.ts'] },
  { name: 'the drawing of the house', command: ['node', '--import', 'tsx', 'scripts/draw-graph.ts', '--check'] },
  { name: 'dead code (knip)', command: ['knip', '--no-progress'] },
];

export type Outcome = { name: string; ok: boolean; output: string; seconds: number };

/** Runs one check and keeps what it says for the case that it fails. */
export function runCheck({ name, command: [program = '', ...given] }: Check): Promise<Outcome> {
  const started = Date.now();
  // Folders that do not exist yet are no fault.
  const args = program === 'depcruise' ? given.filter((arg, index) => index < 2 || existsSync(arg)) : given;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => {
    const done = (ok: boolean) => resolve({ name, ok, output, seconds: (Date.now() - started) / 1000 });
    child.once('error', (error) => {
      output += String(error);
      done(false);
    });
    child.once('exit', (code) => done(code === 0));
  });
}

/** Runs checks side by side, two at a time, telling each as it ends. */
export async function runChecks(checks: Check[]): Promise<Outcome[]> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runCheck(check);
      outcomes.push(outcome);
      console.log(`  ${outcome.ok ? '✓' : '✗'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
      if (!outcome.ok) console.log(outcome.output.trimEnd().replace(/^/gm, '    '));
    }
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}
