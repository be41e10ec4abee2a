// trust.md lines 59 and 60: headers that lie about the host change no link, and addresses that can be read in two ways lead nowhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import type { Child } from '../load/processes';
import { Connection, requestBytes } from '../load/raw-http';
import { type Site, startSite, startWorker } from '../load/site';
import { createWorld, type World } from '../load/world';
import { testDb } from '../setup/database';

const forged = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example',
};

const { db, pool, url } = testDb();
let site: Site;
let worker: Child;
let world: World;

beforeAll(async () => {
  world = await createWorld(pool, { capacity: 10, sessionCapacity: 10, sessionsPerSlot: 2 });
  site = await startSite(url, await freePort());
  worker = startWorker(url, { APP_URL: site.url });
});

afterAll(async () => {
  await Promise.all([site.end(), worker.end()]);
});

/** By hand: a polite client would tidy the address, and would not lie about the host. */
async function get(at: string, headers: Record<string, string> = {}) {
  const connection = new Connection(site.port);
  const answer = await connection.send(requestBytes(site.port, at, { headers })).finally(() => connection.close());
  return { status: answer.status, text: answer.headers + answer.body };
}

describe('a lying Host, X-Forwarded-Host or Forwarded', () => {
  it('changes no link: not in the answer, not in the mail, not in a page', async () => {
    const answer = await fetch(`${site.url}/api/v1/conferences/${world.slug}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...forged },
      body: JSON.stringify({
        name: 'Vera Vilse',
        email: 'vera@example.org',
        organisation: 'Exempelstad',
        sessionIds: [],
      }),
    });
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as { manageUrl: string }).manageUrl.startsWith(`${site.url}/anmalan/`)).toBe(true);
    await expect.poll(() => db.devMail.count({ where: { toEmail: 'vera@example.org' } }), { timeout: 30_000 }).toBe(1);
    const { html, text } = await db.devMail.findFirstOrThrow({ where: { toEmail: 'vera@example.org' } });
    expect(text).toContain(`${site.url}/anmalan/`);
    for (const written of [html, text]) expect(written).not.toContain('evil.example');
    for (const at of ['/', `/konferenser/${world.slug}`, '/logga-in'])
      expect((await get(at, forged)).text).not.toContain('evil.example');
  });
});

describe('path tricks (trust line 60)', () => {
  it.each([
    '/konferenser/..%2f..%2farrangor',
    '/konferenser/%252e%252e/arrangor',
    '/konferenser/x.',
    '/%2e%2e/arrangor',
    '/konferenser%5c..%5carrangor',
  ])('%s leads nowhere', async (at) => {
    expect((await get(at)).status).toBe(404);
  });

  it('an upper-case slug is not another conference', async () => {
    expect((await get(`/konferenser/${world.slug.toUpperCase()}`)).status).toBe(404);
  });
});
