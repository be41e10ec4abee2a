import 'server-only';
import { webAddress } from '@/features/conference/rules';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { toPerson, toText } from './queries';
import { pickText } from './rules';
import type { NamedSeminar, SeminarPage } from './types';

const shownSessions = {
  where: { withdrawnAt: null, conference: { state: { not: 'draft' } } },
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
} satisfies Prisma.Seminar$sessionsArgs;

const seminarSelect = (conferenceSlug: string) =>
  ({
    titleSv: true,
    titleEn: true,
    abstractSv: true,
    abstractEn: true,
    theme: true,
    audiences: true,
    language: true,
    level: true,
    people: {
      orderBy: [{ kind: 'asc' }, { position: 'asc' }],
      select: {
        kind: true,
        speaker: { select: { slug: true, name: true, organisation: true, titleSv: true, titleEn: true } },
      },
    },
    seminar: {
      select: {
        slug: true,
        films: {
          where: { conference: { slug: conferenceSlug } },
          orderBy: { position: 'asc' },
          select: { id: true, titleSv: true, titleEn: true, url: true },
        },
        sessions: shownSessions,
      },
    },
  }) satisfies Prisma.ReleasedSeminarSelect;

const personSelect = {
  where: { kind: 'speaker' },
  orderBy: { position: 'asc' },
  select: { kind: true, speaker: { select: { slug: true, name: true, organisation: true } } },
} satisfies Prisma.ReleasedSeminar$peopleArgs;

type SeminarRow = Prisma.ReleasedSeminarGetPayload<{ select: ReturnType<typeof seminarSelect> }>;
type SessionRow = SeminarRow['seminar']['sessions'][number];

/**
 * A seminar as it was released at one conference, by both slugs. A constant number of queries.
 * @returns null when the conference is unknown or a draft, or does not give the seminar.
 */
export async function getSeminar(
  conferenceSlug: string,
  seminarSlug: string,
  locale: Locale,
  client: Db = db,
): Promise<SeminarPage | null> {
  // An archived day may be known by its films only: the sources name the seminar but no time and room.
  const row = await client.releasedSeminar.findFirst({
    where: {
      conference: { slug: conferenceSlug, state: { not: 'draft' } },
      seminar: { slug: seminarSlug },
      OR: [
        { sessions: { some: { withdrawnAt: null } } },
        { seminar: { films: { some: { conference: { slug: conferenceSlug } } } } },
      ],
    },
    select: seminarSelect(conferenceSlug),
  });
  return row ? toSeminar(row, conferenceSlug, locale) : null;
}

/** Conference and seminar slugs of everything that has a seminar page, for the sitemap. One query. */
export async function listSeminarSlugs(client: Db = db): Promise<{ conference: string; seminar: string }[]> {
  const rows = await client.seminarSession.findMany({
    where: { withdrawnAt: null, conference: { state: { not: 'draft' } } },
    distinct: ['conferenceId', 'seminarId'],
    orderBy: [{ conferenceId: 'asc' }, { seminarId: 'asc' }],
    select: { conference: { select: { slug: true } }, seminar: { select: { slug: true } } },
  });
  return rows.map(({ conference, seminar }) => ({ conference: conference.slug, seminar: seminar.slug }));
}

function toSeminar(row: SeminarRow, conferenceSlug: string, locale: Locale): SeminarPage {
  const { slug, sessions, films } = row.seminar;
  return {
    slug,
    title: toText(row.titleSv, row.titleEn, locale),
    abstract: pickText(row.abstractSv, row.abstractEn, locale),
    theme: row.theme,
    audiences: row.audiences,
    language: row.language,
    level: row.level,
    people: row.people.map((role) => ({
      ...toPerson({
        kind: role.kind,
        speaker: { slug: role.speaker.slug, name: role.speaker.name, organisation: role.speaker.organisation },
      }),
      title: toText(role.speaker.titleSv, role.speaker.titleEn, locale).text,
    })),
    sessions: sessions
      .filter(({ conference }) => conference.slug === conferenceSlug)
      .map((session) => toTime(session, locale)),
    elsewhere: elsewhere(sessions, conferenceSlug),
    films: films.map(({ id, titleSv, titleEn, url }) => ({
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
    seatsLeft: Math.max(0, row.capacity - row.taken),
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
  const here = { conference: { slug: conferenceSlug, state: { not: 'draft' as const } } };
  const released = await client.releasedSeminar.findMany({
    where: { ...here, seminar: { films: { some: here }, sessions: { none: here } } },
    select: {
      titleSv: true,
      titleEn: true,
      people: personSelect,
      seminar: {
        select: { slug: true, films: { where: here, orderBy: { position: 'asc' }, select: { position: true } } },
      },
    },
  });
  const filmOf = ({ seminar }: (typeof released)[number]) => seminar.films[0]?.position ?? 0;
  return released
    .sort((a, b) => filmOf(a) - filmOf(b))
    .map(({ seminar, titleSv, titleEn, people }) => ({
      slug: seminar.slug,
      title: toText(titleSv, titleEn, locale),
      people: people.map(toPerson),
    }));
}
