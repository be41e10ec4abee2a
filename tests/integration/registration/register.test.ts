import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerParticipant } from '@/features/registration/commands';
import { getBookableConference } from '@/features/registration/queries';
import { registrationSchema } from '@/features/registration/schema';
import type { Idempotency, RegisterContext } from '@/features/registration/types';
import { decryptJson } from '@/lib/crypto';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { person, register, tokenOf } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db);
});
afterEach(() => expectInvariants(pool));

const formKey = (key: string): Partial<RegisterContext> => ({
  idempotency: { scope: 'form', key, onlyWhileActive: true, ttlSeconds: 3600 } satisfies Idempotency,
});
const apiKey = (key: string): Partial<RegisterContext> => ({
  source: 'api',
  idempotency: { scope: 'api', key, onlyWhileActive: false, ttlSeconds: 3600 } satisfies Idempotency,
});

describe('registerParticipant', () => {
  it('writes registration, seats, audit row and mail in one go, and gives the receipt', async () => {
    const [first, second] = [conference.sessions[0]?.[0] as string, conference.sessions[1]?.[1] as string];
    const outcome = await register(conference.slug, {
      name: 'Åsa Öberg',
      email: 'Asa@Kommun.example.SE',
      sessionIds: [second, first],
    });
    expect(outcome).toMatchObject({
      ok: true,
      replayed: false,
      receipt: { status: 'confirmed', reference: expect.stringMatching(/^FR-[2-9A-HJ-NP-Z]{7}$/) },
    });
    const row = await db.registration.findFirstOrThrow({
      include: { seats: { orderBy: { startsAt: 'asc' } }, outboxMails: true },
    });
    expect(row).toMatchObject({
      email: 'Asa@Kommun.example.SE',
      emailCanonical: 'asa@kommun.example.se',
      state: 'confirmed',
      source: 'form',
    });
    expect(row.searchText).toContain('asa oberg');
    expect(row.seats.map((s) => [s.sessionId, s.state])).toEqual([
      [first, 'confirmed'],
      [second, 'confirmed'],
    ]);
    expect(row.outboxMails).toMatchObject([
      { template: 'registration-confirmation', state: 'queued', toEmail: 'Asa@Kommun.example.SE' },
    ]);
    expect(await db.auditEvent.findMany({ select: { action: true, subjectId: true } })).toEqual([
      { action: 'registration.created', subjectId: row.id },
    ]);
    expect((await db.conference.findUniqueOrThrow({ where: { id: conference.id } })).taken).toBe(1);
  });

  it('stores of the link only its hash, and the link only encrypted', async () => {
    const token = tokenOf(await register(conference.slug));
    const { rows } = await pool.query<{ dump: string }>(
      `SELECT string_agg(t::text, ' ') AS dump FROM (SELECT r::text AS t FROM registration r UNION ALL SELECT m::text FROM outbox_mail m UNION ALL SELECT a::text FROM audit_event a) x`,
    );
    expect(rows[0]?.dump).not.toContain(token);
    const mail = await db.outboxMail.findFirstOrThrow();
    expect(
      decryptJson<{ manageUrl: string }>(mail.keyId as string, mail.secret as Uint8Array, `outbox:${mail.dedupeKey}`)
        .manageUrl,
    ).toContain(token);
  });

  it('keeps needs encrypted and out of every other table (trust line 48)', async () => {
    await register(conference.slug, { needs: { food: 'ALLERGI-KANARIE-7731', access: 'hörslinga', other: '' } });
    const needs = await db.needs.findFirstOrThrow();
    expect(decryptJson(needs.keyId, needs.ciphertext, `needs:${needs.registrationId}`)).toEqual({
      food: 'ALLERGI-KANARIE-7731',
      access: 'hörslinga',
      other: null,
    });
    const tables = await pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await pool.query(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%KANARIE%' OR t::text LIKE '%' || encode('KANARIE', 'hex') || '%'`,
      );
      expect(rows, name).toEqual([]);
    }
  });

  it('refuses a person who is already registered, however the address is written (trust line 41)', async () => {
    await register(conference.slug, { email: 'asa@malmö.example' });
    expect(await register(conference.slug, { email: 'ASA@xn--malm-8qa.example' })).toEqual({
      ok: false,
      reason: 'alreadyRegistered',
    });
  });

  it('says which sessions are full and stores nothing', async () => {
    const full = conference.sessions[0]?.[0] as string;
    await register(conference.slug, { sessionIds: [full] });
    await register(conference.slug, { sessionIds: [full] });
    const before = await db.auditEvent.count();
    expect(await register(conference.slug, { sessionIds: [full, conference.sessions[1]?.[0]] })).toEqual({
      ok: false,
      reason: 'seminarFull',
      sessions: [full],
    });
    expect([
      await db.registration.count(),
      await db.seat.count(),
      await db.outboxMail.count(),
      await db.auditEvent.count(),
    ]).toEqual([2, 2, 2, before]);
  });

  it('refuses two sessions in one slot, another conference’s session, and two conferences at once', async () => {
    const other = await openConference(db);
    const [a, b] = conference.sessions[0] as [string, string];
    expect(await register(conference.slug, { sessionIds: [a, b] })).toMatchObject({
      ok: false,
      reason: 'slotConflict',
    });
    expect(await register(conference.slug, { sessionIds: [other.sessions[0]?.[0]] })).toMatchObject({
      ok: false,
      reason: 'unknownSession',
    });
    await register(conference.slug, { email: 'a@b.example', sessionIds: [a] });
    expect(await register(other.slug, { email: 'a@b.example', sessionIds: [other.sessions[0]?.[0]] })).toEqual({
      ok: false,
      reason: 'slotConflict',
    });
    expect(await db.registration.count()).toBe(1);
  });

  it('does not believe what it read before: a session taken away meanwhile is unknown', async () => {
    const stale = await getBookableConference(conference.slug);
    const gone = conference.sessions[0]?.[0] as string;
    await db.seminarSession.delete({ where: { id: gone } });
    const outcome = await registerParticipant(registrationSchema.parse(person({ sessionIds: [gone] })), {
      conference: stale as NonNullable<typeof stale>,
      source: 'form',
      actor: { kind: 'public' },
      requestId: 'test',
    });
    expect(outcome).toEqual({ ok: false, reason: 'unknownSession' });
  });
});

describe('the window, by the database’s clock (trust lines 65, 67)', () => {
  const in_ = (ms: number) => new Date(Date.now() + ms);
  it.each([
    ['before it opens', { opensAt: in_(60_000) }, 'registrationClosed'],
    ['after it closed', { closesAt: in_(-1) }, 'registrationClosed'],
    ['when closed by hand', { conference: { state: 'closed' as const } }, 'registrationClosed'],
    ['when published only', { conference: { state: 'published' as const } }, 'registrationClosed'],
  ])('%s', async (_when, options, reason) => {
    const shut = await openConference(db, options);
    expect(await register(shut.slug)).toEqual({ ok: false, reason });
  });

  it('lets an organiser register someone after it closed, within capacity', async () => {
    const shut = await openConference(db, { closesAt: in_(-1), capacity: 1 });
    expect(await register(shut.slug, {}, { onBehalf: true, source: 'organiser' })).toMatchObject({ ok: true });
    expect(await register(shut.slug, {}, { onBehalf: true, source: 'organiser' })).toEqual({
      ok: false,
      reason: 'conferenceFull',
    });
  });

  it('holds when the app’s clock is hours wrong', async () => {
    const shut = await openConference(db, { closesAt: in_(-1) });
    const now = Date.now;
    Date.now = () => now() - 5 * 3_600_000;
    try {
      expect(await register(shut.slug)).toEqual({ ok: false, reason: 'registrationClosed' });
    } finally {
      Date.now = now;
    }
  });
});

describe('the same again (trust lines 2, 3)', () => {
  it('gives the same receipt to the same browser, and one mail', async () => {
    const someone = person();
    const first = await register(conference.slug, someone, formKey('browser'));
    const again = await register(conference.slug, someone, formKey('browser'));
    expect(again).toEqual({ ...first, replayed: true });
    expect([await db.registration.count(), await db.outboxMail.count()]).toEqual([1, 1]);
  });

  it('gives both of two parallel clicks the same receipt', async () => {
    const someone = person();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => register(conference.slug, someone, formKey('browser'))),
    );
    expect(new Set(outcomes.map((o) => o.ok && o.receipt.reference)).size).toBe(1);
    expect([await db.registration.count(), await db.outboxMail.count()]).toEqual([1, 1]);
  });

  it('tells another browser nothing but that the person is registered', async () => {
    const someone = person();
    await register(conference.slug, someone, formKey('browser'));
    expect(await register(conference.slug, someone, formKey('other'))).toEqual({
      ok: false,
      reason: 'alreadyRegistered',
    });
  });

  it('says that an API key was used for something else', async () => {
    const someone = person();
    const first = await register(conference.slug, someone, apiKey('k1'));
    expect(await register(conference.slug, { ...someone, name: 'Någon annan' }, apiKey('k1'))).toEqual({
      ok: false,
      reason: 'idempotencyKeyReused',
    });
    expect(await register(conference.slug, someone, apiKey('k1'))).toMatchObject({
      ok: true,
      replayed: true,
      receipt: first.ok ? first.receipt : {},
    });
  });

  it('keeps keys of two conferences apart', async () => {
    const other = await openConference(db, { startsAt: new Date(Date.now() + 90 * 86_400_000) });
    const someone = person();
    await register(conference.slug, someone, apiKey('k1'));
    expect(await register(other.slug, someone, apiKey('k1'))).toMatchObject({ ok: true, replayed: false });
  });
});

describe('races', () => {
  it('gives the last place to one of many (trust line 1)', async () => {
    const small = await openConference(db, { capacity: 1 });
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => register(small.slug)));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((o) => (o.ok ? [] : o.reason)))).toEqual(new Set(['conferenceFull']));
  });

  it('gives a person one of two sessions chosen in parallel (trust line 4)', async () => {
    const [a, b] = conference.sessions[0] as [string, string];
    const outcomes = await Promise.all(
      [a, b].map((id) => register(conference.slug, { email: 'x@y.example', sessionIds: [id] })),
    );
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  });
});
