import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '@/lib/actor';
import type { OpenConference } from '../factories/conference';
import type { Person } from '../factories/people';
import { db, registerSomebody } from '../setup/served-data';

// lib/db reads DATABASE_URL when it is first imported: the factories come after served-data has set it.
const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
let here: OpenConference;
let elsewhere: OpenConference;
let mine: string;
let foreign: string;
const people: Record<string, Person | null> = {};

const roles: [string, () => [Role, string | null][]][] = [
  ['nobody', () => []],
  ['reader', () => [['reader', here.id]]],
  ['finance', () => [['finance', here.id]]],
  ['care', () => [['care', here.id]]],
  ['organiser elsewhere', () => [['organiser', elsewhere.id]]],
  ['organiser', () => [['organiser', here.id]]],
  ['admin', () => [['admin', null]]],
];
const whoAll = ['public', ...roles.map(([who]) => who)];

async function registrationOf(conference: OpenConference): Promise<string> {
  await registerSomebody(conference.slug, {
    sessionIds: [conference.sessions[0]?.[0]],
    needs: { food: 'ALLERGI-KANARIE-7731', access: null, other: null },
  });
  return (
    await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id }, orderBy: { createdAt: 'desc' } })
  ).id;
}

beforeAll(async () => {
  here = await openConference(db, { capacity: 50, sessionCapacity: 50 });
  elsewhere = await openConference(db, { capacity: 50, sessionCapacity: 50 });
  mine = await registrationOf(here);
  foreign = await registrationOf(elsewhere);
  people.public = null;
  for (const [who, grants] of roles) people[who] = await personWith(db, ...grants());
});

const cookieOf = (who: string): Record<string, string> => {
  const person = people[who];
  return person ? { cookie: `fr_session=${person.sessionToken}` } : {};
};

const get = (who: string, path: string) => fetch(base + path, { redirect: 'manual', headers: cookieOf(who) });
const denials = (who: string) =>
  db.auditEvent.count({ where: { action: 'access.denied', actorId: people[who]?.userId ?? 'none' } });

/** Statuses in the order of whoAll: public, nobody, reader, finance, care, organiser elsewhere, organiser, admin. */
type Row = [string, () => string, number[]];
const toSignIn = 307;
const table: Row[] = [
  ['my pages', () => '/mina-sidor', [toSignIn, 200, 200, 200, 200, 200, 200, 200]],
  ['the overview', () => '/arrangor', [toSignIn, 307, 200, 200, 200, 200, 200, 200]],
  ['a conference', () => `/arrangor/konferenser/${here.slug}`, [toSignIn, 307, 200, 200, 200, 404, 200, 200]],
  ['the list', () => `/arrangor/konferenser/${here.slug}/anmalningar`, [toSignIn, 307, 200, 404, 404, 404, 200, 200]],
  [
    'a registration',
    () => `/arrangor/konferenser/${here.slug}/anmalningar/${mine}`,
    [toSignIn, 307, 200, 404, 404, 404, 200, 200],
  ],
  [
    'a registration of another conference',
    () => `/arrangor/konferenser/${here.slug}/anmalningar/${foreign}`,
    [toSignIn, 307, 404, 404, 404, 404, 404, 404],
  ],
  [
    'an unknown registration',
    () => `/arrangor/konferenser/${here.slug}/anmalningar/FR-0000000`,
    [toSignIn, 307, 404, 404, 404, 404, 404, 404],
  ],
  ['an unknown conference', () => '/arrangor/konferenser/finns-inte', [toSignIn, 307, 404, 404, 404, 404, 404, 404]],
  [
    'the export',
    () => `/api/organiser/conferences/${here.slug}/registrations.csv`,
    [303, 404, 404, 404, 404, 404, 200, 200],
  ],
  [
    'the export of an unknown conference',
    () => '/api/organiser/conferences/finns-inte/registrations.csv',
    [303, 404, 404, 404, 404, 404, 404, 404],
  ],
  [
    'the list in English',
    () => `/en/organiser/conferences/${here.slug}/registrations`,
    [toSignIn, 307, 200, 404, 404, 404, 200, 200],
  ],
];

describe.each(table)('%s', (_what, path, statuses) => {
  it.each(whoAll.map((who, i) => [who, statuses[i]] as const))('%s: %i', async (who, status) => {
    const before = await denials(who);
    const response = await get(who, path());
    const body = await response.text();
    expect(response.status).toBe(status);
    expect(body).not.toContain('ALLERGI-KANARIE-7731');
    if (status === toSignIn && who === 'public') expect(response.headers.get('location')).toContain('callbackUrl=');
    expect(await denials(who)).toBe(before + (status === 404 ? 1 : 0));
  });
});

it('the address of the internal page is guarded like the one people see', async () => {
  for (const path of [
    `/sv/organiser/conferences/${here.slug}/registrations`,
    `/en/organiser/conferences/${here.slug}/registrations`,
  ]) {
    const response = await get('organiser elsewhere', path);
    expect([307, 308, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('kommun.example.se');
  }
});

it.each(['public', 'nobody', 'finance', 'organiser elsewhere'])(
  'the payload that Next fetches between pages is guarded too: %s',
  async (who) => {
    for (const path of [
      `/arrangor/konferenser/${here.slug}/anmalningar`,
      `/arrangor/konferenser/${here.slug}/anmalningar/${mine}`,
    ]) {
      for (const headers of [
        { rsc: '1' },
        { rsc: '1', 'next-router-prefetch': '1' },
        { rsc: '1', 'next-router-state-tree': 'x' },
      ]) {
        const response = await fetch(`${base}${path}?_rsc=x`, {
          redirect: 'manual',
          headers: { ...headers, ...cookieOf(who) },
        });
        const body = await response.text();
        expect(body).not.toContain('Åsa Öberg');
        expect(body).not.toContain('@example.se');
      }
    }
  },
);

/** The fields of the cancel form as the page without JavaScript holds them, Next's own among them. */
async function cancelForm(who: string, id: string): Promise<FormData> {
  const html = await (await get(who, `/arrangor/konferenser/${here.slug}/anmalningar/${id}`)).text();
  const form = new FormData();
  const start = html.lastIndexOf('<form', html.indexOf('name="reason"'));
  const own = html.slice(start, html.indexOf('</form>', start));
  expect(own).toContain('$ACTION_REF_');
  for (const [, name, value] of own.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)) {
    form.append(name ?? '', (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  return form;
}

const post = (who: string, id: string, form: FormData) =>
  fetch(`${base}/arrangor/konferenser/${here.slug}/anmalningar/${id}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...cookieOf(who), origin: base },
    body: form,
  });

const stateOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

describe('the action that cancels, called without its page (trust lines 43, 45, 46)', () => {
  it.each([
    ['public', 404],
    ['nobody', 404],
    ['finance', 404],
    ['care', 404],
    ['organiser elsewhere', 404],
    // A reader knows the registration exists and is told that the right is missing.
    ['reader', 200],
  ])('%s gets %i, nothing changes and it is written down', async (who, status) => {
    const form = await cancelForm('organiser', mine);
    const before = await denials(who);
    const response = await post(who, mine, form);
    expect([response.status, await stateOf(mine)]).toEqual([status, 'confirmed']);
    expect(await denials(who)).toBeGreaterThanOrEqual(before + (who === 'public' ? 0 : 1));
  });

  it("an organiser's form with a foreign registration's id changes nothing", async () => {
    const form = await cancelForm('organiser', mine);
    form.set('registrationId', foreign);
    expect((await post('organiser', mine, form)).status).toBe(404);
    expect(await stateOf(foreign)).toBe('confirmed');
  });

  it('extra fields do nothing (trust line 44)', async () => {
    const form = await cancelForm('organiser', mine);
    for (const [name, value] of [
      ['role', 'admin'],
      ['actor', '{"kind":"system"}'],
      ['conferenceId', here.id],
      ['state', 'CANCELLED'],
    ] as const)
      form.set(name, value);
    expect((await post('reader', mine, form)).status).toBe(200);
    expect(await stateOf(mine)).toBe('confirmed');
  });

  it('a role taken away while the page is open stops the next write', async () => {
    const person = await personWith(db, ['organiser', here.id]);
    people.downgraded = person;
    const form = await cancelForm('downgraded', mine);
    await db.roleGrant.deleteMany({ where: { userId: person.userId } });
    expect((await post('downgraded', mine, form)).status).toBe(404);
    expect(await stateOf(mine)).toBe('confirmed');
  });

  it('another site cannot post it', async () => {
    const form = await cancelForm('organiser', mine);
    const response = await fetch(`${base}/arrangor/konferenser/${here.slug}/anmalningar/${mine}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...cookieOf('organiser'), origin: 'https://evil.example' },
      body: form,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await stateOf(mine)).toBe('confirmed');
  });

  it.each(['organiser', 'admin'])('%s cancels', async (who) => {
    const id = await registrationOf(here);
    const response = await post(who, id, await cancelForm(who, id));
    expect([response.status, await stateOf(id)]).toEqual([303, 'cancelled']);
    expect(response.headers.get('location')).toContain('done=cancelled');
    const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id, action: 'registration.cancelled' } });
    expect(audit.actorId).toBe(people[who]?.userId);
    expect(await db.outboxMail.count({ where: { registrationId: id, template: 'registration-cancelled' } })).toBe(1);
  });

  it('an action of an older build is refused calmly', async () => {
    const form = new FormData();
    form.set(`$ACTION_ID_${'00'.repeat(21)}`, '');
    const response = await post('organiser', mine, form);
    expect(response.status).toBeLessThan(500);
    expect(await stateOf(mine)).toBe('confirmed');
  });
});
