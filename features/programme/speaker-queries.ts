import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { toText } from './queries';
import { pickText } from './rules';
import type { Appearance, SpeakerPage } from './types';

const citySelect = {
  slug: true,
  city: true,
  startsAt: true,
  nameSv: true,
  nameEn: true,
} satisfies Prisma.ConferenceSelect;
const shown = { state: { not: 'draft' } } satisfies Prisma.ConferenceWhereInput;

const speakerSelect = {
  slug: true,
  name: true,
  titleSv: true,
  titleEn: true,
  organisation: true,
  bioSv: true,
  bioEn: true,
  programmeRoles: {
    // A role in something that only a draft holds is nobody's business yet.
    where: {
      OR: [
        { conference: shown },
        { slot: { conference: shown } },
        { seminar: { sessions: { some: { conference: shown } } } },
      ],
    },
    select: {
      kind: true,
      conference: { select: citySelect },
      slot: { select: { nameSv: true, nameEn: true, conference: { select: citySelect } } },
      seminar: {
        select: {
          slug: true,
          titleSv: true,
          titleEn: true,
          sessions: {
            where: { conference: shown },
            distinct: ['conferenceId'],
            select: { conference: { select: citySelect } },
          },
        },
      },
    },
  },
} satisfies Prisma.SpeakerSelect;

type RoleRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>['programmeRoles'][number];

/**
 * A speaker with everything they do at conferences that the public may see. A constant number of queries.
 * @returns null for an unknown slug, and for someone who is in drafts only.
 */
export async function getSpeaker(slug: string, locale: Locale, client: Db = db): Promise<SpeakerPage | null> {
  const row = await client.speaker.findUnique({ where: { slug }, select: speakerSelect });
  if (!row || row.programmeRoles.length === 0) return null;
  return {
    slug: row.slug,
    name: row.name,
    title: toText(row.titleSv, row.titleEn, locale).text,
    organisation: row.organisation,
    bio: pickText(row.bioSv, row.bioEn, locale),
    appearances: row.programmeRoles.flatMap((role) => toAppearances(role, locale)).sort(latestFirst),
  };
}

/** Slugs of speakers who have a page, for the sitemap. One query. */
export async function listSpeakerSlugs(client: Db = db): Promise<string[]> {
  const rows = await client.speaker.findMany({
    where: { programmeRoles: { some: speakerSelect.programmeRoles.where } },
    orderBy: { slug: 'asc' },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

function toAppearances({ kind, conference, slot, seminar }: RoleRow, locale: Locale): Appearance[] {
  if (seminar) {
    const what = toText(seminar.titleSv, seminar.titleEn, locale);
    return seminar.sessions.map((session) => at(session.conference, { kind, seminarSlug: seminar.slug, what }));
  }
  if (slot) return [at(slot.conference, { kind, seminarSlug: null, what: toText(slot.nameSv, slot.nameEn, locale) })];
  return conference
    ? [at(conference, { kind, seminarSlug: null, what: toText(conference.nameSv, conference.nameEn, locale) })]
    : [];
}

function at(
  { slug, city, startsAt }: { slug: string; city: string; startsAt: Date | null },
  rest: Pick<Appearance, 'kind' | 'seminarSlug' | 'what'>,
): Appearance {
  return { conferenceSlug: slug, city, startsAt, ...rest };
}

function latestFirst(a: Appearance, b: Appearance): number {
  return (b.startsAt?.getTime() ?? 0) - (a.startsAt?.getTime() ?? 0);
}
