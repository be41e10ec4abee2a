import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import { mailingTexts, reminderTexts, templateWords } from './data/mailings';

const day = 24 * 3_600_000;
const everyone: Prisma.InputJsonObject = {
  roles: ['participant'],
  state: 'confirmed',
  sessionIds: [],
  organisationKind: null,
  countyCode: null,
  municipalityCode: null,
  mailTrouble: false,
};

type Person = { id: string; email: string; emailCanonical: string; name: string; locale: string };
type Ground = { conferenceId: string; now: Date; createdById: string | null };

/**
 * Linköping's mailings in every state a person meets: one sent with trouble to mend, one paused half-way, one planned, one draft; two
 * reminders to come, and a mail whose words somebody has changed twice. Nothing is in the queue: what a paused mailing has left is not
 * handed over.
 */
export async function loadMailings(db: Tx, conferenceId: string, now: Date): Promise<void> {
  const organiser = await db.user.findFirst({
    where: { emailCanonical: 'linkoping@demo.example' },
    select: { id: true },
  });
  const ground = { conferenceId, now, createdById: organiser?.id ?? null };
  const people = await db.registration.findMany({
    where: { conferenceId, state: 'confirmed' },
    orderBy: [{ createdAt: 'asc' }, { reference: 'asc' }],
    select: { id: true, email: true, emailCanonical: true, name: true, locale: true },
  });
  await sentMailing(db, ground, people.slice(0, 60));
  await pausedMailing(db, ground, people);
  await db.mailing.createMany({
    data: [
      { ...base(ground, 1), ...mailingTexts.planned, state: 'scheduled', scheduledFor: nineOClock(now, 2) },
      { ...base(ground, 0), ...mailingTexts.draft, segment: { ...everyone, roles: ['speaker', 'host', 'moderator'] } },
    ],
  });
  await db.reminderRule.createMany({
    data: [
      { conferenceId, daysBefore: 7, atMinute: 9 * 60, armedAt: now, createdAt: now, ...reminderTexts.week },
      { conferenceId, daysBefore: 1, atMinute: 15 * 60, armedAt: now, createdAt: now, ...reminderTexts.dayBefore },
    ],
  });
  await loadWords(db, ground);
}

function base({ conferenceId, now, createdById }: Ground, daysAgo: number) {
  return {
    conferenceId,
    segment: everyone,
    createdById,
    createdAt: new Date(now.getTime() - daysAgo * day - 2 * 3_600_000),
  };
}

function nineOClock(now: Date, days: number): Date {
  const at = new Date(now.getTime() + days * day);
  at.setUTCHours(8, 0, 0, 0);
  return at;
}

async function sentMailing(db: Tx, ground: Ground, people: readonly Person[]): Promise<void> {
  const startedAt = new Date(ground.now.getTime() - 3 * day);
  const { id } = await db.mailing.create({
    data: {
      ...base(ground, 3),
      ...mailingTexts.sent,
      state: 'sent',
      startedAt,
      endedAt: new Date(startedAt.getTime() + 90_000),
    },
    select: { id: true },
  });
  const rows = people.map((person, i) => ({
    person,
    mail: sentMail(ground, id, person, new Date(startedAt.getTime() + i * 1_000), i),
  }));
  await db.outboxMail.createMany({ data: rows.map(({ mail }) => mail) });
  await db.mailingRecipient.createMany({ data: rows.map(({ person, mail }) => recipient(id, person, mail.id)) });
  const bounced = rows.find(({ mail }) => mail.bouncedAt !== null);
  if (bounced) {
    const { emailCanonical } = bounced.person;
    await db.mailSuppression.create({
      data: { emailCanonical, reason: 'bounce permanent general', createdAt: startedAt },
    });
  }
}

async function pausedMailing(db: Tx, ground: Ground, people: readonly Person[]): Promise<void> {
  const startedAt = new Date(ground.now.getTime() - 2 * 3_600_000);
  const { id } = await db.mailing.create({
    data: { ...base(ground, 0), ...mailingTexts.paused, state: 'paused', startedAt },
    select: { id: true },
  });
  const half = Math.floor(people.length / 2);
  const rows = people.map((person, i) => ({
    person,
    mail: i < half ? sentMail(ground, id, person, new Date(startedAt.getTime() + i * 1_000), -1) : null,
  }));
  await db.outboxMail.createMany({ data: rows.flatMap(({ mail }) => mail ?? []) });
  await db.mailingRecipient.createMany({
    data: rows.map(({ person, mail }) => recipient(id, person, mail?.id ?? null)),
  });
}

function recipient(
  mailingId: string,
  person: Person,
  outboxMailId: string | null,
): Prisma.MailingRecipientCreateManyInput {
  const { id, email, emailCanonical, name, locale } = person;
  return { mailingId, emailCanonical, toEmail: email, name, locale, registrationId: id, outboxMailId };
}

/** A mail that has left; of the sent mailing two have bounced and one waits for a person. */
function sentMail({ conferenceId }: Ground, mailingId: string, person: Person, sentAt: Date, place: number) {
  const isParked = place === 31;
  const bounce = place === 12 ? 'bounce permanent general' : place === 45 ? 'bounce transient mailboxfull' : null;
  return {
    id: randomUUID(),
    dedupeKey: `mailing:${mailingId}:${person.emailCanonical}`,
    template: 'mailing',
    lane: 2,
    conferenceId,
    registrationId: person.id,
    mailingId,
    toEmail: person.email,
    locale: person.locale,
    payload: {},
    state: isParked ? ('parked' as const) : ('sent' as const),
    attempts: 1,
    lastError: isParked ? '422 validation_error' : null,
    createdAt: sentAt,
    firstAttemptAt: sentAt,
    sentAt: isParked ? null : sentAt,
    bouncedAt: bounce ? new Date(sentAt.getTime() + 60_000) : null,
    bounceReason: bounce,
  };
}

async function loadWords(db: Tx, { now, createdById }: Ground): Promise<void> {
  const versions = templateWords.flatMap((words, i) =>
    (['sv', 'en'] as const).map((locale) => ({
      template: 'registration-cancelled',
      locale,
      version: i + 1,
      ...words[locale],
      createdAt: new Date(now.getTime() - (20 - i * 6) * day),
      createdById,
    })),
  );
  await db.mailTemplateVersion.createMany({ data: versions });
}
