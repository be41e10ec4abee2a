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

/** A role on a day or in a plenary that the public may see. */
const shownRole = {
  seminarId: null,
  OR: [{ conference: shown }, { slot: { conference: shown, withdrawnAt: null } }],
} satisfies Prisma.ProgrammeRoleWhereInput;

/** A role in a seminar that was released and is still given. */
const shownSeminar = {
  released: { conference: shown, sessions: { some: { withdrawnAt: null } } },
} satisfies Prisma.ReleasedSeminarPersonWhereInput;

const speakerSelect = {
  slug: true,
  name: true,
  titleSv: true,
  titleEn: true,
  organisation: true,
  bioSv: true,
  bioEn: true,
  // A role in something that only a draft holds is nobody's business yet.
  programmeRoles: {
    where: shownRole,
    select: {
      kind: true,
      conference: { select: citySelect },
      slot: { select: { nameSv: true, nameEn: true, conference: { select: citySelect } } },
    },
  },
  releasedRoles: {
    where: shownSeminar,
    select: {
      kind: true,
      released: {
        select: {
          titleSv: true,
          titleEn: true,
          seminar: { select: { slug: true } },
          conference: { select: citySelect },
        },
      },
    },
  },
} satisfies Prisma.SpeakerSelect;

type SpeakerRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>;

/**
 * A speaker with everything they do at conferences that the public may see. A constant number of queries.
 * @returns null for an unknown slug, and for someone who is in drafts only.
 */
export async function getSpeaker(slug: string, locale: Locale, client: Db = db): Promise<SpeakerPage | null> {
  const row = await client.speaker.findUnique({ where: { slug }, select: speakerSelect });
  if (!row || row.programmeRoles.length + row.releasedRoles.length === 0) return null;
  return {
    slug: row.slug,
    name: row.name,
    title: toText(row.titleSv, row.titleEn, locale).text,
    organisation: row.organisation,
    bio: pickText(row.bioSv, row.bioEn, locale),
    appearances: [
      ...row.programmeRoles.flatMap((role) => toAppearances(role, locale)),
      ...row.releasedRoles.map(({ kind, released }) => inSeminar(kind, released, locale)),
    ].sort(latestFirst),
  };
}

/** Slugs of speakers who have a page, for the sitemap. One query. */
export async function listSpeakerSlugs(client: Db = db): Promise<string[]> {
  const rows = await client.speaker.findMany({
    where: { OR: [{ programmeRoles: { some: shownRole } }, { releasedRoles: { some: shownSeminar } }] },
    orderBy: { slug: 'asc' },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

function inSeminar(
  kind: Appearance['kind'],
  { titleSv, titleEn, seminar, conference }: SpeakerRow['releasedRoles'][number]['released'],
  locale: Locale,
): Appearance {
  return at(conference, { kind, seminarSlug: seminar.slug, what: toText(titleSv, titleEn, locale) });
}

function toAppearances({ kind, conference, slot }: SpeakerRow['programmeRoles'][number], locale: Locale): Appearance[] {
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
