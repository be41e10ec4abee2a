import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { freeSlug, slugOf } from '@/lib/slug';
import { masterSelect } from './queries';
import type { SeminarText } from './types';

export type SeminarWrite = { actor: Actor; requestId: string };

/**
 * Writes a new seminar into a tour. Its address is made of the title and stays, whatever the title becomes.
 * Nobody sees it until it is placed in a programme and that is released.
 */
export function createSeminar(
  { seriesId, text }: { seriesId: string; text: SeminarText },
  by: SeminarWrite,
): Promise<{ id: string; slug: string }> {
  return inTransaction(async (tx) => {
    const slug = await newSlug(tx, seriesId, text.titleSv);
    const { id } = await tx.seminar.create({ data: { seriesId, slug, ...text }, select: { id: true } });
    await writeAudit(tx, {
      ...by,
      action: 'seminar.created',
      subjectType: 'seminar',
      subjectId: id,
      data: { title: text.titleSv },
    });
    return { id, slug };
  });
}

/** An address that no seminar of the tour has. The tour's line is taken, so that two at once get two. */
export async function newSlug(tx: Tx, seriesId: string, title: string): Promise<string> {
  await lockSeminars(tx, seriesId);
  const wanted = slugOf(title) || 'seminarium';
  const taken = await tx.seminar.findMany({
    where: { seriesId, slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, new Set(taken.map(({ slug }) => slug)));
}

/** Everything that makes seminars of a tour stands in one line: addresses and import keys are looked for and taken. */
export async function lockSeminars(tx: Tx, seriesId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended('seminars ' || ${seriesId}, 0))`;
}

type Change = { seriesId: string; seminarId: string; version: number };

/**
 * Changes a seminar's master text, if nobody has since `version` (compare-and-set). What the public sees changes with each city's next
 * release, and not where the city has words of its own.
 */
export function changeSeminar(
  { seriesId, seminarId, version, text }: Change & { text: SeminarText },
  by: SeminarWrite,
): Promise<Result<object, 'stale' | 'notFound'>> {
  return inTransaction(async (tx) => {
    const before = await tx.seminar.findUnique({ where: { id: seminarId, seriesId }, select: masterSelect });
    if (!before) return { ok: false, reason: 'notFound' };
    const { count } = await tx.seminar.updateMany({
      where: { id: seminarId, seriesId, version },
      data: { ...text, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await writeAudit(tx, {
      ...by,
      action: 'seminar.changed',
      subjectType: 'seminar',
      subjectId: seminarId,
      data: changesOf(before, text),
    });
    return { ok: true };
  });
}

/** Names of the fields that changed, with the short ones before and after: long texts are too much for a log. */
export function changesOf(before: Partial<SeminarText>, after: Partial<SeminarText>) {
  const fields = (Object.keys(after) as (keyof SeminarText)[]).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  const short = fields.filter((field) => !field.startsWith('abstract'));
  return {
    fields,
    before: Object.fromEntries(short.map((field) => [field, before[field] ?? null])),
    after: Object.fromEntries(short.map((field) => [field, after[field] ?? null])),
  };
}

/** Puts a seminar away, or takes it out again. Where it stands in a programme it stays. */
export function archiveSeminar(
  { seriesId, seminarId, version, archive, now }: Change & { archive: boolean; now: Date },
  by: SeminarWrite,
): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.seminar.updateMany({
      where: { id: seminarId, seriesId, version, archivedAt: archive ? null : { not: null } },
      data: { archivedAt: archive ? now : null, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await writeAudit(tx, {
      ...by,
      action: archive ? 'seminar.archived' : 'seminar.unarchived',
      subjectType: 'seminar',
      subjectId: seminarId,
    });
    return { ok: true };
  });
}
