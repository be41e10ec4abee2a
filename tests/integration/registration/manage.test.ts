import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renewLinks, resendConfirmation } from '@/features/registration/link-commands';
import { cancelRegistration, changeSeats, correctDetails } from '@/features/registration/manage-commands';
import type { ManageContext } from '@/features/registration/manage-steps';
import { getRegistrationByToken } from '@/features/registration/queries';
import { detailsSchema } from '@/features/registration/schema';
import type { OwnRegistration } from '@/features/registration/types';
import { decryptJson } from '@/lib/crypto';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { register, tokenOf } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db);
});
afterEach(() => expectInvariants(pool));

const session = (slot: number, i: number) => conference.sessions[slot]?.[i] as string;

async function registered(sessionIds: string[], change: Record<string, unknown> = {}) {
  const token = tokenOf(await register(conference.slug, { sessionIds, ...change }));
  const own = (await getRegistrationByToken(token)) as OwnRegistration;
  return { token, own, context: contextOf(own.id, token) };
}

function contextOf(registrationId: string, token: string | null): ManageContext {
  return { registrationId, actor: { kind: 'registrant', registrationId }, requestId: 'test', now: new Date(), token };
}

async function held(registrationId: string): Promise<string[]> {
  const seats = await db.seat.findMany({ where: { registrationId, state: 'confirmed' }, orderBy: { startsAt: 'asc' } });
  return seats.map((seat) => seat.sessionId);
}

describe('changeSeats', () => {
  it('releases the old seat and takes the new in one step, raises the sequence and mails', async () => {
    const { own, context } = await registered([session(0, 0), session(1, 0)]);
    expect(await changeSeats({ sessionIds: [session(0, 1), session(1, 0)], version: 1 }, context)).toEqual({
      ok: true,
      changed: true,
    });
    expect(await held(own.id)).toEqual([session(0, 1), session(1, 0)]);
    expect(await db.registration.findUniqueOrThrow({ where: { id: own.id } })).toMatchObject({
      version: 2,
      calendarSequence: 1,
    });
    const mails = await db.outboxMail.findMany({ orderBy: { createdAt: 'asc' } });
    // The confirmation had not left yet: one mail tells how it is now (trust line 32).
    expect(mails.map((m) => [m.template, m.state])).toEqual([
      ['registration-confirmation', 'dropped'],
      ['registration-changed', 'queued'],
    ]);
    expect(mails[0]?.secret).toBeNull();
    expect(mails[1]?.payload).toMatchObject({
      sequence: 1,
      sessions: [{ id: session(0, 1) }, { id: session(1, 0) }],
      removedSessions: [{ id: session(0, 0) }],
    });
  });

  it('keeps everything when the wanted session is full', async () => {
    const { own, context } = await registered([session(0, 0)]);
    await registered([session(0, 1)]);
    await registered([session(0, 1)]);
    expect(await changeSeats({ sessionIds: [session(0, 1)], version: 1 }, context)).toEqual({
      ok: false,
      reason: 'seminarFull',
      sessions: [session(0, 1)],
    });
    expect(await held(own.id)).toEqual([session(0, 0)]);
    expect(await db.outboxMail.count({ where: { template: 'registration-changed' } })).toBe(0);
  });

  it('lets someone keep a seat in a full session, leave a slot empty and come back', async () => {
    const { own, context } = await registered([session(0, 1), session(1, 0)]);
    await registered([session(0, 1)]);
    expect(await changeSeats({ sessionIds: [session(0, 1)], version: 1 }, context)).toMatchObject({ ok: true });
    expect(await changeSeats({ sessionIds: [session(0, 1), session(1, 0)], version: 2 }, context)).toMatchObject({
      ok: true,
    });
    expect(await held(own.id)).toEqual([session(0, 1), session(1, 0)]);
  });

  it('does nothing and mails nothing when nothing is changed', async () => {
    const { context } = await registered([session(0, 0)]);
    expect(await changeSeats({ sessionIds: [session(0, 0)], version: 1 }, context)).toEqual({
      ok: true,
      changed: false,
    });
    expect(await db.outboxMail.count()).toBe(1);
  });

  it('tells the second of two tabs that the first was quicker', async () => {
    const { context } = await registered([session(0, 0)]);
    const outcomes = await Promise.all(
      [1, 2].map((i) => changeSeats({ sessionIds: [session(0, i)], version: 1 }, context)),
    );
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok)).toEqual([{ ok: false, reason: 'stale' }]);
  });

  it('says slotConflict for a seat held at another conference at the same time', async () => {
    const other = await openConference(db);
    await register(other.slug, { email: 'a@b.example', sessionIds: [other.sessions[0]?.[0]] });
    const { context } = await registered([], { email: 'a@b.example' });
    expect(await changeSeats({ sessionIds: [session(0, 0)], version: 1 }, context)).toEqual({
      ok: false,
      reason: 'slotConflict',
    });
  });

  it('lets two people swap at the same instant without either losing both', async () => {
    const small = await openConference(db, { sessionCapacity: 1, sessionsPerSlot: 2, slots: 1 });
    const [a, b] = small.sessions[0] as [string, string];
    const people = await Promise.all(
      [a, b].map(
        async (id) =>
          (await getRegistrationByToken(tokenOf(await register(small.slug, { sessionIds: [id] })))) as OwnRegistration,
      ),
    );
    await Promise.all(
      people.map((own, i) => changeSeats({ sessionIds: [i === 0 ? b : a], version: 1 }, contextOf(own.id, null))),
    );
    for (const own of people) expect(await held(own.id)).toHaveLength(1);
  });

  it('ends when the day begins', async () => {
    const { context, own } = await registered([session(0, 0)]);
    const now = own.conference.startsAt as Date;
    expect(await changeSeats({ sessionIds: [], version: 1 }, { ...context, now })).toEqual({
      ok: false,
      reason: 'tooLate',
    });
    expect(await cancelRegistration({ ...context, now })).toEqual({ ok: false, reason: 'tooLate' });
  });
});

describe('correctDetails', () => {
  it('corrects name and organisation and finds the known organisation', async () => {
    const organisation = await db.organisation.create({
      data: { kind: 'municipality', name: 'Piteå kommun', nameShort: 'Piteå', municipalityCode: '2581' },
    });
    const { own, context } = await registered([session(0, 0)]);
    const input = detailsSchema.parse({ name: 'Åsa Lind', organisation: 'piteå kommun', role: 'chef', version: '1' });
    expect(await correctDetails(input, context)).toEqual({ ok: true, changed: true });
    expect(await db.registration.findUniqueOrThrow({ where: { id: own.id } })).toMatchObject({
      name: 'Åsa Lind',
      organisationId: organisation.id,
      municipalityCode: '2581',
      workRole: 'chef',
      version: 2,
    });
    expect(await held(own.id)).toEqual([session(0, 0)]);
    expect(await correctDetails(input, context)).toEqual({ ok: false, reason: 'stale' });
  });
});

describe('cancelRegistration', () => {
  it('frees the seats, takes back the unsent confirmation and mails the cancellation without a link', async () => {
    const { own, context } = await registered([session(0, 0), session(1, 1)]);
    expect(await cancelRegistration(context)).toEqual({ ok: true, reference: own.reference });
    expect(await held(own.id)).toEqual([]);
    const mails = await db.outboxMail.findMany({ orderBy: { createdAt: 'asc' } });
    expect(mails.map((m) => [m.template, m.state, m.secret === null])).toEqual([
      ['registration-confirmation', 'dropped', true],
      ['registration-cancelled', 'queued', true],
    ]);
    expect((await db.conference.findUniqueOrThrow({ where: { id: conference.id } })).taken).toBe(0);
    expect(await cancelRegistration(context)).toEqual({ ok: false, reason: 'cancelled' });
    expect(await changeSeats({ sessionIds: [session(0, 0)], version: 2 }, context)).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });

  it('lets the same person register anew, from the same browser too', async () => {
    const idempotency = { scope: 'form' as const, key: 'browser', onlyWhileActive: true, ttlSeconds: 3600 };
    const someone = { email: 'a@b.example', name: 'Åsa', organisation: 'Luleå kommun' };
    const first = await register(conference.slug, someone, { idempotency });
    const own = (await getRegistrationByToken(tokenOf(first))) as OwnRegistration;
    await cancelRegistration(contextOf(own.id, null));
    const second = await register(conference.slug, someone, { idempotency });
    expect(second).toMatchObject({ ok: true, replayed: false });
    expect(tokenOf(second)).not.toBe(tokenOf(first));
  });

  it('writes who cancelled and why', async () => {
    const { own, context } = await registered([]);
    const userId = '8b9f6b3e-6a55-4c7e-9d27-0e6b6d3a1f10';
    await cancelRegistration({
      ...context,
      token: null,
      actor: { kind: 'user', userId, grants: [] },
      reason: 'Ringde och avbokade',
    });
    expect(await db.auditEvent.findFirstOrThrow({ where: { action: 'registration.cancelled' } })).toMatchObject({
      actorKind: 'user',
      actorId: userId,
      subjectId: own.id,
      data: { reason: 'Ringde och avbokade' },
    });
  });

  it('survives two at once: one cancels, one is told', async () => {
    const { context } = await registered([session(0, 0)]);
    const outcomes = await Promise.all([cancelRegistration(context), cancelRegistration(context)]);
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.reason)).sort()).toEqual(['cancelled', 'ok']);
    expect(await db.outboxMail.count({ where: { template: 'registration-cancelled' } })).toBe(1);
  });
});

describe('links', () => {
  it('sends the confirmation again with the same link, at most once a minute', async () => {
    const { token, context } = await registered([session(0, 0)]);
    await resendConfirmation(context);
    await resendConfirmation(context);
    const again = await db.outboxMail.findMany({ where: { dedupeKey: { contains: ':again:' } } });
    expect(again).toHaveLength(1);
    const [mail] = again;
    expect(
      decryptJson<{ manageUrl: string }>(mail?.keyId as string, mail?.secret as Uint8Array, `outbox:${mail?.dedupeKey}`)
        .manageUrl,
    ).toContain(token);
  });

  it('renews all of a person’s links in one mail; the old ones end', async () => {
    const other = await openConference(db, { startsAt: new Date(Date.now() + 90 * 86_400_000) });
    const old = [
      tokenOf(await register(conference.slug, { email: 'a@b.example' })),
      tokenOf(await register(other.slug, { email: 'a@b.example' })),
    ];
    await renewLinks('A@B.example', { requestId: 'test', now: new Date(), locale: 'sv' });
    for (const token of old) expect(await getRegistrationByToken(token)).toBeNull();
    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: 'manage-link-renewed' } });
    const { manageUrls } = decryptJson<{ manageUrls: string[] }>(
      mail.keyId as string,
      mail.secret as Uint8Array,
      `outbox:${mail.dedupeKey}`,
    );
    expect(manageUrls).toHaveLength(2);
    for (const url of manageUrls) expect(await getRegistrationByToken(url.split('/').at(-1) as string)).not.toBeNull();
  });

  it('does nothing for an unknown address and for a cancelled registration', async () => {
    const { context, own } = await registered([]);
    await cancelRegistration(context);
    await renewLinks(own.email, { requestId: 'test', now: new Date(), locale: 'sv' });
    await renewLinks('ingen@example.se', { requestId: 'test', now: new Date(), locale: 'sv' });
    expect(await db.outboxMail.count({ where: { template: 'manage-link-renewed' } })).toBe(0);
  });

  it.each(['', 'x', 'A'.repeat(43), '../../etc'])('finds nothing for the token %j', async (token) => {
    await registered([]);
    expect(await getRegistrationByToken(token)).toBeNull();
  });
});
