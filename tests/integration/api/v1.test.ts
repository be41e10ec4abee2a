import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST as postRegistration } from '@/app/api/v1/conferences/[slug]/registrations/route';
import { GET as getConference } from '@/app/api/v1/conferences/[slug]/route';
import { GET as getConferences } from '@/app/api/v1/conferences/route';
import { GET as getOpenApi } from '@/app/api/v1/openapi.json/route';
import {
  conferenceDetailSchema,
  conferenceSummarySchema,
  problemSchema,
  receiptSchema,
} from '@/features/registration/api-types';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { person } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db);
});
afterEach(() => expectInvariants(pool));

const at = (path: string) => new Request(`http://localhost:3000/api/v1/${path}`);
const of = (slug: string) => ({ params: Promise.resolve({ slug }) });

async function post(
  body: unknown,
  { slug = conference.slug, headers = {} as Record<string, string>, raw = JSON.stringify(body) } = {},
) {
  const request = new Request(`http://localhost:3000/api/v1/conferences/${slug}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: raw,
  });
  const response = await postRegistration(request, of(slug));
  return { response, status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function expectProblem(answer: Awaited<ReturnType<typeof post>>, status: number, code: string) {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.response.headers.get('content-type')).toBe('application/problem+json');
  problemSchema.parse(answer.body);
  expect(await db.registration.count({ where: { name: { contains: 'Fel' } } })).toBe(0);
}

describe('reads', () => {
  it('lists conferences, never a draft', async () => {
    await openConference(db, { conference: { state: 'draft' } });
    const full = await openConference(db, { capacity: 1 });
    await post(person(), { slug: full.slug });
    const list = conferenceSummarySchema.array().parse(await (await getConferences(at('conferences'), {})).json());
    expect(list.map((c) => [c.slug, c.registration, c.seatsLeft])).toEqual(
      expect.arrayContaining([
        [conference.slug, 'open', 10],
        [full.slug, 'full', 0],
      ]),
    );
    expect(list).toHaveLength(2);
  });

  it('shows slots, sessions and seats left', async () => {
    const response = await getConference(at(`conferences/${conference.slug}?locale=en`), of(conference.slug));
    const detail = conferenceDetailSchema.parse(await response.json());
    expect(detail.name).toBe('The Improvement Tour in Luleå');
    expect(detail.slots.map((s) => [s.kind, s.sessions.length])).toEqual([
      ['plenary', 0],
      ['seminars', 3],
      ['seminars', 3],
    ]);
    expect(detail.slots[1]?.sessions[0]).toMatchObject({ id: conference.sessions[0]?.[0], capacity: 2, seatsLeft: 2 });
  });

  it.each(['nej', 'a\u0000b', '../x', '%00', 'A'.repeat(5_000)])('answers 404 for %j', async (slug) => {
    expect((await getConference(at('conferences/x'), of(slug))).status).toBe(404);
  });

  it('hides a draft', async () => {
    const draft = await openConference(db, { conference: { state: 'draft' } });
    expect((await getConference(at('x'), of(draft.slug))).status).toBe(404);
    expect((await post(person(), { slug: draft.slug })).status).toBe(404);
  });
});

describe('POST registrations', () => {
  it('registers and answers 201 with the receipt', async () => {
    const { status, body } = await post(
      person({ sessionIds: [conference.sessions[0]?.[0]], role: 'socialsekreterare', locale: 'en' }),
    );
    expect(status).toBe(201);
    expect(receiptSchema.parse(body)).toMatchObject({
      status: 'confirmed',
      sessions: [{ id: conference.sessions[0]?.[0] }],
    });
    expect(body.manageUrl).toMatch(/^http:\/\/localhost:3000\/en\/registration\/[\w-]{43}$/);
  });

  it('makes links from the configured origin whatever the Host header says (trust line 59)', async () => {
    const { body } = await post(person(), { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
    expect(body.manageUrl).toMatch(/^http:\/\/localhost:3000\/anmalan\//);
  });

  it('gives the same answer to the same key and body, in whatever order the keys stand', async () => {
    const someone = person();
    const headers = { 'idempotency-key': 'k-1' };
    const first = await post(someone, { headers });
    const again = await post(Object.fromEntries(Object.entries(someone).reverse()), { headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
    await expectProblem(await post({ ...someone, name: 'Fel' }, { headers }), 422, 'idempotencyKeyReused');
    expect(await db.registration.count()).toBe(1);
  });

  it('answers 100 parallel requests with one key by one registration', async () => {
    const someone = person();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => post(someone, { headers: { 'idempotency-key': 'k-2' } })),
    );
    expect(new Set(answers.map((a) => `${a.status} ${a.body.reference}`)).size).toBe(1);
    expect([await db.registration.count(), await db.outboxMail.count()]).toEqual([1, 1]);
  });

  it('says what stands in the way', async () => {
    const [a, b] = conference.sessions[0] as [string, string];
    const someone = person({ sessionIds: [a] });
    await post(someone);
    await post(person({ sessionIds: [a] }));
    await expectProblem(await post({ ...person({ name: 'Fel' }), email: someone.email }), 409, 'alreadyRegistered');
    const full = await post(person({ name: 'Fel', sessionIds: [a] }));
    await expectProblem(full, 409, 'seminarFull');
    expect(full.body.sessions).toEqual([a]);
    await expectProblem(await post(person({ name: 'Fel', sessionIds: [a, b] })), 409, 'slotConflict');
    const small = await openConference(db, { capacity: 1 });
    await post(person(), { slug: small.slug });
    await expectProblem(await post(person({ name: 'Fel' }), { slug: small.slug }), 409, 'conferenceFull');
    const shut = await openConference(db, { closesAt: new Date(Date.now() - 1) });
    await expectProblem(await post(person({ name: 'Fel' }), { slug: shut.slug }), 409, 'registrationClosed');
  });

  it.each([
    ['no body fields', {}, ['name', 'organisation', 'email', 'sessionIds']],
    ['extra fields (trust line 44)', { ...person(), state: 'confirmed' }, ['body']],
    ['another’s session', { ...person(), sessionIds: ['8b9f6b3e-6a55-4c7e-9d27-0e6b6d3a1f10'] }, ['sessionIds']],
    ['a personnummer', { ...person(), name: '19121212-1212' }, ['name']],
    ['an array', [], ['body']],
    ['text', 'hej', ['body']],
    [
      'polluting keys',
      JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}'),
      ['name', 'organisation', 'email', 'sessionIds', 'body'],
    ],
  ])('answers 422 with the fields for %s', async (_what, body, fields) => {
    const answer = await post(body);
    await expectProblem(answer, 422, 'invalid');
    expect((answer.body.fields as { field: string }[]).map((f) => f.field)).toEqual(fields);
    expect(await db.registration.count()).toBe(0);
  });

  it('refuses what is not JSON, not well formed or too large (trust lines 51, 57)', async () => {
    await expectProblem(await post({}, { headers: { 'content-type': 'text/plain' } }), 415, 'unsupportedMediaType');
    await expectProblem(
      await post({}, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
      415,
      'unsupportedMediaType',
    );
    await expectProblem(await post({}, { raw: '{"name":' }), 400, 'malformed');
    await expectProblem(await post(person({ name: 'Fel'.repeat(100_000) })), 413, 'tooLarge');
    await expectProblem(await post({}, { raw: '['.repeat(30_000) }), 400, 'malformed');
    await expectProblem(
      await post(person({ name: 'Fel' }), { headers: { 'idempotency-key': 'x'.repeat(300) } }),
      422,
      'invalid',
    );
  });

  it('answers 429 with Retry-After when one address asks too often', async () => {
    await pool.query(
      `INSERT INTO rate_limit (key, points, expire) SELECT 'registrationByIp:' || substr(encode(sha256('10.9.9.9'), 'hex'), 1, 32), 600, extract(epoch FROM now())::bigint * 1000 + 60000`,
    );
    const answer = await post(person({ name: 'Fel' }), { headers: { 'x-client-ip': '10.9.9.9' } });
    await expectProblem(answer, 429, 'rateLimited');
    expect(Number(answer.response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('OpenAPI', () => {
  it('describes each route from the schemas that check it', async () => {
    const document = (await (await getOpenApi(at('openapi.json'), {})).json()) as {
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, { required?: string[]; additionalProperties?: boolean }> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.entries(document.paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
      ['/conferences', ['get']],
      ['/conferences/{slug}', ['get']],
      ['/conferences/{slug}/registrations', ['post']],
    ]);
    expect(document.components.schemas.RegistrationRequest).toMatchObject({
      required: ['name', 'organisation', 'email', 'sessionIds'],
      additionalProperties: false,
    });
    const refs = [...new Set(JSON.stringify(document).match(/"\$ref":"[^"]+"/g))];
    expect(refs.length).toBeGreaterThan(4);
    for (const ref of refs) {
      const name = /^"\$ref":"#\/components\/schemas\/(\w+)"$/.exec(ref)?.[1] ?? ref;
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });
});
