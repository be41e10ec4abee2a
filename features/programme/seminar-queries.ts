import 'server-only';
import { webAddress } from '@/features/conference/rules';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { toPerson, toText } from './queries';
import { pickText } from './rules';
import type { NamedSeminar, SeminarPage } from './types';

const seminarSelect = (conferenceSlug: string) =>
  ({
    slug: true,
    titleSv: true,
    titleEn: true,
    abstractSv: true,
    abstractEn: true,
    theme: true,
    audiences: true,
    language: true,
    programmeRoles: {
      orderBy: [{ kind: 'asc' }, { position: 'asc' }],
      select: {
        kind: true,
        speaker: { select: { slug: true, name: true, organisation: true, titleSv: true, titleEn: true } },
      },
    },
    films: {
      where: { conference: { slug: conferenceSlug } },
      orderBy: { position: 'asc' },
      select: { id: true, titleSv: true, titleEn: true, url: true },
    },
    sessions: {
      where: { conference: { state: { not: 'draft' } } },
      orderBy: { startsAt: 'asc' },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        capacity: true,
        taken: true,
        slot: { select: { nameSv: true, nameEn: true } },
        room: { select: { name: true, accessibilitySv: true, accessibilityEn: true } },
        conference: { select: { slug: true, city: true, startsAt: true } },
      },
    },
  }) satisfies Prisma.SeminarSelect;

const personSelect = {
  where: { kind: 'speaker' },
  orderBy: { position: 'asc' },
  select: { kind: true, speaker: { select: { slug: true, name: true, organisation: true } } },
} satisfies Prisma.Seminar$programmeRolesArgs;

type SeminarRow = Prisma.SeminarGetPayload<{ select: ReturnType<typeof seminarSelect> }>;
type SessionRow = SeminarRow['sessions'][number];

/**
 * A seminar as it is given at one conference, by both slugs. A constant number of queries.
 * @returns null when the conference is unknown or a draft, or does not give the seminar.
 */
export async function getSeminar(
  conferenceSlug: string,
  seminarSlug: string,
  locale: Locale,
  client: Db = db,
): Promise<SeminarPage | null> {
  // An archived day may be known by its films only: the sources name the seminar but no time and room.
  const at = { conference: { slug: conferenceSlug, state: { not: 'draft' as const } } };
  const row = await client.seminar.findFirst({
    where: { slug: seminarSlug, OR: [{ sessions: { some: at } }, { films: { some: at } }] },
    select: seminarSelect(conferenceSlug),
  });
  return row ? toSeminar(row, conferenceSlug, locale) : null;
}

/** Conference and seminar slugs of everything that has a seminar page, for the sitemap. One query. */
export async function listSeminarSlugs(client: Db = db): Promise<{ conference: string; seminar: string }[]> {
  const rows = await client.seminarSession.findMany({
    where: { conference: { state: { not: 'draft' } } },
    distinct: ['conferenceId', 'seminarId'],
    orderBy: [{ conferenceId: 'asc' }, { seminarId: 'asc' }],
    select: { conference: { select: { slug: true } }, seminar: { select: { slug: true } } },
  });
  return rows.map(({ conference, seminar }) => ({ conference: conference.slug, seminar: seminar.slug }));
}

function toSeminar(row: SeminarRow, conferenceSlug: string, locale: Locale): SeminarPage {
  return {
    slug: row.slug,
    title: toText(row.titleSv, row.titleEn, locale),
    abstract: pickText(row.abstractSv, row.abstractEn, locale),
    theme: row.theme,
    audiences: row.audiences,
    language: row.language,
    people: row.programmeRoles.map((role) => ({
      ...toPerson({
        kind: role.kind,
        speaker: { slug: role.speaker.slug, name: role.speaker.name, organisation: role.speaker.organisation },
      }),
      title: toText(role.speaker.titleSv, role.speaker.titleEn, locale).text,
    })),
    sessions: row.sessions
      .filter(({ conference }) => conference.slug === conferenceSlug)
      .map((session) => toTime(session, locale)),
    elsewhere: elsewhere(row.sessions, conferenceSlug),
    films: row.films.map(({ id, titleSv, titleEn, url }) => ({
      id,
      url: webAddress(url),
      title: toText(titleSv, titleEn, locale).text,
    })),
  };
}

function toTime(row: SessionRow, locale: Locale): SeminarPage['sessions'][number] {
  return {
    id: row.id,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    slotName: toText(row.slot.nameSv, row.slot.nameEn, locale),
    room: row.room.name,
    roomAccessibility: toText(row.room.accessibilitySv, row.room.accessibilityEn, locale).text,
    capacity: row.capacity,
    seatsLeft: row.capacity - row.taken,
  };
}

function elsewhere(sessions: readonly SessionRow[], conferenceSlug: string): SeminarPage['elsewhere'] {
  const cities = new Map(
    sessions
      .filter(({ conference }) => conference.slug !== conferenceSlug)
      .map(({ conference }) => [conference.slug, conference]),
  );
  return [...cities.values()].map(({ slug, city, startsAt }) => ({ conferenceSlug: slug, city, startsAt }));
}

/**
 * The seminars that an archived conference is known to have given though nobody says when: those with a film and no
 * session there, in the films' order. One query and its relations.
 */
export async function listNamedSeminars(
  conferenceSlug: string,
  locale: Locale,
  client: Db = db,
): Promise<NamedSeminar[]> {
  const films = await client.film.findMany({
    where: {
      conference: { slug: conferenceSlug, state: { not: 'draft' } },
      seminar: { sessions: { none: { conference: { slug: conferenceSlug } } } },
    },
    orderBy: { position: 'asc' },
    select: { seminar: { select: { slug: true, titleSv: true, titleEn: true, programmeRoles: personSelect } } },
  });
  const bySlug = new Map(films.flatMap(({ seminar }) => (seminar ? [[seminar.slug, seminar] as const] : [])));
  return [...bySlug.values()].map((seminar) => ({
    slug: seminar.slug,
    title: toText(seminar.titleSv, seminar.titleEn, locale),
    people: seminar.programmeRoles.map(toPerson),
  }));
}
