import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envNames } from '@/lib/env';
import { placeholdersOf, translationProblems } from '../../scripts/check-translations';
import { problemsOf } from '../../scripts/check-vocabulary';

describe('vocabulary of the house', () => {
  it.each([
    ['features/seat/service.ts', '', 'says nothing'],
    ['features/seat/solver.ts', '', 'no room'],
    ['features/seat/queries.ts', 'export const x = 1;', 'server-only'],
    ['features/seat/seat-commands.ts', '', 'server-only'],
    ['features/seat/actions.ts', '', 'use server'],
    ['lib/utils.ts', '', 'says nothing'],
    ['features/seat/rules.ts', 'db.$queryRawUnsafe(text)', 'builds SQL'],
    ['app/page.tsx', 'const x = y as any;', 'type checker'],
    ['app/page.tsx', `// ${'TO'}${'DO'}: later`, 'open end'],
  ])('%s with %j', (file, text, reason) => {
    expect(problemsOf(file, text).join()).toContain(reason);
  });

  it('accepts rooms, with a prefix too', () => {
    expect(problemsOf('features/seat/seat-rules.ts', 'export const x = 1;')).toEqual([]);
    expect(problemsOf('features/seat/components/seat-list.tsx', '')).toEqual([]);
    expect(problemsOf('features/seat/queries.ts', "import 'server-only';\n")).toEqual([]);
  });
});

describe('translations', () => {
  it('reads placeholders, their kind, tags and what is inside branches', () => {
    expect(placeholdersOf('Hej {name}, {n, plural, one {# plats i {city}} other {# platser}} <b>nu</b>')).toEqual([
      '<b>',
      'city',
      'n plural',
      'name',
    ]);
    expect(placeholdersOf('{n, plural, one {plats} other {platser}}')).toEqual(['n plural']);
  });

  it('finds what is missing, empty or different', () => {
    const sv = new Map([
      ['a', 'Hej {name}'],
      ['b', ' '],
      ['c', 'Bara svenska'],
    ]);
    const en = new Map([
      ['a', 'Hello {person}'],
      ['b', 'x'],
      ['d', 'Only English'],
    ]);
    expect(translationProblems(sv, en)).toEqual([
      'a has other placeholders in English: name ≠ person',
      'b is empty in Swedish',
      'c is missing in English',
      'd is missing in Swedish',
    ]);
  });
});

describe('settings', () => {
  // Read by the scripts, not by the application.
  const ofScripts = [
    'PG_PORT',
    'HOST',
    'WEB_PROCESSES',
    'WORKERS',
    'DEMO',
    'NEXT_DIST_DIR',
    'PAGE_CACHE_BYTES',
    'TEST_DATABASE_URL',
    'CHROMIUM_PATH',
  ];

  it('are all in .env.example, each with a sentence', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const named = lines.flatMap((line, index) => {
      const name = /^#? ?([A-Z_]+)=/.exec(line)?.[1];
      return name ? [{ name, explained: /^# [A-ZÅÄÖ].{10,}/.test(lines[index - 1] ?? '') }] : [];
    });
    expect(named.map(({ name }) => name).sort()).toEqual([...envNames, ...ofScripts].sort());
    expect(named.filter(({ explained }) => !explained)).toEqual([]);
  });
});

describe('version floors', () => {
  // `npm audit` cannot be asked everywhere: below these versions there are known holes.
  it.each([
    ['next', '16.2.6'],
    ['react', '19.2.6'],
    ['react-dom', '19.2.6'],
    ['next-auth', '4.24.15'],
    ['nodemailer', '7.0.11'],
    ['pg', '8.16.0'],
  ])('%s is at least %s', (name, floor) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    const [given = [], least = []] = [version, floor].map((text) => text.split('.').map(Number));
    const difference = given.map((part, index) => part - (least[index] ?? 0)).find((part) => part !== 0) ?? 0;
    expect(difference, `${name} ${version}`).toBeGreaterThanOrEqual(0);
  });

  it('prisma and its client are of one version', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies.prisma).toBe(dependencies['@prisma/client']);
  });

  it('the lock file names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
