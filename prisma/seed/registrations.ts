import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import type { LoadedConference } from './conferences';
import { firstNames, lastNames, workRoles } from './data/names';
import { allSeminars } from './programme';
import type { Random } from './random';

/** The link of one made-up registration in Linköping, so that its page can be tried: /anmalan/<token>. */
export const demoManageToken = 'demo-lanken-till-en-pahittad-anmalan-000001';

type Municipality = { id: string; name: string; municipalityCode: string | null };
type SessionFacts = { id: string; slotId: string; startsAt: Date; endsAt: Date; left: number; appeal: number };

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const day = 86_400_000;

function emailOf(name: string, organisation: Municipality, number: number): string {
  const ascii = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]+/g, '.')
      .replace(/(^\.|\.$)/g, '');
  return `${ascii(name)}.${number}@${ascii(organisation.name.replace(/s? kommun$/, ''))}.example`;
}

/** Made-up people of one conference, with a seat in most slots; a few have cancelled. Seats follow the seminars' appeal until they are full. */
export async function loadRegistrations(
  db: PrismaClient,
  conference: LoadedConference,
  random: Random,
  now: Date,
  first: number,
): Promise<void> {
  const municipalities = await db.organisation.findMany({
    where: { kind: 'municipality' },
    orderBy: { municipalityCode: 'asc' },
    select: { id: true, name: true, municipalityCode: true, county: { select: { code: true } } },
  });
  const slots = await sessionsBySlot(db, conference.id);
  const cancelled = Math.round(conference.registered / 14);
  const registrations: Prisma.RegistrationCreateManyInput[] = [];
  const seats: Prisma.SeatCreateManyInput[] = [];
  for (let i = 0; i < conference.registered + cancelled; i++) {
    const organisation = random.pick(municipalities);
    const row = registrationRow(conference, organisation, random, now, first + i, i < cancelled);
    registrations.push(row);
    if (row.state === 'confirmed') seats.push(...chooseSeats(row, slots, random));
  }
  const demo = conference.slug === 'linkoping' ? registrations.find((r) => r.state === 'confirmed') : undefined;
  if (demo) demo.tokenHash = hashToken(demoManageToken);
  await db.registration.createMany({ data: registrations });
  await db.seat.createMany({ data: seats });
  await db.auditEvent.createMany({ data: registrations.flatMap((r) => history(r)) });
  await db.outboxMail.createMany({
    data: registrations.map((r, i) => sentMail(r, conference.slug === 'malmo' && i % 46 === 7)),
  });
}

async function sessionsBySlot(db: PrismaClient, conferenceId: string): Promise<SessionFacts[][]> {
  const sessions = await db.seminarSession.findMany({
    where: { conferenceId },
    orderBy: [{ startsAt: 'asc' }, { capacity: 'desc' }],
    select: {
      id: true,
      slotId: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      seminar: { select: { slug: true } },
    },
  });
  const appealOf = new Map(allSeminars.map((s) => [s.slug, s.appeal]));
  const bySlot = Map.groupBy(sessions, (s) => s.slotId);
  return [...bySlot.values()].map((slot) =>
    slot.map(({ capacity, seminar, ...s }) => ({ ...s, left: capacity, appeal: appealOf.get(seminar.slug) ?? 1 })),
  );
}

function registrationRow(
  conference: LoadedConference,
  organisation: Municipality,
  random: Random,
  now: Date,
  number: number,
  isCancelled: boolean,
): Prisma.RegistrationCreateManyInput & { id: string; emailCanonical: string; createdAt: Date } {
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const email = emailOf(name, organisation, number);
  // Most come soon after registration opens, some each day after that.
  const span = now.getTime() - conference.opensAt.getTime();
  const createdAt = new Date(conference.opensAt.getTime() + Math.floor(span * random.next() ** 2));
  return {
    id: randomUUID(),
    conferenceId: conference.id,
    reference: `FR-${Array.from({ length: 7 }, () => alphabet[random.below(alphabet.length)]).join('')}`,
    name,
    email,
    emailCanonical: email,
    organisationId: organisation.id,
    organisationName: organisation.name,
    municipalityCode: organisation.municipalityCode,
    workRole: random.pick(workRoles),
    state: isCancelled ? 'cancelled' : 'confirmed',
    source: 'demo',
    createdAt,
    updatedAt: createdAt,
    cancelledAt: isCancelled ? new Date(Math.min(now.getTime(), createdAt.getTime() + day)) : null,
  };
}

function chooseSeats(
  row: ReturnType<typeof registrationRow>,
  slots: SessionFacts[][],
  random: Random,
): Prisma.SeatCreateManyInput[] {
  return slots.flatMap((slot) => {
    const free = slot.filter((session) => session.left > 0);
    if (free.length === 0 || random.next() < 0.06) return [];
    const { id: sessionId, startsAt, endsAt, ...session } = random.weighted(free, (s) => s.appeal ** 2);
    const chosen = slot.find((s) => s.id === sessionId);
    if (chosen) chosen.left = session.left - 1;
    return [
      {
        registrationId: row.id,
        sessionId,
        conferenceId: row.conferenceId,
        emailCanonical: row.emailCanonical,
        startsAt,
        endsAt,
        createdAt: row.createdAt,
      },
    ];
  });
}

function history(row: Prisma.RegistrationCreateManyInput): Prisma.AuditEventCreateManyInput[] {
  const event = {
    actorKind: 'public',
    subjectType: 'registration',
    subjectId: row.id as string,
    conferenceId: row.conferenceId,
  };
  return [
    { ...event, action: 'registration.created', at: row.createdAt as Date, data: { source: 'form' } },
    ...(row.cancelledAt
      ? [{ ...event, actorKind: 'registrant', action: 'registration.cancelled', at: row.cancelledAt as Date, data: {} }]
      : []),
  ];
}

function sentMail(row: Prisma.RegistrationCreateManyInput, bounced: boolean): Prisma.OutboxMailCreateManyInput {
  const sentAt = new Date((row.createdAt as Date).getTime() + 4_000);
  return {
    dedupeKey: `registration-confirmation:${row.id}`,
    template: 'registration-confirmation',
    conferenceId: row.conferenceId,
    registrationId: row.id as string,
    toEmail: row.email,
    payload: {},
    state: 'sent',
    attempts: 1,
    createdAt: row.createdAt as Date,
    firstAttemptAt: sentAt,
    sentAt,
    bouncedAt: bounced ? new Date(sentAt.getTime() + 60_000) : null,
    bounceReason: bounced ? 'hard' : null,
  };
}
