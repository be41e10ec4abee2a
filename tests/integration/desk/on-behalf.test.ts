import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRegistration, registerOnBehalf } from '@/features/registration/desk-commands';
import type { ChangeInput } from '@/features/registration/desk-schema';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import { getBookableConference, getRegistrationByToken } from '@/features/registration/queries';
import { registrationSchema } from '@/features/registration/schema';
import type { BookableConference } from '@/features/registration/types';
import { decryptJson } from '@/lib/crypto';
import { mailContext } from '@/lib/outbox';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { type Person, personWith } from '../../factories/people';
import { person, register, tokenOf } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;
let organiser: Person;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db, { capacity: 3, sessionCapacity: 2 });
  organiser = await personWith(db, ['organiser', conference.id]);
});
afterEach(() => expectInvariants(pool));

const session = (slot: number, i: number) => conference.sessions[slot]?.[i] as string;
const overbooking = (note = 'extra stol') => ({ note, actor: organiser.actor, requestId: 'test' });
let keys = 0;

type Options = { at?: OpenConference; note?: string; formKey?: string; now?: Date };

async function onBehalf(change: Record<string, unknown> = {}, options: Options = {}) {
  const { at = conference, note, now = new Date() } = options;
  return registerOnBehalf(registrationSchema.parse(person(change)), {
    conference: (await getBookableConference(at.slug)) as BookableConference,
    actor: organiser.actor,
    requestId: 'test',
    now,
    formKey: options.formKey ?? `key ${++keys}`,
    overbooking: note === undefined ? null : overbooking(note),
  });
}

async function fillUp(change: Record<string, unknown> = {}) {
  for (let i = 0; i < 3; i++) expect(await register(conference.slug, change)).toMatchObject({ ok: true });
}

const figures = (at = conference) =>
  db.conference.findUniqueOrThrow({ where: { id: at.id }, select: { taken: true, capacity: true, extraPlaces: true } });

function idOf(outcome: Awaited<ReturnType<typeof onBehalf>>): string {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.registrationId;
}

describe('registering someone by phone', () => {
  it('gives the same confirmation with a link of their own, and the history says who did it', async () => {
    const id = idOf(await onBehalf({ email: 'ring@example.se', sessionIds: [session(0, 0)] }));
    const row = await db.registration.findUniqueOrThrow({ where: { id }, include: { outboxMails: true } });
    expect(row).toMatchObject({ source: 'organiser', state: 'confirmed', overbookNote: null });
    expect(row.outboxMails.map(({ template, toEmail }) => [template, toEmail])).toEqual([
      ['registration-confirmation', 'ring@example.se'],
    ]);
    expect(row.outboxMails[0]?.secret).not.toBeNull();
    const history = (await getRegistrationDetail(conference.id, id))?.history;
    expect(history).toMatchObject([
      {
        action: 'registration.created',
        actorKind: 'user',
        actorName: 'Kim Kollega',
        chosen: [{ sv: 'Seminarium 1.1' }],
      },
    ]);
  });

  it('works before registration opens and after it has closed, until the day begins', async () => {
    const shut = await openConference(db, {
      opensAt: new Date(Date.now() - 2_000_000),
      closesAt: new Date(Date.now() - 1_000_000),
    });
    expect(await register(shut.slug)).toMatchObject({ ok: false, reason: 'registrationClosed' });
    expect(await onBehalf({}, { at: shut })).toMatchObject({ ok: true });
    const day = (await db.conference.findUniqueOrThrow({ where: { id: shut.id } })).startsAt as Date;
    expect(await onBehalf({}, { at: shut, now: day })).toEqual({ ok: false, reason: 'registrationClosed' });
  });

  it('of two presses of one button makes one registration', async () => {
    const change = { email: 'dubbel@example.se' };
    const outcomes = await Promise.all([1, 2].map(() => onBehalf(change, { formKey: 'one form' })));
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(await db.outboxMail.count()).toBe(1);
  });

  it('keeps needs sealed, and only those that the conference asks for', async () => {
    await db.conference.update({ where: { id: conference.id }, data: { needsAsked: ['food'] } });
    const id = idOf(await onBehalf({ needs: { food: 'utan nötter', access: 'hörslinga', other: null } }));
    const needs = await db.needs.findUniqueOrThrow({ where: { registrationId: id } });
    expect(decryptJson(needs.keyId, needs.ciphertext, `needs:${id}`)).toEqual({
      food: 'utan nötter',
      access: null,
      other: null,
    });
  });
});

describe('overbooking knowingly', () => {
  it('is refused without being asked for, and nothing is written', async () => {
    await fillUp();
    expect(await onBehalf()).toEqual({ ok: false, reason: 'conferenceFull' });
    expect(await figures()).toEqual({ taken: 3, capacity: 3, extraPlaces: 0 });
  });

  it('adds the place with its note, and is still full for everybody else', async () => {
    await fillUp();
    const id = idOf(await onBehalf({}, { note: 'klart med lokalen' }));
    expect(await figures()).toEqual({ taken: 4, capacity: 3, extraPlaces: 1 });
    expect(await register(conference.slug)).toMatchObject({ ok: false, reason: 'conferenceFull' });
    expect((await getBookableConference(conference.slug))?.seatsLeft).toBe(0);
    const detail = await getRegistrationDetail(conference.id, id);
    expect(detail?.overbookNote).toBe('klart med lokalen');
    expect(detail?.history.map(({ action, reason }) => [action, reason])).toEqual([
      ['registration.overbooked', 'klart med lokalen'],
      ['registration.created', null],
    ]);
  });

  it('is not noted where there was a place after all', async () => {
    const id = idOf(await onBehalf({}, { note: 'för säkerhets skull' }));
    expect(await db.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({ overbookNote: null });
    expect((await figures()).extraPlaces).toBe(0);
  });

  it('counts right when many do it at once, and when somebody leaves the public still finds it full', async () => {
    await fillUp();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => onBehalf({}, { note: 'samtidigt' })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await figures()).toEqual({ taken: 11, capacity: 3, extraPlaces: 8 });
    const { cancelRegistration } = await import('@/features/registration/manage-commands');
    const context = { actor: organiser.actor, requestId: 'test', now: new Date(), token: null };
    await cancelRegistration({ ...context, registrationId: idOf(outcomes[0] as never) });
    expect(await register(conference.slug)).toMatchObject({ ok: false, reason: 'conferenceFull' });
    // The place that was freed is used before another is added.
    expect(await onBehalf({}, { note: 'en till' })).toMatchObject({ ok: true });
    expect(await figures()).toEqual({ taken: 11, capacity: 3, extraPlaces: 8 });
  });

  it('does not help against what is no question of room', async () => {
    await onBehalf({ email: 'redan@example.se' });
    expect(await onBehalf({ email: 'redan@example.se' }, { note: 'x' })).toEqual({
      ok: false,
      reason: 'alreadyRegistered',
    });
  });
});

const details = { name: 'Åsa Öberg', organisation: 'Luleå kommun', role: null, email: 'asa@example.se' };

async function registered(sessionIds: string[]) {
  const token = tokenOf(await register(conference.slug, { ...details, sessionIds }));
  const { id } = (await getRegistrationByToken(token)) as { id: string };
  const context = { registrationId: id, actor: organiser.actor, requestId: 'test', now: new Date(), token: null };
  const change = (input: Partial<ChangeInput>, note?: string) =>
    changeRegistration(
      { ...details, version: 1, sessionIds, ...input },
      context,
      note === undefined ? null : overbooking(note),
    );
  return { id, token, change };
}

describe('changing a registration', () => {
  it('changes seminars and details in one step with one mail, and says by name what was changed', async () => {
    const { id, change } = await registered([session(0, 0)]);
    expect(await change({ name: 'Åsa Ek', sessionIds: [session(0, 1)] })).toEqual({ ok: true, changed: true });
    const detail = await getRegistrationDetail(conference.id, id);
    expect(detail).toMatchObject({ name: 'Åsa Ek', version: 2 });
    expect(detail?.history).toMatchObject([
      { released: [{ sv: 'Seminarium 1.1' }], taken: [{ sv: 'Seminarium 1.2' }] },
      { action: 'registration.details_corrected', fields: ['name'] },
      { action: 'registration.created' },
    ]);
    expect(detail?.mails.map(({ template, state }) => [template, state])).toEqual([
      ['registration-changed', 'queued'],
      ['registration-confirmation', 'dropped'],
    ]);
  });

  it('does nothing when nothing is changed, and refuses what somebody else was quicker with', async () => {
    const { change } = await registered([session(0, 0)]);
    expect(await change({})).toEqual({ ok: true, changed: false });
    expect(await change({ name: 'Ny' })).toEqual({ ok: true, changed: true });
    expect(await change({ name: 'Annan' })).toEqual({ ok: false, reason: 'stale' });
  });

  it('corrects the address: a new link to the new one, word to the old one, whose link ends', async () => {
    const { id, token, change } = await registered([session(0, 0)]);
    expect(await change({ email: 'ratt@example.se' })).toEqual({ ok: true, changed: true });
    expect(await getRegistrationByToken(token)).toBeNull();
    const mails = await db.outboxMail.findMany({ where: { state: 'queued' }, orderBy: { template: 'asc' } });
    expect(mails.map(({ template, toEmail }) => [template, toEmail])).toEqual([
      ['registration-address-changed', 'asa@example.se'],
      ['registration-changed', 'ratt@example.se'],
    ]);
    expect(JSON.stringify(mails[0]?.payload)).not.toContain('ratt@');
    const { keyId, secret, dedupeKey } = mails[1] as NonNullable<(typeof mails)[1]>;
    const { manageUrl } = decryptJson<{ manageUrl: string }>(
      keyId as string,
      secret as Uint8Array,
      mailContext(dedupeKey),
    );
    expect((await getRegistrationByToken(manageUrl.split('/').at(-1) as string))?.id).toBe(id);
    expect(await db.seat.count({ where: { registrationId: id, emailCanonical: 'ratt@example.se' } })).toBe(1);
  });

  it('refuses an address that is registered already, and one that is busy elsewhere at the time', async () => {
    const { change } = await registered([session(0, 0)]);
    await register(conference.slug, { email: 'nagon@example.se' });
    expect(await change({ email: 'Nagon@example.se' })).toEqual({ ok: false, reason: 'alreadyRegistered' });
    const other = await openConference(db);
    await register(other.slug, { email: 'upptagen@example.se', sessionIds: [other.sessions[0]?.[0]] });
    expect(await change({ email: 'upptagen@example.se' })).toEqual({ ok: false, reason: 'slotConflict' });
    expect(await db.registration.count({ where: { email: 'asa@example.se', version: 1 } })).toBe(1);
  });

  it('takes a place in a full seminar only knowingly, and counts it there alone', async () => {
    const { id, change } = await registered([]);
    for (let i = 0; i < 2; i++) await register(conference.slug, { sessionIds: [session(0, 0)] });
    const wish = { sessionIds: [session(0, 0)] };
    expect(await change(wish)).toEqual({ ok: false, reason: 'seminarFull', sessions: [session(0, 0)] });
    expect(await change(wish, 'två stolar till')).toEqual({ ok: true, changed: true });
    expect(await db.seminarSession.findUniqueOrThrow({ where: { id: session(0, 0) } })).toMatchObject({
      taken: 3,
      capacity: 2,
      extraPlaces: 1,
    });
    expect((await figures()).extraPlaces).toBe(0);
    const bookable = await getBookableConference(conference.slug);
    expect(bookable?.slots.flatMap((slot) => slot.sessions).find((s) => s.id === session(0, 0))?.seatsLeft).toBe(0);
    expect((await getRegistrationDetail(conference.id, id))?.overbookNote).toBe('två stolar till');
  });
});
