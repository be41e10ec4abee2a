// npm run bench, after the installation. `npm run bench -- --only capacity,http` runs parts, `--json file` says where the figures go,
// `--long` adds the ten minutes that watch memory. Traffic goes to 127.0.0.1 only.
import { openGround } from '../../tests/load/ground';
import { type Figure, machine, meetsBar, type Part, table, writeJson } from '../../tests/load/report';
import { endWithParent } from '../end-with-parent';
import { buildIfChanged, generateClient } from '../start/build';
import { Calm, step } from '../start/progress';
import { longParts, type PartName, parts } from './parts';

type Settings = { chosen: PartName[]; json: string };

function settingsFrom(args: string[]): Settings {
  const after = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const names = Object.keys(parts) as PartName[];
  const usual = args.includes('--long') ? names : names.filter((name) => !longParts.includes(name));
  const only = after('--only')?.split(',');
  const unknown = only?.filter((name) => !(name in parts)) ?? [];
  if (unknown.length > 0) throw new Calm(`--only takes some of ${names.join(',')}, not ${unknown.join(',')}`);
  return {
    chosen: only ? names.filter((name) => only.includes(name)) : usual,
    json: after('--json') ?? '.data/bench.json',
  };
}

async function measure(name: PartName): Promise<Part> {
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  const ground = await openGround();
  try {
    const figures: Figure[] = await parts[name](ground);
    return { part: name, seconds: seconds(), figures };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { part: name, seconds: seconds(), figures: [], failed: reason.split('\n', 1)[0] ?? '' };
  } finally {
    await ground.close();
  }
}

async function run(): Promise<boolean> {
  const { chosen, json } = settingsFrom(process.argv.slice(2));
  const { cores, memoryGiB, cpu, node } = machine();
  console.log(`Bench on ${cores} cores, ${memoryGiB} GiB (${cpu}), Node ${node}\n`);
  await step('database client', generateClient);
  await step('build', buildIfChanged, (built) => (built ? 'built' : 'build is up to date'));
  const measured: Part[] = [];
  for (const name of chosen) measured.push(await step(name, () => measure(name)));
  console.log(`\n${table(measured)}\n`);
  writeJson(json, measured);
  const missed = measured.reduce(
    (n, { figures, failed }) => n + figures.filter((f) => meetsBar(f) === false).length + (failed ? 1 : 0),
    0,
  );
  console.log(missed === 0 ? `Every bar is met. Figures: ${json}` : `${missed} missed. Figures: ${json}`);
  return missed === 0;
}

endWithParent(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.error(`\nBroken off by ${signal}; nothing was written.`);
    process.exit(1);
  });
}
try {
  process.exit((await run()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Calm ? `\n${error.message}\n` : error);
  process.exit(1);
}
