import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as getNames } from '@/app/api/organisations/route';
import { POST } from '@/app/api/registration-form/[slug]/route';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;
let slotIds: string[];
let people = 0;

const browser = (n: number) => `fr_form=${String(n).repeat(43)}`;
const person = () => ({ name: 'Åsa Öberg', email: `form.${people++}@kommun.example.se`, organisation: 'Luleå kommun' });

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db, { sessionCapacity: 1 });
  const slots = await db.slot.findMany({
    where: { conferenceId: conference.id, kind: 'seminars' },
    orderBy: { startsAt: 'asc' },
  });
  slotIds = slots.map(({ id }) => id);
});
afterEach(() => expectInvariants(pool));

async function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/registration-form/${conference.slug}`, {
    method: 'POST',
    headers: { cookie: browser(1), ...headers },
    body: new URLSearchParams(fields),
  });
  const response = await POST(request, { params: Promise.resolve({ slug: conference.slug }) });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

const choice = (slot: number, session: number) => ({
  [`slot-${slotIds[slot]}`]: conference.sessions[slot]?.[session] as string,
});
const rows = async () => [await db.registration.count(), await db.outboxMail.count()];

describe('the same form again', () => {
  it('leads to the same receipt with one registration and one mail, also at once', async () => {
    const me = { ...person(), ...choice(0, 0) };
    const answers = await Promise.all([post(me), post(me), post(me)]);
    const again = await post(me);
    const locations = [...answers, again].map(({ body }) => body.location);
    expect(locations[0]).toMatch(/^\/anmalan\/[\w-]{43}\?ny=1$/);
    expect(new Set(locations).size).toBe(1);
    expect(await rows()).toEqual([1, 1]);
  });

  it('says that the first registration stands when the content is another', async () => {
    const me = person();
    const first = await post(me);
    const other = await post({ ...me, ...choice(0, 1) });
    expect(other.body.location).toBe(String(first.body.location).replace('ny=1', 'redan=1'));
    expect(await rows()).toEqual([1, 1]);
  });

  it('tells another browser nothing but that the address is taken', async () => {
    const me = person();
    await post(me);
    const answer = await post(me, { cookie: browser(2) });
    expect([answer.status, answer.body.code, answer.body.location]).toEqual([409, 'alreadyRegistered', undefined]);
  });

  it('keeps to the address when the browser keeps no cookie', async () => {
    const me = person();
    expect((await post(me, { cookie: '' })).status).toBe(200);
    expect((await post(me, { cookie: '' })).status).toBe(409);
    expect(await rows()).toEqual([1, 1]);
  });
});

describe('obstacles', () => {
  it('asks only the full slot again, with what is left', async () => {
    await register(conference.slug, { sessionIds: [conference.sessions[0]?.[0]] });
    const answer = await post({ ...person(), ...choice(0, 0), ...choice(1, 0) });
    expect([answer.status, answer.body.code]).toEqual([409, 'seminarFull']);
    const full = conference.sessions[0]?.[0] as string;
    expect(answer.body.errors).toEqual([{ field: `slot-${slotIds[0]}`, message: 'seminarFull', session: full }]);
    expect((answer.body.seats as Record<string, number>)[full]).toBe(0);
    expect((answer.body.seats as Record<string, number>)[conference.sessions[0]?.[1] as string]).toBe(1);
    expect(await rows()).toEqual([1, 1]);
  });

  it('stops clearly when registration closed meanwhile', async () => {
    await db.conference.update({
      where: { id: conference.id },
      data: { registrationClosesAt: new Date(Date.now() - 1_000) },
    });
    const answer = await post(person());
    expect([answer.status, answer.body.problem]).toEqual([409, 'registrationClosed']);
    expect(await rows()).toEqual([0, 0]);
  });

  it('names every field at fault and stores nothing', async () => {
    const answer = await post({ name: '', email: 'x', organisation: '', food: 'allergi, 811218-9876' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { field: 'name', message: 'nameMissing' },
      { field: 'organisation', message: 'organisationMissing' },
      { field: 'email', message: 'emailWrong' },
      { field: 'food', message: 'personnummer' },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('811218');
    expect(await rows()).toEqual([0, 0]);
  });

  it('refuses a form from another website', async () => {
    expect((await post(person(), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await rows()).toEqual([0, 0]);
  });

  it('ignores fields that are not its own', async () => {
    const answer = await post({
      ...person(),
      state: 'cancelled',
      source: 'organiser',
      onBehalf: 'true',
      __proto__: 'x',
    });
    expect(answer.status).toBe(200);
    expect(await db.registration.findFirst({ select: { state: true, source: true } })).toEqual({
      state: 'confirmed',
      source: 'form',
    });
  });

  it('slows one address down after twenty tries', async () => {
    const me = person();
    for (let i = 0; i < 20; i++) await post(me);
    const answer = await post(me);
    expect([answer.status, answer.body.problem]).toEqual([429, 'rateLimited']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('hostile text', () => {
  it.each([
    ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a right-to-left override', 'Anna \u202Egnorw', 'Anna gnorw'],
    ['NFD', 'A\u030Asa', 'Åsa'],
    ['an emoji', 'Åsa 🌱', 'Åsa 🌱'],
    ['a line break', 'Anna\r\nBcc: x@y.se', 'Anna Bcc: x@y.se'],
  ])('stores %s as text', async (_what, name, stored) => {
    expect((await post({ ...person(), name })).status).toBe(200);
    expect((await db.registration.findFirstOrThrow()).name).toBe(stored);
  });

  it.each([
    ['NUL', 'Anna\u0000'],
    ['too much', 'a'.repeat(20_000)],
  ])('refuses %s', async (_what, name) => {
    expect((await post({ ...person(), name })).status).toBe(422);
    expect(await rows()).toEqual([0, 0]);
  });
});

it('gives the names of organisations to the search box', async () => {
  await db.organisation.create({ data: { kind: 'municipality', name: 'Åre kommun', nameShort: 'Åre' } });
  const answer = await getNames(new Request('http://localhost:3000/api/organisations'), {});
  expect([answer.headers.get('cache-control'), Array.isArray(await answer.json())]).toEqual([
    'public, max-age=300',
    true,
  ]);
});
