// trust.md line 77: SIGTERM while people register. What is being answered is finished within 10 s, nothing told is lost, exit code 0.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import { registrationRequest } from '../load/http';
import { brokenPromises } from '../load/invariants';
import { closedLoop } from '../load/raw-http';
import { type Site, startSite } from '../load/site';
import { createWorld } from '../load/world';
import { testDb } from '../setup/database';

const { pool, url } = testDb();
let site: Site;

beforeAll(async () => {
  site = await startSite(url, await freePort());
});

afterAll(async () => {
  await site.end('SIGKILL');
});

it('finishes what it has begun, loses nothing it has answered, and ends with 0', async () => {
  const world = await createWorld(pool, { capacity: 100_000, sessionCapacity: 100_000 });
  const told: string[] = [];
  const crowd = closedLoop({
    port: site.port,
    connections: 40,
    durationMs: 2_500,
    request: (n, port) => registrationRequest(world, n, port),
    onAnswer: ({ status, body }) => {
      const reference = /"reference":"(FR-\w+)"/.exec(body)?.[1];
      if (status === 201 && reference) told.push(reference);
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const asked = performance.now();
  expect(await site.end('SIGTERM')).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  const { statuses } = await crowd;
  // Answers, or a door that is closed to newcomers (0): nothing in between.
  expect([...statuses.keys()].filter((status) => status !== 201 && status !== 0)).toEqual([]);
  const { rows } = await pool.query<{ reference: string }>('SELECT reference FROM registration');
  const stored = new Set(rows.map(({ reference }) => reference));
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((reference) => !stored.has(reference))).toEqual([]);
  // Nobody's registration was made without an answer either: it all went to whoever waited for it.
  expect(stored.size).toBe(told.length);
  expect(await brokenPromises(pool)).toEqual([]);
});
