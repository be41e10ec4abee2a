import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { TourRow, TourScope } from './types';

const stopSelect = {
  id: true,
  slug: true,
  city: true,
  state: true,
  startsAt: true,
  capacity: true,
  taken: true,
  venue: { select: { id: true, name: true } },
} satisfies Prisma.ConferenceSelect;

const tourSelect = {
  id: true,
  slug: true,
  nameSv: true,
  nameEn: true,
  introSv: true,
  introEn: true,
  archived: true,
  version: true,
} satisfies Prisma.SeriesSelect;

/** What a slug can look like; anything else, NUL bytes too, is not looked up. */
const slugLike = /^[a-z0-9-]{1,120}$/;

/** The tours of a scope with their stops, the coming ones first. A constant number of queries. */
export async function listToursOf(scope: TourScope, client: Db = db): Promise<TourRow[]> {
  const seen: Prisma.ConferenceWhereInput | null =
    scope.kind === 'all' ? null : { OR: [{ id: { in: scope.conferenceIds } }, { seriesId: { in: scope.seriesIds } }] };
  const rows = await client.series.findMany({
    where:
      scope.kind === 'all'
        ? {}
        : {
            OR: [{ id: { in: scope.seriesIds } }, { conferences: { some: { id: { in: scope.conferenceIds } } } }],
          },
    orderBy: [{ archived: 'asc' }, { position: 'asc' }, { createdAt: 'asc' }],
    select: {
      ...tourSelect,
      conferences: { where: seen ?? {}, orderBy: { position: 'asc' }, select: stopSelect },
    },
  });
  return rows.map(({ conferences, ...tour }) => ({ ...tour, stops: conferences }));
}

/** A tour with all its stops by its slug; null for an unknown one. A constant number of queries. */
export async function getTour(slug: string, client: Db = db): Promise<TourRow | null> {
  if (!slugLike.test(slug)) return null;
  const row = await client.series.findUnique({
    where: { slug },
    select: { ...tourSelect, conferences: { orderBy: { position: 'asc' }, select: stopSelect } },
  });
  if (!row) return null;
  const { conferences, ...tour } = row;
  return { ...tour, stops: conferences };
}

/** The tour that a conference belongs to, by the conference's slug; null for an unknown one. */
export async function getTourOfConference(slug: string, client: Db = db) {
  if (!slugLike.test(slug)) return null;
  return client.conference.findUnique({
    where: { slug },
    select: { id: true, seriesId: true, city: true, startsAt: true, series: { select: { slug: true } } },
  });
}

/** Organisations that can be hosts, by name. One query. */
export function listHosts(client: Db = db): Promise<{ id: string; name: string }[]> {
  return client.organisation.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } });
}

/** People who can be moderators, by name. One query. */
export function listPeople(
  client: Db = db,
): Promise<{ id: string; name: string; organisation: string; slug: string }[]> {
  return client.speaker.findMany({
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    select: { id: true, name: true, organisation: true, slug: true },
  });
}

/** Which of these addresses a conference has already. One query. */
export async function listTakenSlugs(slugs: readonly string[], client: Db = db): Promise<string[]> {
  const rows = await client.conference.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}
