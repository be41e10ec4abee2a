import 'server-only';
import { likePatterns } from '@/features/registration/organiser-rules';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { changedFields, nameKey, type SeminarView, seminarsPerPage } from './rules';
import type { LocalField, MasterSeminar, SeminarPerson, SeminarPlace, SeminarRow, SeminarSeries } from './types';

/** A tour with its cities in order; null for an unknown slug. Two queries. */
export function getSeminarSeries(slug: string, client: Db = db): Promise<SeminarSeries | null> {
  return client.series.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      nameSv: true,
      nameEn: true,
      archived: true,
      conferences: { orderBy: { position: 'asc' }, select: { id: true, slug: true, city: true, state: true } },
    },
  });
}

/** Where the seminars of a tour stand: released, in the day as it is worked on (drafted), or changed by a city (own). */
function places(seriesId: string): Prisma.Sql {
  return Prisma.sql`
    tour AS (
      SELECT c.id, c.slug, c.city, c.position, d.document FROM conference c LEFT JOIN programme_draft d ON d.conference_id = c.id
       WHERE c.series_id = ${seriesId}::uuid),
    released AS (
      SELECT DISTINCT s.conference_id, s.seminar_id FROM seminar_session s JOIN tour t ON t.id = s.conference_id WHERE s.withdrawn_at IS NULL),
    drafted AS (
      SELECT t.id AS conference_id, (x ->> 'seminarId')::uuid AS seminar_id
        FROM tour t, jsonb_array_elements(t.document -> 'sessions') x WHERE t.document IS NOT NULL
       UNION SELECT r.conference_id, r.seminar_id FROM released r JOIN tour t ON t.id = r.conference_id WHERE t.document IS NULL),
    own AS (
      SELECT l.conference_id, l.seminar_id FROM seminar_local l JOIN tour t ON t.id = l.conference_id
       WHERE num_nonnulls(l.title_sv, l.title_en, l.abstract_sv, l.abstract_en, l.level, l.min_participants, l.max_participants) > 0
       UNION SELECT p.conference_id, p.seminar_id FROM programme_role p JOIN tour t ON t.id = p.conference_id WHERE p.seminar_id IS NOT NULL)`;
}

function seminarFilter(seriesId: string, { search, theme, show }: SeminarView): Prisma.Sql {
  const parts = [
    Prisma.sql`m.series_id = ${seriesId}::uuid`,
    show === 'archived' ? Prisma.sql`m.archived_at IS NOT NULL` : Prisma.sql`m.archived_at IS NULL`,
  ];
  for (const pattern of likePatterns(search))
    parts.push(
      Prisma.sql`(fold_text(concat_ws(' ', m.title_sv, m.title_en)) LIKE fold_text(${pattern}) OR EXISTS (
        SELECT 1 FROM programme_role p JOIN speaker s ON s.id = p.speaker_id
         WHERE p.seminar_id = m.id AND fold_text(s.name) LIKE fold_text(${pattern})))`,
    );
  if (theme) parts.push(Prisma.sql`m.theme = ${theme}::seminar_theme`);
  if (show === 'unplaced') parts.push(Prisma.sql`m.id NOT IN (SELECT seminar_id FROM drafted)`);
  if (show === 'local') parts.push(Prisma.sql`m.id IN (SELECT seminar_id FROM own)`);
  return Prisma.join(parts, ' AND ');
}

/** Seminars of a tour that a view lets through. One query. */
export async function countSeminars(seriesId: string, view: SeminarView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    WITH ${places(seriesId)} SELECT count(*)::int AS count FROM seminar m WHERE ${seminarFilter(seriesId, view)}`;
  return row?.count ?? 0;
}

/** One page of a tour's seminars by title, with speakers and where each stands. One query; the page is cut first. */
export function listSeminars(seriesId: string, view: SeminarView): Promise<SeminarRow[]> {
  return db.$queryRaw<SeminarRow[]>`
    WITH ${places(seriesId)},
    page AS MATERIALIZED (
      SELECT m.* FROM seminar m WHERE ${seminarFilter(seriesId, view)}
       ORDER BY m.title_sv COLLATE "sv-x-icu", m.id LIMIT ${seminarsPerPage} OFFSET ${(view.page - 1) * seminarsPerPage}),
    standing AS (
      SELECT x.seminar_id, x.conference_id, bool_or(x.how = 'drafted') AS drafted, bool_or(x.how = 'own') AS own, bool_or(x.how = 'released') AS released
        FROM (SELECT d.*, 'drafted' AS how FROM drafted d UNION ALL SELECT o.*, 'own' FROM own o UNION ALL SELECT r.*, 'released' FROM released r) x
       WHERE x.seminar_id IN (SELECT id FROM page) GROUP BY 1, 2),
    cities AS (
      SELECT s.seminar_id, json_agg(json_build_object('slug', t.slug, 'city', t.city, 'local', s.own, 'released', s.released) ORDER BY t.position) AS list
        FROM standing s JOIN tour t ON t.id = s.conference_id WHERE s.drafted OR s.own GROUP BY 1)
    SELECT m.id, m.slug, m.title_sv AS "titleSv", m.title_en AS "titleEn", m.theme::text AS theme, m.level::text AS level, m.language,
           m.archived_at IS NOT NULL AS archived, coalesce(cities.list, '[]') AS cities,
           ARRAY(SELECT s.name FROM programme_role p JOIN speaker s ON s.id = p.speaker_id
                  WHERE p.seminar_id = m.id AND p.conference_id IS NULL AND p.kind = 'speaker' ORDER BY p.position, s.name) AS speakers
      FROM page m LEFT JOIN cities ON cities.seminar_id = m.id
     ORDER BY m.title_sv COLLATE "sv-x-icu", m.id`;
}

const localSelect = {
  titleSv: true,
  titleEn: true,
  abstractSv: true,
  abstractEn: true,
  level: true,
  minParticipants: true,
  maxParticipants: true,
} satisfies Prisma.SeminarLocalSelect;

export const peopleSelect = {
  kind: true,
  speakerId: true,
  conferenceId: true,
  speaker: { select: { name: true, organisation: true } },
} satisfies Prisma.ProgrammeRoleSelect;

export const masterSelect = {
  id: true,
  slug: true,
  ...localSelect,
  theme: true,
  audiences: true,
  language: true,
  equipment: true,
  version: true,
  archivedAt: true,
} satisfies Prisma.SeminarSelect;

type PersonRow = Prisma.ProgrammeRoleGetPayload<{ select: typeof peopleSelect }>;

/** A person of a seminar as the pages name them. */
export function toPerson({ kind, speakerId, speaker }: PersonRow): SeminarPerson {
  return { kind, speakerId, ...speaker };
}

/** A tour's seminar with its people and where it stands; null for an unknown slug and for another tour's. */
export async function getMasterSeminar(seriesId: string, slug: string, client: Db = db): Promise<MasterSeminar | null> {
  const row = await client.seminar.findUnique({
    where: { seriesId_slug: { seriesId, slug } },
    select: {
      ...masterSelect,
      programmeRoles: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: peopleSelect },
      locals: { select: { ...localSelect, conferenceId: true } },
    },
  });
  if (!row) return null;
  const { programmeRoles, locals, ...text } = row;
  const standing = await listPlaces(seriesId, row.id, client);
  const localHere = new Map(locals.map((local) => [local.conferenceId, local]));
  const peopleHere = Map.groupBy(programmeRoles, ({ conferenceId }) => conferenceId);
  return {
    ...text,
    people: (peopleHere.get(null) ?? []).map(toPerson),
    places: standing.map((place) => {
      const local = localHere.get(place.conferenceId);
      const people = peopleHere.get(place.conferenceId) ?? [];
      return { ...place, changed: local ? changedFields(local, people) : onlyPeople(people) };
    }),
  };
}

function onlyPeople(people: readonly unknown[]): LocalField[] {
  return people.length > 0 ? ['people'] : [];
}

function listPlaces(seriesId: string, seminarId: string, client: Db): Promise<Omit<SeminarPlace, 'changed'>[]> {
  return client.$queryRaw<Omit<SeminarPlace, 'changed'>[]>`
    WITH ${places(seriesId)},
    standing AS (
      SELECT x.conference_id, bool_or(x.how = 'drafted') AS drafted, bool_or(x.how = 'released') AS released
        FROM (SELECT d.*, 'drafted' AS how FROM drafted d UNION ALL SELECT o.*, 'own' FROM own o UNION ALL SELECT r.*, 'released' FROM released r) x
       WHERE x.seminar_id = ${seminarId}::uuid GROUP BY 1)
    SELECT t.id AS "conferenceId", t.slug, t.city, s.released, s.drafted AS "inDraft"
      FROM standing s JOIN tour t ON t.id = s.conference_id
     ORDER BY t.position`;
}

/** The people who can be chosen, by name. One query; more than this are found by writing their name. */
export function listSpeakerChoices(client: Db = db): Promise<{ name: string; organisation: string }[]> {
  return client.speaker.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { name: true, organisation: true },
  });
}

/** The people with a written name ('Namn' or 'Namn, organisation'), whatever its case; two are enough to know that there is more than one. */
export function findSpeakers(written: string, client: Db = db): Promise<{ id: string }[]> {
  return client.$queryRaw<{ id: string }[]>`
    SELECT id FROM speaker
     WHERE ${nameKey(written)} IN (
       lower(name COLLATE "sv-x-icu"), lower(concat_ws(', ', name, nullif(organisation, '')) COLLATE "sv-x-icu"))
     LIMIT 2`;
}

/** What a form is about: a seminar with its tour's address and, when asked for, one of the tour's cities. */
export type SeminarSubject = {
  id: string;
  slug: string;
  series: { id: string; slug: string };
  conference: { id: string; slug: string } | null;
};

/**
 * A seminar by ids that a form posted, with the city it is changed for (null: for the whole tour). Three queries.
 * @returns null for anything unknown, and for a city of another tour.
 */
export async function getSeminarSubject(
  seminarId: string,
  conferenceId: string | null,
  client: Db = db,
): Promise<SeminarSubject | null> {
  if (!isUuid(seminarId) || (conferenceId !== null && !isUuid(conferenceId))) return null;
  const here = conferenceId === null ? { in: [] } : { equals: conferenceId };
  const row = await client.seminar.findUnique({
    where: { id: seminarId },
    select: {
      id: true,
      slug: true,
      series: {
        select: { id: true, slug: true, conferences: { where: { id: here }, select: { id: true, slug: true } } },
      },
    },
  });
  if (!row) return null;
  const { conferences, ...series } = row.series;
  const conference = conferences[0] ?? null;
  return conferenceId !== null && !conference ? null : { id: row.id, slug: row.slug, series, conference };
}

/** The address of a tour by its id; null for an unknown one. One query. */
export function getSeriesAddress(id: string, client: Db = db): Promise<{ id: string; slug: string } | null> {
  return isUuid(id)
    ? client.series.findUnique({ where: { id }, select: { id: true, slug: true } })
    : Promise.resolve(null);
}
