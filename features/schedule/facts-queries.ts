import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { FactDouble, FactRoom, FactSeminar, FactSession, FactSpeaker, RolePerson, ScheduleFacts } from './types';

const seminarSelect = (conferenceId: string) =>
  ({
    id: true,
    slug: true,
    titleSv: true,
    titleEn: true,
    abstractSv: true,
    abstractEn: true,
    theme: true,
    audiences: true,
    language: true,
    level: true,
    equipment: true,
    minParticipants: true,
    maxParticipants: true,
    archivedAt: true,
    locals: { where: { conferenceId } },
    programmeRoles: {
      where: { OR: [{ conferenceId: null }, { conferenceId }] },
      orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      select: { speakerId: true, kind: true, conferenceId: true },
    },
  }) satisfies Prisma.SeminarSelect;

type SeminarRow = Prisma.SeminarGetPayload<{ select: ReturnType<typeof seminarSelect> }>;

/**
 * What a conference's day is checked against and shown with: its rooms, the tour's seminars as this city has them, the speakers with
 * their absences, and the released sessions with their seats. A constant number of queries.
 * @throws when the conference is unknown: the caller has opened it.
 */
export async function getScheduleFacts(conferenceId: string, client: Db = db): Promise<ScheduleFacts> {
  const { startsAt, endsAt, seriesId, venueId } = await client.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { startsAt: true, endsAt: true, seriesId: true, venueId: true },
  });
  return {
    day: startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } : null,
    rooms: await listRooms(conferenceId, venueId, client),
    seminars: await listSeminars(conferenceId, seriesId, client),
    speakers: await listSpeakers(conferenceId, client),
    sessions: await listReleasedSessions(conferenceId, client),
    doubles: await listDoubles(conferenceId, client),
  };
}

async function listRooms(conferenceId: string, venueId: string | null, client: Db): Promise<FactRoom[]> {
  const inUse = { some: { conferenceId, withdrawnAt: null } };
  const rows = await client.room.findMany({
    where: { OR: [...(venueId ? [{ venueId }] : []), { sessions: inUse }, { slots: inUse }] },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, venueId: true, name: true, capacity: true, equipment: true, position: true },
  });
  return rows.map(({ venueId: at, ...room }) => ({ ...room, isHere: at === venueId }));
}

async function listSeminars(conferenceId: string, seriesId: string, client: Db): Promise<FactSeminar[]> {
  const rows = await client.seminar.findMany({
    where: { seriesId },
    orderBy: [{ titleSv: 'asc' }, { id: 'asc' }],
    select: seminarSelect(conferenceId),
  });
  return rows.map(toSeminar);
}

/** The master with the city's own words and people over it. */
function toSeminar({ locals, programmeRoles, archivedAt, ...master }: SeminarRow): FactSeminar {
  const local = locals[0];
  return {
    ...master,
    titleSv: local?.titleSv ?? master.titleSv,
    titleEn: local?.titleEn ?? master.titleEn,
    abstractSv: local?.abstractSv ?? master.abstractSv,
    abstractEn: local?.abstractEn ?? master.abstractEn,
    level: local?.level ?? master.level,
    minParticipants: local?.minParticipants ?? master.minParticipants,
    maxParticipants: local?.maxParticipants ?? master.maxParticipants,
    isArchived: archivedAt !== null,
    people: peopleHere(programmeRoles),
  };
}

/** Where the city has people of a kind, they replace the master's of that kind. */
function peopleHere(roles: SeminarRow['programmeRoles']): RolePerson[] {
  const replaced = new Set(roles.flatMap(({ kind, conferenceId }) => (conferenceId ? [kind] : [])));
  return roles
    .filter(({ kind, conferenceId }) => conferenceId !== null || !replaced.has(kind))
    .map(({ speakerId, kind }) => ({ speakerId, kind }));
}

async function listSpeakers(conferenceId: string, client: Db): Promise<FactSpeaker[]> {
  const rows = await client.speaker.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      invitations: {
        where: { conferenceId },
        select: { state: true, absences: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, endsAt: true } } },
      },
    },
  });
  return rows.map(({ invitations, ...speaker }) => ({
    ...speaker,
    hasDeclined: invitations.some(({ state }) => state === 'declined'),
    absences: invitations.flatMap(({ absences }) =>
      absences.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
    ),
  }));
}

async function listReleasedSessions(conferenceId: string, client: Db): Promise<FactSession[]> {
  const rows = await client.seminarSession.findMany({
    where: { conferenceId, withdrawnAt: null },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      seminarId: true,
      slotId: true,
      roomId: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      extraPlaces: true,
      taken: true,
    },
  });
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
}

/** Pairs of sessions that somebody has seats in both of. */
function listDoubles(conferenceId: string, client: Db): Promise<FactDouble[]> {
  return client.$queryRaw<FactDouble[]>`
    SELECT a.session_id AS first, b.session_id AS second, count(*)::int AS people
      FROM seat a JOIN seat b ON b.registration_id = a.registration_id AND a.session_id < b.session_id
     WHERE a.conference_id = ${conferenceId}::uuid AND b.conference_id = ${conferenceId}::uuid
       AND a.state IN ('confirmed', 'offered') AND b.state IN ('confirmed', 'offered')
     GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** The slug of a conference by its id; null for an unknown one. One query. */
export function getScheduleConference(
  conferenceId: string,
  client: Db = db,
): Promise<{ id: string; slug: string } | null> {
  return client.conference.findUnique({ where: { id: conferenceId }, select: { id: true, slug: true } });
}
