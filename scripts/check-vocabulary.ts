// Holds the rooms of a feature (docs/architecture.md) by name, and what the linter cannot see. Ends with 1 and a list when broken.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// `seat-rules.ts` is a rules room like `rules.ts`.
const rooms = /^([a-z]+-)*(rules|policy|schema|types|queries|commands|loaders|actions)\.ts$/;
const serverRooms = /^([a-z]+-)*(queries|commands|loaders)\.ts$/;

/** Files that are no room, each with the reason why it stands in its feature. */
const exceptions: Record<string, string> = {
  'registration/api-answers.ts': 'pure mapping from DTOs to the JSON API; no decision, so not rules',
  'registration/facts.ts': 'pure mapping from rows to what receipts and mails show',
  'registration/links.ts': 'the address of the manage link, used by commands and mails',
  'registration/manage-steps.ts': 'steps shared by the commands that change a registration, inside their transaction',
  'registration/openapi.ts': 'the OpenAPI document made from the schemas',
  'registration/register-row.ts': 'builds the one JSON row that register_participant() takes',
  'mail/delivery.ts': 'carries one claimed mail to the provider; called by the worker only',
  'mail/worker.ts': 'the loop of the worker process',
  'identity/demo-users.ts': 'the demo people, shared by seed and sign-in page',
};

const forbiddenNames = /(^|[-/])(utils?|helpers?|common|manager|misc|service)([-.]|\/|$)/;
const unsafeSql = /\$(query|execute)RawUnsafe|Prisma\.raw\(/;

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'));
}

/** What is wrong with one file of the product, as sentences; `text` is what it holds. */
export function problemsOf(file: string, text: string): string[] {
  const problems: string[] = [];
  const [top, ...rest] = file.split('/');
  const inFeature = rest.slice(1).join('/');
  if (forbiddenNames.test(file))
    problems.push('has a name that says nothing (utils, helpers, common, manager, service)');
  if (unsafeSql.test(text)) problems.push('builds SQL from text: use $queryRaw`…` with values');
  if (/\bas any\b|@ts-ignore|@ts-nocheck/.test(text)) problems.push('switches the type checker off');
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) problems.push('has an open end (TODO)');
  if (top !== 'features') return problems;
  if (inFeature.startsWith('components/')) return problems;
  const isRoom = rooms.test(inFeature);
  if (!isRoom && !(rest.join('/') in exceptions)) {
    problems.push(
      'is no room of a feature: rules, policy, schema, types, queries, commands, loaders, actions or components/',
    );
  }
  if (serverRooms.test(inFeature) && !/^import 'server-only';/m.test(text)) problems.push("must import 'server-only'");
  if (/(^|-)actions\.ts$/.test(inFeature) && !/^'use server';/.test(text))
    problems.push("must begin with 'use server'");
  return problems;
}

/** Exceptions that no longer exist, so that the list stays true. */
function staleExceptions(files: string[]): string[] {
  return Object.keys(exceptions)
    .filter((name) => !files.includes(`features/${name}`))
    .map((name) => `scripts/check-vocabulary.ts lists features/${name}, which is gone`);
}

function main(): void {
  const files = ['app', 'components', 'emails', 'features', 'lib', 'prisma/seed'].flatMap(filesBelow);
  const problems = files.flatMap((file) =>
    problemsOf(file, readFileSync(file, 'utf8')).map((problem) => `${file} ${problem}`),
  );
  const all = [...problems, ...staleExceptions(files)];
  for (const problem of all) console.error(problem);
  if (all.length > 0) process.exit(1);
}

if (process.argv[1]?.endsWith('check-vocabulary.ts')) main();
