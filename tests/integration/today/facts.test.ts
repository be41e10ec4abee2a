// What the first screen says needs a decision, asked of a real database: each fact counts what it should and nothing of another conference.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listSpeakerClashes, listTodayFacts, listTodaySessions } from '@/features/today/queries';
import type { Prisma } from '@/generated/prisma/client';
import { type OpenConference, openConference } from '../../factories/conference';
import { insertRegistration } from '../../factories/raw-rows';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let here: OpenConference;
let other: OpenConference;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

const factsOf = async (conference: OpenConference, readsNeeds = false) =>
  (await listTodayFacts([conference.id], readsNeeds ? [conference.id] : []))[0]!;

async function speaker(name: string, change: Partial<Prisma.SpeakerUncheckedCreateInput> = {}): Promise<string> {
  return (await db.speaker.create({ data: { slug: randomUUID(), name, ...change } })).id;
}

const seminarOf = async (sessionId: string) =>
  (await db.seminarSession.findUniqueOrThrow({ where: { id: sessionId } })).seminarId;

/** Puts somebody on a seminar as it was released. */
async function onStage(speakerId: string, conference: OpenConference, sessionId: string): Promise<void> {
  const seminarId = await seminarOf(sessionId);
  await db.programmeRole.create({ data: { kind: 'speaker', speakerId, seminarId } });
  await db.releasedSeminarPerson.create({
    data: { kind: 'speaker', speakerId, seminarId, conferenceId: conference.id },
  });
}

const invite = (speakerId: string, data: Partial<Prisma.SpeakerInvitationUncheckedCreateInput>) =>
  db.speakerInvitation.create({ data: { speakerId, conferenceId: here.id, ...data } });

beforeAll(async () => {
  await emptyDatabase();
  here = await openConference(db, { slots: 2, sessionsPerSlot: 3 });
  other = await openConference(db, { slots: 1, sessionsPerSlot: 3 });
});

describe('speakers', () => {
  it('are counted by what they have answered, and only those of this conference', async () => {
    const first = here.sessions[0] as [string, string, string];
    const [silent, fresh, declined, sure, waived, unasked, minor] = await Promise.all([
      speaker('Tyst'),
      speaker('Nyss'),
      speaker('Nej Tack'),
      speaker('Ja Tack'),
      speaker('Utan Bilder'),
      speaker('Ofrågad'),
      speaker('Kim', { isMinor: true }),
    ]);
    await onStage(declined, here, first[0]);
    await onStage(unasked, here, first[1]);
    await onStage(minor, here, first[2]);
    await onStage(await speaker('Annan stad'), other, other.sessions[0]?.[0] as string);
    await invite(silent, { state: 'sent', sentAt: ago(8) });
    await invite(fresh, { state: 'sent', sentAt: ago(8), remindedAt: ago(1) });
    await invite(declined, { state: 'declined', sentAt: ago(8), answeredAt: ago(1) });
    await invite(sure, { state: 'confirmed', sentAt: ago(8), answeredAt: ago(1) });
    await invite(waived, { state: 'confirmed', sentAt: ago(8), answeredAt: ago(1), materialWaived: true });
    await db.speakerChange.create({ data: { speakerId: sure, wished: { bioSv: 'Ny' } } });
    expect(await factsOf(here)).toMatchObject({
      speakersInvited: 5,
      speakersConfirmed: 2,
      speakersUnanswered: 2,
      speakersSilent: 1,
      declinedOnProgramme: ['Nej Tack'],
      speakersWithoutMaterial: 1,
      speakersNotAsked: 1,
      speakerChanges: 1,
      minorsWithoutConsent: 1,
    });
    expect(await factsOf(other)).toMatchObject({ speakersInvited: 0, speakersNotAsked: 1, speakerChanges: 0 });
  });

  it('a withdrawn session takes its people off the programme; a guardian’s consent settles that', async () => {
    await db.seminarSession.update({
      where: { id: here.sessions[0]?.[1] as string },
      data: { withdrawnAt: new Date() },
    });
    await db.speaker.updateMany({ where: { isMinor: true }, data: { guardianConsentAt: new Date() } });
    expect(await factsOf(here)).toMatchObject({ speakersNotAsked: 0, minorsWithoutConsent: 0 });
  });
});

describe('the programme', () => {
  it('counts steps not undone and texts that differ from what was released', async () => {
    expect(await factsOf(here)).toMatchObject({ draftSteps: 0, changedTexts: 0 });
    const seminarId = await seminarOf(here.sessions[1]?.[0] as string);
    await db.seminar.update({ where: { id: seminarId }, data: { abstractSv: 'Ny text' } });
    await db.programmeDraft.create({ data: { conferenceId: here.id, document: { slots: [], sessions: [] } } });
    const step = { conferenceId: here.id, revision: 2, label: {}, before: {} };
    await db.programmeDraftStep.createMany({ data: [step, { ...step, undoneAt: new Date() }] });
    expect(await factsOf(here)).toMatchObject({ draftSteps: 1, changedTexts: 1 });
    expect(await factsOf(other)).toMatchObject({ draftSteps: 0, changedTexts: 0 });
    await db.programmeDraft.delete({ where: { conferenceId: here.id } });
  });

  it('finds who is in two places at one time, in the working copy when there is one', async () => {
    const [one, two] = here.sessions[1] as [string, string];
    const busy = await speaker('Inger Kyösti');
    await onStage(busy, here, one);
    expect(await listSpeakerClashes([here.id])).toEqual([]);
    await db.programmeRole.create({ data: { kind: 'speaker', speakerId: busy, seminarId: await seminarOf(two) } });
    const [clash, ...more] = await listSpeakerClashes([here.id, other.id]);
    expect([clash?.speaker, clash?.conferenceId, more]).toEqual(['Inger Kyösti', here.id, []]);
    // In the working copy the second seminar has been moved an hour: no clash any longer.
    const session = await db.seminarSession.findUniqueOrThrow({ where: { id: one } });
    const slot = (id: string, hours: number) => ({
      id,
      startsAt: new Date(session.startsAt.getTime() + hours * 3_600_000).toISOString(),
      endsAt: new Date(session.endsAt.getTime() + hours * 3_600_000).toISOString(),
    });
    const [a, b] = [randomUUID(), randomUUID()];
    const document = (second: string) => ({
      slots: [slot(a, 0), slot(b, 1)],
      sessions: [
        { id: one, slotId: a, seminarId: session.seminarId },
        { id: two, slotId: second, seminarId: seminarOfTwo },
      ],
    });
    const seminarOfTwo = await seminarOf(two);
    await db.programmeDraft.create({ data: { conferenceId: here.id, document: document(b) } });
    expect(await listSpeakerClashes([here.id])).toEqual([]);
    await db.programmeDraft.update({ where: { conferenceId: here.id }, data: { document: document(a) } });
    expect(await listSpeakerClashes([here.id])).toMatchObject([
      { speaker: 'Inger Kyösti', startsAt: session.startsAt },
    ]);
    // A city that has put somebody else on the seminar has no clash.
    const stand = await speaker('Ersättare');
    await db.programmeRole.create({
      data: { kind: 'speaker', speakerId: stand, seminarId: seminarOfTwo, conferenceId: here.id },
    });
    expect(await listSpeakerClashes([here.id])).toEqual([]);
  });
});

describe('mail', () => {
  it('mailings in hand, with how many are left, and mails that do not leave', async () => {
    const mailing = await db.mailing.create({
      data: {
        kind: 'programme_change',
        conferenceId: here.id,
        segment: {},
        recipients: {
          create: [
            { emailCanonical: 'a@example.se', toEmail: 'a@example.se', name: 'A' },
            { emailCanonical: 'b@example.se', toEmail: 'b@example.se', name: 'B', skippedBecause: 'cancelled' },
          ],
        },
      },
    });
    // A message that somebody is still writing waits for nobody.
    await db.mailing.create({ data: { conferenceId: here.id, segment: {} } });
    const mail = { template: 'registration-changed', conferenceId: here.id, toEmail: 'a@example.se', payload: {} };
    await db.outboxMail.createMany({
      data: [
        { ...mail, dedupeKey: 'old', notBefore: ago(1) },
        { ...mail, dedupeKey: 'new' },
        { ...mail, dedupeKey: 'sent', state: 'sent', sentAt: new Date(), notBefore: ago(1) },
      ],
    });
    const facts = await factsOf(here);
    expect(facts.mailings).toMatchObject([
      { id: mailing.id, kind: 'programme_change', state: 'draft', recipients: 1, left: 1 },
    ]);
    expect(facts.stuckMails).toBe(1);
    expect(await factsOf(other)).toMatchObject({ mailings: [], stuckMails: 0 });
  });
});

describe('mails that did not arrive', () => {
  it('matter until the address is corrected or the place cancelled', async () => {
    const id = await insertRegistration(pool, other.id, 'fel@example.se');
    const mail = { template: 'registration-confirmation', conferenceId: other.id, registrationId: id, payload: {} };
    await db.outboxMail.createMany({
      data: [
        {
          ...mail,
          toEmail: 'fel@example.se',
          dedupeKey: 'bounced',
          state: 'sent',
          sentAt: new Date(),
          bouncedAt: new Date(),
        },
        { ...mail, toEmail: 'fel@example.se', dedupeKey: 'parked', state: 'parked' },
      ],
    });
    expect(await factsOf(other)).toMatchObject({ bouncedMails: 1, parkedMails: 1 });
    await db.registration.update({ where: { id }, data: { email: 'ratt@example.se' } });
    expect(await factsOf(other)).toMatchObject({ bouncedMails: 0, parkedMails: 1 });
    expect(await factsOf(here)).toMatchObject({ bouncedMails: 0, parkedMails: 0 });
  });
});

describe('needs that nobody has read', () => {
  it('are counted for whoever may read them only, and no longer once somebody has', async () => {
    const id = await insertRegistration(pool, here.id, 'behov@example.se');
    await pool.query(`INSERT INTO needs (registration_id, key_id, ciphertext) VALUES ($1, 'k', '\\x01')`, [id]);
    expect((await factsOf(here)).unreadNeeds).toBe(0);
    expect((await factsOf(here, true)).unreadNeeds).toBe(1);
    await db.needsReadLog.create({ data: { registrationId: id, userId: randomUUID() } });
    expect((await factsOf(here, true)).unreadNeeds).toBe(0);
  });
});

describe('sessions', () => {
  it('come with the city’s own smallest number where it has one, and without those withdrawn', async () => {
    const [first] = here.sessions[0] as [string];
    const seminarId = await seminarOf(first);
    await db.seminar.update({ where: { id: seminarId }, data: { minParticipants: 10 } });
    const minimum = async () => (await listTodaySessions([here.id])).find(({ id }) => id === first)?.minParticipants;
    expect(await minimum()).toBe(10);
    await db.seminarLocal.create({ data: { seminarId, conferenceId: here.id, minParticipants: 4 } });
    expect(await minimum()).toBe(4);
    expect((await listTodaySessions([here.id])).map(({ id }) => id)).not.toContain(here.sessions[0]?.[1]);
    expect(await listTodaySessions([here.id, other.id])).toHaveLength(5 + 3);
  });
});
