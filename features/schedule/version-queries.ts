import 'server-only';
import { type Db, db } from '@/lib/db';
import { getReleasedDocument } from './draft-queries';
import type { Version, VersionLine } from './page-types';
import { programmeChanges, type ReleasedProgramme, releasedProgramme } from './schema';

type VersionRow = Omit<VersionLine, 'changes'> & { changes: unknown };

/** The released versions of a conference, newest first. One query. */
export async function listVersions(conferenceId: string, client: Db = db): Promise<VersionLine[]> {
  const rows = await client.$queryRaw<VersionRow[]>`
    SELECT v.number, v.comment, v.released_at AS "releasedAt", u.name AS by, v.changes
      FROM programme_version v LEFT JOIN app_user u ON u.id = v.released_by_id
     WHERE v.conference_id = ${conferenceId}::uuid ORDER BY v.number DESC LIMIT 200`;
  return rows.map((row) => ({ ...row, changes: programmeChanges.parse(row.changes) }));
}

/** A released version with its whole programme; null for an unknown number. One query. */
export async function getVersion(conferenceId: string, number: number, client: Db = db): Promise<Version | null> {
  const rows = await client.$queryRaw<(VersionRow & { document: unknown })[]>`
    SELECT v.number, v.comment, v.released_at AS "releasedAt", u.name AS by, v.changes, v.document
      FROM programme_version v LEFT JOIN app_user u ON u.id = v.released_by_id
     WHERE v.conference_id = ${conferenceId}::uuid AND v.number = ${number}`;
  const row = rows[0];
  if (!row) return null;
  const { document, changes, ...line } = row;
  return { ...line, changes: programmeChanges.parse(changes), programme: releasedProgramme.parse(document) };
}

export type PublicVersion = Pick<VersionLine, 'number' | 'comment' | 'releasedAt' | 'changes'>;

/** What the public may know of the versions of a conference: no names of organisers. Newest first; none of a draft. One query. */
export async function listPublicVersions(conferenceSlug: string, client: Db = db): Promise<PublicVersion[]> {
  const rows = await client.programmeVersion.findMany({
    where: { conference: { slug: conferenceSlug, state: { not: 'draft' } } },
    orderBy: { number: 'desc' },
    take: 200,
    select: { number: true, comment: true, releasedAt: true, changes: true },
  });
  return rows.map((row) => ({ ...row, changes: programmeChanges.parse(row.changes) }));
}

/** The number and the day of the newest version that the public sees; null where none was released. One query. */
export function getNewestPublicVersion(
  conferenceSlug: string,
  client: Db = db,
): Promise<{ number: number; releasedAt: Date } | null> {
  return client.programmeVersion.findFirst({
    where: { conference: { slug: conferenceSlug, state: { not: 'draft' } } },
    orderBy: { number: 'desc' },
    select: { number: true, releasedAt: true },
  });
}

/** What the public sees now, from the tables, with its words and names. A constant number of queries. */
export async function getReleasedProgramme(conferenceId: string, client: Db = db): Promise<ReleasedProgramme> {
  const { slots, sessions } = await getReleasedDocument(conferenceId, client);
  const seminars = await client.releasedSeminar.findMany({
    where: { conferenceId, sessions: { some: { withdrawnAt: null } } },
    orderBy: { seminarId: 'asc' },
    select: {
      seminarId: true,
      titleSv: true,
      titleEn: true,
      abstractSv: true,
      abstractEn: true,
      theme: true,
      audiences: true,
      language: true,
      level: true,
      people: { orderBy: [{ kind: 'asc' }, { position: 'asc' }], select: { speakerId: true, kind: true } },
    },
  });
  const people = [...slots, ...seminars].flatMap((each) => each.people);
  const speakerIds = [...new Set(people.map(({ speakerId }) => speakerId))];
  const roomIds = [...new Set([...slots, ...sessions].flatMap(({ roomId }) => roomId ?? []))];
  return {
    ...{ slots, sessions },
    seminars: seminars.map(({ seminarId, ...seminar }) => ({ id: seminarId, ...seminar })),
    rooms: await client.room.findMany({ where: { id: { in: roomIds } }, select: { id: true, name: true } }),
    speakers: await client.speaker.findMany({ where: { id: { in: speakerIds } }, select: { id: true, name: true } }),
  };
}
