import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderMail } from '@/emails/render-mail';
import { registerParticipant } from '@/features/registration/commands';
import { cancelRegistration } from '@/features/registration/manage-commands';
import { moveRegistration } from '@/features/registration/move-commands';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import { getBookableConference, getRegistrationByToken } from '@/features/registration/queries';
import { registrationSchema } from '@/features/registration/schema';
import type { BookableConference, RegisterOutcome } from '@/features/registration/types';
import { decryptJson } from '@/lib/crypto';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { type Person, personWith } from '../../factories/people';
import { person, register, tokenOf } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let lulea: OpenConference;
let umea: OpenConference;
let organiser: Person;
const day = (days: number) => new Date(Date.UTC(2031, 3, days, 8));

beforeEach(async () => {
  await emptyDatabase();
  lulea = await openConference(db, { capacity: 4, sessionCapacity: 2, startsAt: day(1) });
  umea = await openConference(db, { capacity: 2, sessionCapacity: 2, startsAt: day(9) });
  organiser = await personWith(db, ['organiser', null]);
});
afterEach(() => expectInvariants(pool));

const session = (at: OpenConference, slot: number, i: number) => at.sessions[slot]?.[i] as string;

async function registered(at: OpenConference, change: Record<string, unknown> = {}): Promise<string> {
  return ((await getRegistrationByToken(tokenOf(await register(at.slug, change)))) as { id: string }).id;
}

const context = (registrationId: string) => ({
  registrationId,
  actor: organiser.actor,
  requestId: 'test',
  now: new Date(),
  token: null,
});

const move = (
  id: string,
  to: OpenConference,
  sessionIds: string[] = [],
  change: { version?: number; note?: string } = {},
) =>
  moveRegistration(
    { version: change.version ?? 1, toSlug: to.slug, sessionIds },
    context(id),
    change.note === undefined ? null : { note: change.note, actor: organiser.actor, requestId: 'test' },
  );

describe('moving someone to another city', () => {
  it('is one step: old place and seats free, new ones taken, needs along, one mail, both histories', async () => {
    const needs = { food: 'ALLERGI-KANARIE-7731', access: null, other: null };
    const old = await registered(lulea, { sessionIds: [session(lulea, 0, 0)], needs, email: 'flytt@example.se' });
    const moved = await move(old, umea, [session(umea, 0, 1)]);
    if (!moved.ok) throw new Error(moved.reason);
    const now = moved.registrationId;

    expect(await db.seminarSession.findUniqueOrThrow({ where: { id: session(lulea, 0, 0) } })).toMatchObject({
      taken: 0,
    });
    expect(await db.registration.findUniqueOrThrow({ where: { id: old } })).toMatchObject({ state: 'cancelled' });
    expect(await db.registration.findUniqueOrThrow({ where: { id: now } })).toMatchObject({
      state: 'confirmed',
      conferenceId: umea.id,
      movedFromId: old,
      email: 'flytt@example.se',
    });
    const sealed = await db.needs.findMany();
    expect(sealed.map(({ registrationId }) => registrationId)).toEqual([now]);
    expect(decryptJson(sealed[0]?.keyId as string, sealed[0]?.ciphertext as Uint8Array, `needs:${now}`)).toEqual(needs);
    const mails = await db.outboxMail.findMany({ where: { state: 'queued' } });
    expect(mails.map(({ template }) => template)).toEqual(['registration-moved']);
    expect(JSON.stringify(mails)).not.toContain('KANARIE');
    const [there, here] = [await getRegistrationDetail(umea.id, now), await getRegistrationDetail(lulea.id, old)];
    expect(there?.moves).toMatchObject([{ direction: 'from', id: old, slug: lulea.slug }]);
    expect(here?.moves).toMatchObject([{ direction: 'to', id: now, slug: umea.slug }]);
    expect(here?.history[0]).toMatchObject({ action: 'registration.moved_away', actorName: 'Kim Kollega' });
  });

  it('takes the old day out of the calendar and puts the new one in', async () => {
    const old = await registered(lulea, { sessionIds: [session(lulea, 0, 0)] });
    const moved = await move(old, umea, [session(umea, 0, 1)]);
    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: 'registration-moved' } });
    const rendered = await renderMail('registration-moved', mail.payload, {
      locale: 'sv',
      toEmail: mail.toEmail,
      from: 'x@example.se',
      writtenAt: mail.createdAt,
    });
    const texts = rendered.attachments.map(({ content }) => Buffer.from(content, 'base64').toString());
    const [request, cancel] = texts.map((text) => text.replaceAll('\r\n ', ''));
    expect(request).toContain('METHOD:REQUEST');
    expect(request).toContain(`UID:${moved.ok && moved.registrationId}.day@`);
    expect(cancel).toContain('METHOD:CANCEL');
    expect(cancel).toContain(`UID:${old}.day@`);
    expect(cancel).toContain(`UID:${old}.${session(lulea, 0, 0)}@`);
    expect(cancel).toContain('SEQUENCE:1');
  });

  it('changes nothing when there is no room, and goes beyond it only knowingly', async () => {
    const old = await registered(lulea, { sessionIds: [session(lulea, 0, 0)] });
    for (let i = 0; i < 2; i++) await register(umea.slug, { sessionIds: [session(umea, 0, 0)] });
    expect(await move(old, umea)).toEqual({ ok: false, reason: 'conferenceFull' });
    expect(await db.registration.findUniqueOrThrow({ where: { id: old } })).toMatchObject({
      state: 'confirmed',
      version: 1,
    });
    expect(await db.seat.count({ where: { registrationId: old, state: 'confirmed' } })).toBe(1);
    expect(await db.outboxMail.count({ where: { registrationId: old, state: 'queued' } })).toBe(1);
    const moved = await move(old, umea, [session(umea, 0, 0)], { note: 'klart med köket' });
    expect(moved).toMatchObject({ ok: true });
    expect(await db.conference.findUniqueOrThrow({ where: { id: umea.id } })).toMatchObject({
      taken: 3,
      extraPlaces: 1,
    });
    expect(await db.registration.findFirstOrThrow({ where: { movedFromId: old } })).toMatchObject({
      overbookNote: 'klart med köket',
    });
  });

  it('refuses what is stale, cancelled, unknown, the same conference, closed or double', async () => {
    const old = await registered(lulea, { email: 'kim@example.se' });
    expect(await move(old, umea, [], { version: 7 })).toEqual({ ok: false, reason: 'stale' });
    expect(await move(old, lulea)).toEqual({ ok: false, reason: 'sameConference' });
    expect(await move(old, umea, [session(lulea, 0, 0)])).toMatchObject({ ok: false, reason: 'unknownSession' });
    expect(await move(crypto.randomUUID(), umea)).toEqual({ ok: false, reason: 'notFound' });
    const gone = await openConference(db, { startsAt: new Date(Date.now() - 3_600_000) });
    expect(await move(old, gone)).toEqual({ ok: false, reason: 'registrationClosed' });
    await register(umea.slug, { email: 'kim@example.se' });
    expect(await move(old, umea)).toEqual({ ok: false, reason: 'alreadyRegistered' });
    await cancelRegistration(context(old));
    expect(await move(old, umea)).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('moves between two conferences on the same day', async () => {
    const other = await openConference(db, { startsAt: day(1) });
    const old = await registered(lulea, { sessionIds: [session(lulea, 0, 0)] });
    expect(await move(old, other, [session(other, 0, 0)])).toMatchObject({ ok: true });
  });
});

describe('races', () => {
  /** Registers as the form does, with the programme read once for all rounds. */
  async function arriving(at: OpenConference) {
    const bookable = (await getBookableConference(at.slug)) as BookableConference;
    return (sessionIds: string[]) =>
      registerParticipant(registrationSchema.parse(person({ sessionIds })), {
        conference: bookable,
        source: 'form',
        actor: { kind: 'public' },
        requestId: 'test',
      });
  }

  async function idOf(outcome: RegisterOutcome): Promise<string> {
    if (!outcome.ok) throw new Error(outcome.reason);
    const { reference } = outcome.receipt;
    return (await db.registration.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id;
  }

  it('moves across each other, cancellations and the public, 200 rounds: nobody twice, nothing over', async () => {
    const [toLulea, toUmea] = [await arriving(lulea), await arriving(umea)];
    const refused: string[] = [];
    for (let round = 0; round < 200; round++) {
      const [a, b] = await Promise.all([
        toLulea([session(lulea, 0, 0)]).then(idOf),
        toUmea([session(umea, 0, 0)]).then(idOf),
      ]);
      const outcomes = await Promise.all([
        move(a, umea, [session(umea, 0, round % 2)]),
        move(b, lulea, [session(lulea, 0, round % 2)]),
        cancelRegistration(context(round % 3 === 0 ? a : b)),
        toUmea([session(umea, 0, 1)]),
        toLulea([session(lulea, 0, 1)]),
      ]);
      refused.push(...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.reason)));
      if (round % 20 === 0) await expectInvariants(pool);
      await clear();
    }
    // What may stand in the way, and nothing else: no deadlock, no exception.
    const expected = ['conferenceFull', 'seminarFull', 'cancelled', 'stale'];
    expect([...new Set(refused)].filter((reason) => !expected.includes(reason))).toEqual([]);
    const moves = await db.registration.count({ where: { movedFromId: { not: null } } });
    expect(moves).toBeGreaterThan(50);
  }, 120_000);
});

/** Everybody leaves, so that the next round begins with room. */
async function clear(): Promise<void> {
  await pool.query(`UPDATE seat SET state = 'released', released_at = now() WHERE state = 'confirmed'`);
  await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE state = 'confirmed'`);
}
