// Every query of every feature costs the same number of statements with 1, 3 and 3,000 rows. The list is complete: a
// query without a line here fails the first test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRegistrations } from '@/features/registration/export-queries';
import { viewFromQuery } from '@/features/registration/organiser-rules';
import { manyRows } from '../factories/many-rows';
import { countQueries } from '../factories/query-count';
import { emptyDatabase, testDb } from '../setup/database';
import type { QueryBudgets } from './query-budgets/types';

const { pool } = testDb();
const now = new Date();
const page = viewFromQuery({ q: 'person', sort: 'name' });

const folder = path.join(import.meta.dirname, 'query-budgets');
const areas = await Promise.all(
  readdirSync(folder)
    .filter((file) => file !== 'types.ts')
    .sort()
    .map(async (file) => ((await import(path.join(folder, file))) as { area: QueryBudgets }).area),
);
const budgets: QueryBudgets['budgets'] = Object.assign({}, ...areas.map((area) => area.budgets));

const exempt = areas.flatMap(({ noQueries = [], batched = [] }) => [...noQueries, ...batched]);
const statements = areas.flatMap((area) => area.statements ?? []);

const prices = new Map<string, number[]>();
const exported: number[] = [];
const sizes = [1, 3, 3_000];

beforeAll(async () => {
  // Some answers are kept for a while: each size is asked an hour later.
  vi.useFakeTimers({ toFake: ['Date'], now });
  for (const size of sizes) {
    vi.setSystemTime(Date.now() + 3_600_000);
    await emptyDatabase();
    const rows = await manyRows(pool, size, statements);
    await pool.query('ANALYZE');
    for (const [name, [, ask]] of Object.entries(budgets)) {
      const { queries, result } = await countQueries(() => ask(rows));
      if (!result || (Array.isArray(result) && result.length === 0)) throw new Error(`${name} found nothing`);
      prices.set(name, [...(prices.get(name) ?? []), queries]);
    }
    const batches = readRegistrations(rows.conferenceId, viewFromQuery({}), page.order);
    exported.push((await countQueries(() => Array.fromAsync(batches))).queries);
  }
}, 300_000);
afterAll(() => {
  vi.useRealTimers();
});

describe('the list of budgets', () => {
  it('names every exported function of the query files', () => {
    const files = readdirSync('features', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|[/-])queries\.ts$/.test(file),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(path.join('features', file), 'utf8').matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(
        ([, name]) => name as string,
      ),
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !(name in budgets) && !exempt.includes(name))).toEqual([]);
  });
});

describe('statements with 1, 3 and 3,000 rows', () => {
  it.each(Object.entries(budgets))('%s', (name, [budget]) => {
    expect(prices.get(name)).toEqual([budget, budget, budget]);
  });

  it('readRegistrations: one for every batch of 500', () => {
    // With Kim there is one more than the size says.
    expect(exported).toEqual([1, 1, 7]);
  });
});
