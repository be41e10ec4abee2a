import 'server-only';
import { randomUUID } from 'node:crypto';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { type By, insertTour, isTaken } from './commands';
import { type CityPlan, insertCopy } from './conference-commands';
import { listCopySources, listMasterSeminars } from './copy-queries';
import { listTakenSlugs } from './queries';
import type { CopyReport } from './types';

export type TourPlan = {
  nameSv: string;
  nameEn: string;
  slug: string;
  /** The cities that come along, each copied from one of the old tour's conferences. */
  cities: (CityPlan & { sourceId: string })[];
};

type Copied = Result<
  { slug: string; reports: CopyReport[] },
  'slugTaken' | 'citySlugTaken' | 'notFound',
  { slugs: string[] }
>;

/**
 * A whole tour anew: its texts, its seminars as masters of their own with each city's local changes, and its cities as drafts on their
 * own days. All or nothing; nothing of the old tour changes, nobody is mailed, no registration comes along.
 * @returns the new tour's address and what each city could not take along; 'slugTaken' or 'citySlugTaken' (with the addresses) where
 * somebody else has them, two copies at once included.
 */
export async function copyTour(
  plan: TourPlan,
  { seriesId, now, ...by }: By & { seriesId: string; now: Date },
): Promise<Copied> {
  try {
    return await inTransaction((tx) => insertTourCopy(tx, plan, { seriesId, now, ...by }));
  } catch (error) {
    if (!isTaken(error)) throw error;
    const slugs = await listTakenSlugs(plan.cities.map(({ slug }) => slug));
    return slugs.length > 0 ? { ok: false, reason: 'citySlugTaken', slugs } : { ok: false, reason: 'slugTaken' };
  }
}

async function insertTourCopy(
  tx: Tx,
  plan: TourPlan,
  { seriesId, now, ...by }: By & { seriesId: string; now: Date },
): Promise<Copied> {
  const before = await tx.series.findUniqueOrThrow({
    where: { id: seriesId },
    select: { nameSv: true, nameEn: true, introSv: true, introEn: true },
  });
  const sources = await listCopySources({ seriesId }, tx);
  const { nameSv, nameEn, slug } = plan;
  const tour = await insertTour(tx, { nameSv, nameEn, slug, introSv: before.introSv, introEn: before.introEn });
  const seminars = await copySeminars(tx, seriesId, tour.id);
  const names = [
    [before.nameSv, nameSv],
    [before.nameEn, nameEn],
  ] as const;
  const reports: CopyReport[] = [];
  for (const [position, city] of plan.cities.entries()) {
    const source = sources.find(({ id }) => id === city.sourceId);
    if (!source) throw new Error('A city of the copy is none of the tour’s: the action checks that');
    const frame = { seriesId: tour.id, position, seminars, names, withLocal: true, now };
    reports.push(await insertCopy(tx, source, city, frame, by));
  }
  await writeAudit(tx, {
    ...by,
    action: 'series.copied',
    subjectType: 'series',
    subjectId: tour.id,
    data: { from: seriesId, cities: plan.cities.map((city) => city.slug), seminars: seminars.size },
  });
  return { ok: true, slug: tour.slug, reports };
}

/** The seminars as masters of the new tour, with their people. @returns the new ids by the old ones. */
async function copySeminars(tx: Tx, from: string, to: string): Promise<Map<string, string>> {
  const masters = await listMasterSeminars(from, tx);
  const ids = new Map(masters.map(({ id }) => [id, randomUUID() as string]));
  const own = (id: string) => ids.get(id) as string;
  await tx.seminar.createMany({
    data: masters.map(({ programmeRoles: _people, version: _version, ...seminar }) => ({
      ...seminar,
      id: own(seminar.id),
      seriesId: to,
    })),
  });
  await tx.programmeRole.createMany({
    data: masters.flatMap(({ id, programmeRoles }) => programmeRoles.map((role) => ({ ...role, seminarId: own(id) }))),
  });
  return ids;
}
