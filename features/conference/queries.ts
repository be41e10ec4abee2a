import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { inTimeOrder, stageOf, webAddress } from './rules';
import type { PublicConference, StageFacts, Tour, TourStop, VenueSheet } from './types';

const stageSelect = {
  state: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  capacity: true,
  taken: true,
} satisfies Prisma.ConferenceSelect;

const stopSelect = {
  ...stageSelect,
  id: true,
  slug: true,
  city: true,
  nameSv: true,
  nameEn: true,
  venue: { select: { name: true } },
  _count: { select: { films: true } },
} satisfies Prisma.ConferenceSelect;

const venueSelect = {
  name: true,
  address: true,
  postalCode: true,
  city: true,
  directionsSv: true,
  directionsEn: true,
  stepFree: true,
  hearingLoop: true,
  accessibleToilet: true,
  quietRoom: true,
  accessibleParking: true,
  accessibilitySv: true,
  accessibilityEn: true,
  rooms: {
    orderBy: { position: 'asc' },
    select: { name: true, accessibilitySv: true, accessibilityEn: true },
  },
} satisfies Prisma.VenueSelect;

const conferenceSelect = {
  ...stageSelect,
  id: true,
  slug: true,
  city: true,
  nameSv: true,
  nameEn: true,
  introSv: true,
  introEn: true,
  contactEmail: true,
  contactPhone: true,
  policySv: true,
  policyEn: true,
  updatedAt: true,
  series: { select: { slug: true, nameSv: true, nameEn: true } },
  hostOrganisation: { select: { name: true } },
  venue: { select: venueSelect },
  programmeRoles: {
    where: { kind: 'moderator', seminarId: null },
    orderBy: { position: 'asc' },
    select: { speaker: { select: { slug: true, name: true } } },
  },
  films: {
    orderBy: { position: 'asc' },
    select: { id: true, titleSv: true, titleEn: true, url: true, seminar: { select: { slug: true } } },
  },
} satisfies Prisma.ConferenceSelect;

type StageRow = Prisma.ConferenceGetPayload<{ select: typeof stageSelect }>;
type StopRow = Prisma.ConferenceGetPayload<{ select: typeof stopSelect }>;
type VenueRow = Prisma.VenueGetPayload<{ select: typeof venueSelect }>;
type ConferenceRow = Prisma.ConferenceGetPayload<{ select: typeof conferenceSelect }>;

/**
 * All tours that have something to show, with their stops in time order, the coming ones first. Drafts are stops with a
 * city only, and only on a coming tour. A constant number of queries.
 */
export async function listTours(locale: Locale, now: Date, client: Db = db): Promise<Tour[]> {
  const rows = await client.series.findMany({
    orderBy: [{ archived: 'asc' }, { position: 'asc' }],
    select: {
      slug: true,
      nameSv: true,
      nameEn: true,
      introSv: true,
      introEn: true,
      archived: true,
      conferences: { orderBy: { position: 'asc' }, select: stopSelect },
    },
  });
  const tours = rows.map((row) => ({
    slug: row.slug,
    name: inLocale(row.nameSv, row.nameEn, locale),
    intro: inLocale(row.introSv, row.introEn, locale),
    archived: row.archived,
    stops: inTimeOrder(row.conferences.map((conference) => toStop(conference, locale, now))).filter(
      (stop) => !row.archived || stop.stage !== 'draft',
    ),
  }));
  // What is only being prepared, a fresh copy say, is nobody's business yet.
  return tours.filter(({ stops }) => stops.some(({ stage }) => stage !== 'draft'));
}

/**
 * A conference with its venue, people and films, by its slug. A constant number of queries.
 * @returns null for an unknown slug and for a draft.
 */
export async function getConference(
  slug: string,
  locale: Locale,
  now: Date,
  client: Db = db,
): Promise<PublicConference | null> {
  const row = await client.conference.findUnique({ where: { slug }, select: conferenceSelect });
  if (!row) return null;
  const stage = stageOf(stageFacts(row), now);
  return stage === 'draft' ? null : toConference(row, stage, locale);
}

/**
 * The conference behind a preview link, as visitors will see it once it is published. A constant number of queries.
 * @param tokenHash SHA-256 of the link's token.
 * @returns null for an unknown or revoked link.
 */
export async function getPreviewedConference(tokenHash: string, locale: Locale, now: Date, client: Db = db) {
  const row = await client.conference.findUnique({ where: { previewTokenHash: tokenHash }, select: conferenceSelect });
  if (!row) return null;
  const stage = stageOf(stageFacts(row), now);
  return { isDraft: stage === 'draft', conference: toConference(row, stage === 'draft' ? 'not_open' : stage, locale) };
}

/** Slugs and last change of all conferences that the public may see. One query. */
export function listPublicSlugs(client: Db = db): Promise<{ slug: string; updatedAt: Date }[]> {
  return client.conference.findMany({
    where: { state: { not: 'draft' } },
    orderBy: { slug: 'asc' },
    select: { slug: true, updatedAt: true },
  });
}

function stageFacts(row: StageRow): StageFacts {
  return {
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    seatsLeft: Math.max(0, row.capacity - row.taken),
  };
}

function toStop(row: StopRow, locale: Locale, now: Date): TourStop {
  const stage = stageOf(stageFacts(row), now);
  if (stage === 'draft') return { stage, key: row.id, city: row.city };
  return {
    stage,
    key: row.id,
    slug: row.slug,
    city: row.city,
    name: inLocale(row.nameSv, row.nameEn, locale),
    startsAt: row.startsAt,
    opensAt: row.registrationOpensAt,
    venueName: row.venue?.name ?? null,
    seatsLeft: Math.max(0, row.capacity - row.taken),
    capacity: row.capacity,
    filmCount: row._count.films,
  };
}

function toConference(row: ConferenceRow, stage: PublicConference['stage'], locale: Locale): PublicConference {
  const { seatsLeft, opensAt, closesAt, startsAt, endsAt } = stageFacts(row);
  return {
    id: row.id,
    slug: row.slug,
    city: row.city,
    name: inLocale(row.nameSv, row.nameEn, locale),
    intro: inLocale(row.introSv, row.introEn, locale),
    seriesSlug: row.series.slug,
    seriesName: inLocale(row.series.nameSv, row.series.nameEn, locale),
    stage,
    startsAt,
    endsAt,
    opensAt,
    closesAt,
    capacity: row.capacity,
    seatsLeft,
    host: row.hostOrganisation?.name ?? null,
    moderators: row.programmeRoles.map(({ speaker }) => speaker),
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    policy: inLocale(row.policySv, row.policyEn, locale),
    updatedAt: row.updatedAt,
    venue: row.venue ? toVenue(row.venue, locale) : null,
    films: row.films.map(({ id, titleSv, titleEn, url, seminar }) => ({
      id,
      title: inLocale(titleSv, titleEn, locale),
      url: webAddress(url),
      seminarSlug: seminar?.slug ?? null,
    })),
  };
}

function toVenue(row: VenueRow, locale: Locale): VenueSheet {
  return {
    name: row.name,
    address: row.address,
    postalCode: row.postalCode,
    city: row.city,
    directions: inLocale(row.directionsSv, row.directionsEn, locale),
    sheet: {
      stepFree: row.stepFree,
      hearingLoop: row.hearingLoop,
      accessibleToilet: row.accessibleToilet,
      quietRoom: row.quietRoom,
      accessibleParking: row.accessibleParking,
    },
    accessibility: inLocale(row.accessibilitySv, row.accessibilityEn, locale),
    rooms: row.rooms
      .map((room) => ({ name: room.name, accessibility: inLocale(room.accessibilitySv, room.accessibilityEn, locale) }))
      .filter((room) => room.accessibility !== ''),
  };
}

/** Texts of a conference exist in both languages; an empty translation falls back to Swedish. */
function inLocale(sv: string, en: string, locale: Locale): string {
  return locale === 'en' && en !== '' ? en : sv;
}
