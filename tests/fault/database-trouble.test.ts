// trust.md lines 12, 70 and 71, with the built site and a wire to its database that can be slow, swallow everything or be cut: the line is
// sent away soon, the health page tells, pages go on, and all is well again by itself.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import { registrationRequest } from '../load/http';
import { brokenPromises } from '../load/invariants';
import { type Answer, Connection, requestBytes } from '../load/raw-http';
import { type Site, startSite } from '../load/site';
import { createWorld, type World } from '../load/world';
import { testDb } from '../setup/database';
import { TcpProxy, throughProxy } from './tcp-proxy';

const { pool, url } = testDb();
let proxy: TcpProxy;
let site: Site;
let world: World;
let people = 0;

beforeAll(async () => {
  proxy = await new TcpProxy(Number(new URL(url).port)).listen();
  site = await startSite(throughProxy(url, proxy), await freePort());
  world = await createWorld(pool, { capacity: 100_000, sessionCapacity: 100_000 });
  expect((await register()).status).toBe(201);
  expect((await get(`/konferenser/${world.slug}`)).status).toBe(200);
});

afterEach(async () => {
  proxy.mood = 'well';
  await recovered();
  expect(await brokenPromises(pool)).toEqual([]);
});

afterAll(async () => {
  await site.end();
  await proxy.close();
});

type Timed = Answer & { ms: number };

async function send(bytes: Buffer): Promise<Timed> {
  const connection = new Connection(site.port, 20_000);
  const since = performance.now();
  const answer = await connection.send(bytes).finally(() => connection.close());
  return { ...answer, ms: performance.now() - since };
}

const register = () => send(registrationRequest(world, people++, site.port));
const get = (path: string) => send(requestBytes(site.port, path, { headers: { accept: 'text/html' } }));

/** Registers and waits for pages again, without anything being started anew. */
async function recovered(): Promise<void> {
  await expect.poll(async () => (await register()).status, { timeout: 15_000, interval: 200 }).toBe(201);
  await expect.poll(async () => (await get('/api/health')).status, { timeout: 5_000, interval: 200 }).toBe(200);
}

function expectCalm(answer: Answer): void {
  expect(answer.status, answer.body).toBe(503);
  expect(answer.headers).toMatch(/\r\nretry-after: \d+/i);
  expect(answer.headers).toMatch(/application\/problem\+json/);
}

it('a line that does not move for 8 s (trust line 12): 503 with Retry-After, nothing half written', async () => {
  const before = await pool.query('SELECT id FROM registration');
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT lock_conference($1)', [world.conferenceId]);
  const answer = await register();
  await holder.query('ROLLBACK');
  holder.release();
  expectCalm(answer);
  expect(answer.ms).toBeLessThan(9_000);
  expect((await pool.query('SELECT id FROM registration')).rowCount).toBe(before.rowCount);
});

it('slow by 2 s: those who get through register late, the long line is sent away within a second, nothing else', async () => {
  proxy.mood = 'slow';
  const first = Array.from({ length: 30 }, register);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // By now nothing has moved for more than a second: newcomers must not be kept hoping.
  const late = await Promise.all(Array.from({ length: 20 }, register));
  for (const answer of late) expectCalm(answer);
  expect(Math.max(...late.map(({ ms }) => ms))).toBeLessThan(1_000);
  proxy.mood = 'well';
  for (const answer of await Promise.all(first)) if (answer.status !== 201) expectCalm(answer);
});

it('a black hole: everyone is told within the time limits, the health page says so, pages go on', async () => {
  proxy.mood = 'black-hole';
  const inside = Array.from({ length: 20 }, register);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const late = await register();
  expectCalm(late);
  expect(late.ms).toBeLessThan(1_000);
  const health = await get('/api/health');
  expect(health.status).toBe(503);
  expect(health.ms).toBeLessThan(4_000);
  expect((await get(`/konferenser/${world.slug}`)).status).toBe(200);
  const answers = await Promise.all(inside);
  for (const answer of answers) expectCalm(answer);
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(16_000);
  proxy.cut();
});

it('refused connections: 503 at once, pages from memory', async () => {
  proxy.mood = 'refusing';
  proxy.cut();
  const answer = await register();
  expectCalm(answer);
  expect(answer.ms).toBeLessThan(2_000);
  expect(await get('/api/health').then(({ status, body }) => ({ status, body }))).toMatchObject({
    status: 503,
    body: expect.stringContaining('"unreachable"'),
  });
  expect((await get(`/konferenser/${world.slug}`)).status).toBe(200);
});

it('read-only (failed over, or a full disk): writes are refused clearly, reads go on', async () => {
  const database = new URL(url).pathname.slice(1);
  await pool.query(`ALTER DATABASE ${database} SET default_transaction_read_only = on`);
  proxy.cut();
  try {
    expectCalm(await register());
    expect((await get(`/api/v1/conferences/${world.slug}`)).status).toBe(200);
    expect((await get(`/konferenser/${world.slug}/program`)).status).toBe(200);
  } finally {
    await pool.query('SET default_transaction_read_only = off');
    await pool.query(`ALTER DATABASE ${database} RESET default_transaction_read_only`);
    proxy.cut();
  }
});
