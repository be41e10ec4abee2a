import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { byDay } from './line-rules';
import { getTour } from './queries';
import type { NewTourInput, TourInput } from './schema';
import { citiesHoldingTour } from './state-rules';

export type By = { actor: Actor; requestId: string };

/** True for the error of a unique index: somebody else has the address. */
export function isTaken(error: unknown): boolean {
  return ['23505', 'P2002'].includes(errorCode(error) ?? '');
}

/**
 * A new tour without stops, last among the coming ones.
 * @returns 'slugTaken' where another tour has the address.
 */
export async function createTour(input: NewTourInput, by: By): Promise<Result<{ slug: string }, 'slugTaken'>> {
  try {
    return await inTransaction(async (tx) => {
      const { id, slug } = await insertTour(tx, input);
      await writeAudit(tx, { ...by, action: 'series.created', subjectType: 'series', subjectId: id, data: { slug } });
      return { ok: true, slug };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'slugTaken' };
    throw error;
  }
}

/** The row of a new tour after all others; visitors see a tour from its first published city on. */
export async function insertTour(tx: Tx, input: NewTourInput): Promise<{ id: string; slug: string }> {
  const { _max } = await tx.series.aggregate({ _max: { position: true } });
  const row = await tx.series.create({
    data: { ...input, position: (_max.position ?? 0) + 1 },
    select: { id: true, slug: true },
  });
  await bumpContentRevision(tx);
  return row;
}

/** Changes a tour's texts as they were shown in `version`; 'stale' when somebody has saved since. */
export function saveTour(
  input: TourInput,
  { id, version, ...by }: By & { id: string; version: number },
): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const changed = await tx.series.updateMany({
      where: { id, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (changed.count === 0) return { ok: false, reason: 'stale' };
    await writeAudit(tx, { ...by, action: 'series.changed', subjectType: 'series', subjectId: id });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/**
 * Puts a tour in the archive or takes it out again. Takes the tour's line, so that no conference is opened meanwhile.
 * @returns 'held' with the cities that visitors can still register for or see as coming; 'stale' when somebody has saved since.
 */
export function setTourArchived(
  archive: boolean,
  { slug, version, ...by }: By & { slug: string; version: number },
): Promise<Result<object, 'held' | 'stale', { cities: string[] }>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS one FROM series WHERE slug = ${slug} FOR UPDATE`;
    const tour = await getTour(slug, tx);
    if (!tour || tour.version !== version || tour.archived === archive) return { ok: false, reason: 'stale' };
    const cities = archive ? citiesHoldingTour(tour.stops) : [];
    if (cities.length > 0) return { ok: false, reason: 'held', cities };
    await tx.series.update({
      where: { id: tour.id },
      data: { archived: archive, version: { increment: 1 } },
      select: { id: true },
    });
    const action = archive ? 'series.archived' : 'series.unarchived';
    await writeAudit(tx, { ...by, action, subjectType: 'series', subjectId: tour.id });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/**
 * Puts a tour's stops in the order of their days. Takes the tour's line, so that no stop is added meanwhile.
 * @returns 'stale' when somebody has saved since.
 */
export function sortStops({
  slug,
  version,
  ...by
}: By & { slug: string; version: number }): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS one FROM series WHERE slug = ${slug} FOR UPDATE`;
    const tour = await getTour(slug, tx);
    if (!tour || tour.version !== version) return { ok: false, reason: 'stale' };
    const order = byDay(tour.stops);
    // No two stops share a position, not even for a moment: first below zero, then where they belong.
    for (const [i, { id }] of order.entries())
      await tx.conference.update({ where: { id }, data: { position: -1 - i }, select: { id: true } });
    await tx.$executeRaw`UPDATE conference SET position = -1 - position WHERE series_id = ${tour.id}::uuid AND position < 0`;
    await tx.series.update({ where: { id: tour.id }, data: { version: { increment: 1 } }, select: { id: true } });
    const data = { order: order.map(({ city }) => city) };
    await writeAudit(tx, { ...by, action: 'series.changed', subjectType: 'series', subjectId: tour.id, data });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/** Takes the tour's line and says where the next stop goes. */
export async function nextPosition(tx: Tx, seriesId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 AS one FROM series WHERE id = ${seriesId}::uuid FOR UPDATE`;
  const { _max } = await tx.conference.aggregate({ where: { seriesId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}
