import 'server-only';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { masterSelect, peopleSelect, toPerson } from './queries';
import { changedFields, differsFromReleased, effectivePeople, effectiveText, releaseStateOf } from './rules';
import type { ConferenceSeminarRow, LocalSeminar, LocalText, SeminarPerson } from './types';

const noChanges: LocalText = {
  titleSv: null,
  titleEn: null,
  abstractSv: null,
  abstractEn: null,
  level: null,
  minParticipants: null,
  maxParticipants: null,
};

const localSelect = {
  titleSv: true,
  titleEn: true,
  abstractSv: true,
  abstractEn: true,
  level: true,
  minParticipants: true,
  maxParticipants: true,
} satisfies Prisma.SeminarLocalSelect;

const releasedSelect = {
  titleSv: true,
  titleEn: true,
  abstractSv: true,
  abstractEn: true,
  theme: true,
  audiences: true,
  language: true,
  level: true,
  people: { orderBy: { position: 'asc' }, select: { speakerId: true, kind: true } },
} satisfies Prisma.ReleasedSeminarSelect;

const hereSelect = (conferenceId: string) =>
  ({
    ...masterSelect,
    programmeRoles: {
      where: { OR: [{ conferenceId }, { conferenceId: null }] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: peopleSelect,
    },
    locals: { where: { conferenceId }, select: { ...localSelect, version: true } },
    released: { where: { conferenceId }, select: releasedSelect },
    sessions: {
      where: { conferenceId, withdrawnAt: null },
      select: { capacity: true, taken: true },
    },
  }) satisfies Prisma.SeminarSelect;

type HereRow = Prisma.SeminarGetPayload<{ select: ReturnType<typeof hereSelect> }>;

/**
 * A seminar at one conference: the tour's text, the city's own changes, and what is released.
 * @returns null for an unknown slug and for a seminar of another tour.
 */
export async function getLocalSeminar(
  conferenceId: string,
  seminarSlug: string,
  client: Db = db,
): Promise<LocalSeminar | null> {
  const row = await client.seminar.findFirst({
    where: { slug: seminarSlug, series: { conferences: { some: { id: conferenceId } } } },
    select: hereSelect(conferenceId),
  });
  return row ? toLocal(row) : null;
}

function toLocal(row: HereRow): LocalSeminar {
  const { id, slug, programmeRoles, locals, released, sessions, version: _v, archivedAt: _a, ...master } = row;
  const { version = 0, ...local } = locals[0] ?? (noChanges as LocalText & { version?: number });
  const people = (own: boolean): SeminarPerson[] =>
    programmeRoles.filter(({ conferenceId }) => (conferenceId !== null) === own).map(toPerson);
  return {
    id,
    slug,
    master,
    masterPeople: people(false),
    local,
    localPeople: people(true),
    version,
    // A seminar that is known by its text alone is not given: the public does not see it.
    released: sessions.length > 0 ? (released[0] ?? null) : null,
  };
}

/**
 * The seminars of a conference as they are worked on: those in the day's draft, those that are released, and those with changes of the
 * city's own; by title. A constant number of queries.
 */
export async function listConferenceSeminars(conferenceId: string, client: Db = db): Promise<ConferenceSeminarRow[]> {
  const { document } = await getProgrammeDocument(conferenceId, client);
  const rooms = new Map(
    (
      await client.room.findMany({
        where: { venue: { conferences: { some: { id: conferenceId } } } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  );
  const slots = new Map(document.slots.map((slot) => [slot.id, slot]));
  const placed = Map.groupBy(document.sessions, ({ seminarId }) => seminarId);
  const rows = await client.seminar.findMany({
    where: {
      OR: [
        { id: { in: [...placed.keys()] } },
        { sessions: { some: { conferenceId, withdrawnAt: null } } },
        { locals: { some: { conferenceId } } },
        { programmeRoles: { some: { conferenceId } } },
      ],
    },
    select: hereSelect(conferenceId),
  });
  return rows
    .map((row) => toRow(row, placed.get(row.id) ?? [], slots, rooms))
    .sort((a, b) => a.titleSv.localeCompare(b.titleSv, 'sv'));
}

type Placed = Awaited<ReturnType<typeof getProgrammeDocument>>['document'];

function toRow(
  row: HereRow,
  placed: Placed['sessions'],
  slots: ReadonlyMap<string, Placed['slots'][number]>,
  rooms: ReadonlyMap<string, string>,
): ConferenceSeminarRow {
  const seminar = toLocal(row);
  const text = effectiveText(seminar.master, seminar.local);
  const people = effectivePeople(seminar.masterPeople, seminar.localPeople);
  const differs = seminar.released !== null && differsFromReleased(text, people, seminar.released);
  const released = row.sessions.length > 0;
  const { id, slug } = row;
  const { titleSv, titleEn, theme, level, minParticipants, maxParticipants } = text;
  return {
    ...{ id, slug, titleSv, titleEn, theme, level, minParticipants, maxParticipants },
    changed: changedFields(seminar.local, seminar.localPeople),
    state: releaseStateOf({ placed: placed.length > 0, released, differs }),
    capacity: row.sessions.reduce((sum, { capacity }) => sum + capacity, 0),
    taken: row.sessions.reduce((sum, { taken }) => sum + taken, 0),
    times: placed
      .flatMap(({ slotId, roomId }) => {
        const slot = slots.get(slotId);
        if (!slot) return [];
        return [{ startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt), room: rooms.get(roomId) ?? '' }];
      })
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
  };
}
