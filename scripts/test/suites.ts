import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export type Counts = { passed: number; failed: number; skipped: number };

type VitestResult = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
};

/** Parts of a suite that run beside each other: a browser's test waits more than it works, and each part has a site of its own. */
const sharesOf: Record<string, number> = { e2e: 2 };

/** Runs one vitest project, letting it speak for itself, and returns its counts. A suite that could not even start counts as one failure. */
export async function runSuite(project: string, patterns: string[]): Promise<Counts> {
  const shares = patterns.length > 0 ? 1 : (sharesOf[project] ?? 1);
  const numbers = Array.from({ length: shares }, (_, i) => i + 1);
  const all = await Promise.all(numbers.map((number) => runShare(project, patterns, `${number}/${shares}`)));
  const sum = (key: keyof Counts) => all.reduce((total, counted) => total + counted[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

async function runShare(project: string, patterns: string[], share: string): Promise<Counts> {
  const report = path.resolve('node_modules/.cache/test', `${project}-${share.replace('/', '-of-')}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    `--shard=${share}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...patterns,
  ];
  const child = spawn('vitest', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  return counts(code, existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestResult) : null);
}

function counts(code: number | null, result: VitestResult | null): Counts {
  const passed = result?.numPassedTests ?? 0;
  const failed = result?.numFailedTests ?? 0;
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // An error outside any test (a setup that failed, an unhandled rejection) shows in the exit code only.
  return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed };
}
