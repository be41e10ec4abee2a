import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

type Config = { forbidden: { name: string }[] };
type Report = { summary: { violations: { rule: { name: string } }[] } };

const require = createRequire(import.meta.url);

/** One throw-away violation of each rule: a file and what it imports. */
const violations: [string, string][] = [
  ['lib/floor.ts', '@/features/one/rules'],
  ['components/ui/box.tsx', '@/features/one/rules'],
  ['emails/letter.tsx', '@/components/ui/plain'],
  ['features/one/queries.ts', '@/app/page'],
  ['features/one/commands.ts', '@/features/two/loaders'],
  ['features/two/types.ts', '@/features/one/types'],
  ['features/one/types.ts', '@/features/two/types'],
  ['features/one/policy.ts', '@/lib/db'],
  ['features/one/schema.ts', '@/features/one/loaders'],
  ['features/one/seat-queries.ts', 'next/headers'],
  ['features/two/queries.ts', '@/features/two/commands'],
  ['features/one/actions.ts', '@/components/ui/plain'],
  ['features/one/components/list.tsx', '@/features/one/queries'],
  ['app/api/route.ts', '@/features/one/loaders'],
  ['app/page.tsx', 'pg'],
  ['features/two/seat-rules.ts', '@/scripts/tool'],
  ['lib/tool.ts', 'vitest'],
  ['lib/stranger.ts', 'undeclared-package'],
  ['lib/nowhere.ts', './gone'],
];

it('fires every rule of direction', { timeout: 30_000 }, () => {
  const house = mkdtempSync(path.join(os.tmpdir(), 'fr-structure-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  };
  try {
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'scripts/resolve-alias.cjs'])
      cpSync(file, path.join(house, file));
    for (const name of ['pg', 'next', 'vitest', 'undeclared-package']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/${name === 'next' ? 'headers' : 'index'}.js`, 'module.exports = 1;');
    }
    for (const file of ['lib/db.ts', 'components/ui/plain.tsx', 'scripts/tool.ts']) write(file, 'export const x = 1;');
    for (const file of [
      'features/one/rules.ts',
      'features/one/loaders.ts',
      'features/two/loaders.ts',
      'features/two/commands.ts',
    ])
      write(file, 'export const x = 1;');
    for (const [file, target] of violations) write(file, `import { x } from '${target}';\nexport const y = x;\n`);
    const config = require('../../.dependency-cruiser.cjs') as Config;
    expect(firedRules(house)).toEqual(config.forbidden.map(({ name }) => name).sort());
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});

function firedRules(house: string): string[] {
  const program = path.resolve('node_modules/.bin/depcruise');
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'app',
    'features',
    'components',
    'emails',
    'lib',
  ];
  const report = JSON.parse(execFileSync(program, args, { cwd: house, maxBuffer: 50_000_000 }).toString()) as Report;
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort();
}
