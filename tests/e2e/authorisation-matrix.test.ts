// Trust mechanism 5, lines 43 and 47: every page and GET route of the organisers', tried by everybody, as lib/rights.ts says. Nothing is listed
// here: the doors come from tests/authorisation/doors, and a door without an example fails. Actions: authorisation-actions.test.ts.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Crowd, Who } from '../authorisation/asking';
import { db } from '../setup/served-data';

const { allows, ask, canary, gather, guardedPages, guardedRoutes } = await import('../authorisation/asking');
const { addressOf, inParallel } = await import('../authorisation/site');

const base = inject('baseUrl');
let crowd: Crowd;

beforeAll(async () => {
  crowd = await gather(db);
});

it('has an example for every door of the organisers’', () => {
  const patterns = [...guardedPages, ...guardedRoutes].map(({ pattern }) => pattern);
  expect(patterns.filter((pattern) => addressOf(pattern, crowd.example) === undefined)).toEqual([]);
  expect(guardedPages.length).toBeGreaterThan(20);
});

async function denials(): Promise<Map<string | null, number>> {
  const rows = await db.auditEvent.groupBy({ by: ['actorId'], where: { action: 'access.denied' }, _count: true });
  return new Map(rows.map(({ actorId, _count }) => [actorId, _count]));
}

/** What is wrong with an answer; null when it is as it should be. */
function verdict(
  one: Who,
  isAllowed: boolean,
  { status, location }: { status: number; location: string },
): string | null {
  if (isAllowed) return status === 200 ? null : `${status} ${location} instead of 200`;
  if (!one.person) return [303, 307, 401, 404].includes(status) ? null : `${status} for somebody not signed in`;
  // Who has no role at all is led to their own page.
  const led = one.name === 'nobody' && status === 307 && /\/mina-sidor$/.test(location);
  return status === 404 || led ? null : `${status} instead of 404`;
}

describe('every page and GET route', () => {
  it('opens for exactly those whom lib/rights.ts lets in; refusals are written down; needs are nowhere', async () => {
    const { everybody, example } = crowd;
    const getRoutes = guardedRoutes.filter(({ method }) => method === 'GET');
    const tries = [...guardedPages, ...getRoutes].flatMap(({ pattern, rule }) =>
      everybody.map((one) => ({ one, pattern, rule, path: addressOf(pattern, example) ?? '/' })),
    );
    const before = await denials();
    const refused = new Map<string, number>();
    const wrong = await inParallel(tries, async ({ one, pattern, rule, path }) => {
      const answer = await ask(base, one, path);
      const id = one.person?.userId;
      if (answer.status === 404 && id) refused.set(id, (refused.get(id) ?? 0) + 1);
      const problem = verdict(one, allows(crowd, one, rule), answer);
      if (answer.body.includes(canary)) return [`${pattern} as ${one.name}: the canary`];
      return problem ? [`${pattern} as ${one.name}: ${problem}`] : [];
    });
    expect(wrong.flat()).toEqual([]);
    const after = await denials();
    const unwritten = everybody.filter(({ person }) => {
      const rows = person ? (after.get(person.userId) ?? 0) - (before.get(person.userId) ?? 0) : 0;
      return person && rows < (refused.get(person.userId) ?? 0);
    });
    expect(unwritten.map(({ name }) => name)).toEqual([]);
  });

  it('is closed at its internal address and in the payload between pages too', async () => {
    const { everybody, example } = crowd;
    const names = ['public', 'nobody', 'organiser elsewhere', 'finance here'];
    const outsiders = everybody.filter(({ name }) => names.includes(name));
    const tries = guardedPages.flatMap(({ pattern, rule }) =>
      outsiders
        .filter((one) => !allows(crowd, one, rule))
        .flatMap((one) => {
          const path = addressOf(pattern, example) ?? '/';
          const inside = addressOf(pattern.replace('/[locale]', '/sv'), example) ?? '/';
          return [
            { one, pattern, path: inside, headers: {} },
            { one, pattern, path: `${path}?_rsc=x`, headers: { rsc: '1' } },
            { one, pattern, path: `${path}?_rsc=x`, headers: { rsc: '1', 'next-router-prefetch': '1' } },
          ];
        }),
    );
    const wrong = await inParallel(tries, async ({ one, pattern, path, headers }) => {
      const { status, body } = await ask(base, one, path, headers);
      if (status === 200 && !('rsc' in headers)) return [`${pattern} as ${one.name} at ${path}: 200`];
      const leak = [canary, 'Åsa Öberg', '@kommun.example.se'].find((secret) => body.includes(secret));
      return leak ? [`${pattern} as ${one.name} with ${JSON.stringify(headers)}: ${leak}`] : [];
    });
    expect(wrong.flat()).toEqual([]);
  });
});
