import 'server-only';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { toStockholm } from '@/lib/time';
import { namesIn } from './plan-rules';
import { type StoredFile, storedFile } from './schema';
import type { Known, KnownDay, KnownSeminar, RawRow } from './types';

export type WaitingImport = {
  id: string;
  fileName: string;
  seriesId: string;
  conferenceId: string | null;
  appliedAt: Date | null;
  file: StoredFile | null;
};

/** A file that this person has put in; null for an unknown id and for somebody else's. `file` is null when it is done. One query. */
export async function getImport(id: string, userId: string, client: Db = db): Promise<WaitingImport | null> {
  if (!isUuid(id)) return null;
  const row = await client.programmeImport.findUnique({
    where: { id, createdById: userId },
    select: { id: true, fileName: true, seriesId: true, conferenceId: true, appliedAt: true, content: true },
  });
  if (!row) return null;
  const { content, ...rest } = row;
  return { ...rest, file: row.appliedAt ? null : storedFile.parse(content) };
}

const seminarSelect = {
  id: true,
  importKey: true,
  version: true,
  archivedAt: true,
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
  programmeRoles: {
    where: { conferenceId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, speakerId: true },
  },
} satisfies Prisma.SeminarSelect;

type Where = { seriesId: string; conferenceId: string | null };

/** What the rows of a file may mean in a tour: its seminars, speakers and, to place in, a day. A constant number of queries. */
export async function getKnown(
  { seriesId, conferenceId }: Where,
  rows: readonly RawRow[],
  client: Db = db,
): Promise<Known> {
  const { keys, titles, people } = namesIn(rows);
  const titled = await client.$queryRaw<{ id: string }[]>`
    SELECT id FROM seminar WHERE series_id = ${seriesId}::uuid AND lower(title_sv COLLATE "sv-x-icu") = ANY (${titles}::text[])`;
  const seminars = await client.seminar.findMany({
    where: { seriesId, OR: [{ importKey: { in: keys } }, { id: { in: titled.map(({ id }) => id) } }] },
    select: seminarSelect,
  });
  const speakers = await client.$queryRaw<Known['speakers']>`
    SELECT id, name, organisation FROM speaker
     WHERE lower(name COLLATE "sv-x-icu") = ANY (${people}::text[]) OR lower(concat_ws(', ', name, nullif(organisation, '')) COLLATE "sv-x-icu") = ANY (${people}::text[])`;
  return {
    seminars: seminars.map(toKnown),
    speakers,
    day: conferenceId ? await getKnownDay(conferenceId, client) : null,
  };
}

function toKnown(row: Prisma.SeminarGetPayload<{ select: typeof seminarSelect }>): KnownSeminar {
  const { id, importKey, version, archivedAt, programmeRoles, ...text } = row;
  const ids = (kind: 'speaker' | 'host' | 'moderator') =>
    programmeRoles.filter((role) => role.kind === kind).map(({ speakerId }) => speakerId);
  return {
    ...{ id, importKey, version, text },
    archived: archivedAt !== null,
    people: { speaker: ids('speaker'), host: ids('host'), moderator: ids('moderator') },
  };
}

/** A day to place in, as it is worked on: slots for seminars with their times in Sweden, rooms, sessions. */
export async function getKnownDay(conferenceId: string, client: Db = db): Promise<KnownDay> {
  const { document } = await getProgrammeDocument(conferenceId, client);
  const rooms = await client.room.findMany({
    where: { venue: { conferences: { some: { id: conferenceId } } } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, capacity: true },
  });
  return {
    slots: document.slots
      .filter(({ kind }) => kind === 'seminars')
      .map(({ id, startsAt, nameSv }) => {
        const { hour, minute } = toStockholm(new Date(startsAt));
        return { id, name: nameSv, startsAt: hour * 60 + minute };
      }),
    rooms,
    sessions: document.sessions,
  };
}
