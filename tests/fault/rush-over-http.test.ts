// trust.md line 1 over HTTP, with the built site as it is served: two web processes, one database, one place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import { registrationRequest } from '../load/http';
import { brokenPromises } from '../load/invariants';
import { Connection } from '../load/raw-http';
import { type Site, startSite } from '../load/site';
import { createWorld, pick, type World } from '../load/world';
import { testDb } from '../setup/database';

const people = 500;
const { pool, url } = testDb();
let sites: Site[];

beforeAll(async () => {
  const ports = [await freePort(), await freePort()];
  sites = await Promise.all(ports.map((port) => startSite(url, port)));
});

afterAll(async () => {
  await Promise.all(sites.map((site) => site.end()));
});

/** Everyone asks for the same sessions at the same moment. @returns statuses with problem codes, counted. */
async function rush(world: World): Promise<Record<string, number>> {
  const wanted = world.slots.map((slot) => pick(slot, 0));
  const answers = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const { port } = sites[n % sites.length] as Site;
      const connection = new Connection(port);
      const answer = await connection.send(registrationRequest(world, n, port, wanted));
      connection.close();
      const code = /"code":"(\w+)"/.exec(answer.body)?.[1];
      return code ? `${answer.status} ${code}` : String(answer.status);
    }),
  );
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

describe('500 people, one place, two processes', () => {
  it('in the conference: one gets it, 499 are told, nobody meets an error', async () => {
    const world = await createWorld(pool, { capacity: 1, sessionCapacity: 100, sessionsPerSlot: 2 });
    expect(await rush(world)).toEqual({ '201': 1, '409 conferenceFull': people - 1 });
    expect(await brokenPromises(pool)).toEqual([]);
  });

  it('in a seminar: one gets it, 499 are told, nobody meets an error', async () => {
    const world = await createWorld(pool, { capacity: 1_000, sessionCapacity: 1, sessionsPerSlot: 2 });
    expect(await rush(world)).toEqual({ '201': 1, '409 seminarFull': people - 1 });
    expect(await brokenPromises(pool)).toEqual([]);
  });
});
