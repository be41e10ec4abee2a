import 'server-only';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/time';
import { quarterBefore, quarterOf } from './quarter-rules';
import { missingSnapshots } from './snapshot-rules';

/**
 * Writes down how every commitment stood when a quarter ended, once (the table's key) and unchangeably. A worker that was away takes the
 * quarters it missed in order and marks them.
 * @returns how many were taken.
 */
export async function takeSnapshots(now: Date): Promise<number> {
  const period = quarterBefore(quarterOf(isoDate(now)));
  const rows = await db.commitment.findMany({
    where: {
      state: { not: 'draft' },
      consultation: { state: { in: ['open', 'held'] } },
      snapshots: { none: { period } },
    },
    select: {
      id: true,
      createdAt: true,
      state: true,
      progress: true,
      dueOn: true,
      respondedAt: true,
      statuses: { orderBy: { number: 'asc' }, select: { progress: true, createdAt: true } },
      snapshots: { select: { period: true } },
    },
  });
  const snapshots = rows.flatMap(({ snapshots: known, dueOn, ...row }) =>
    missingSnapshots({ ...row, dueOn: dueOn.toISOString().slice(0, 10), periods: known.map((one) => one.period) }, now),
  );
  if (snapshots.length === 0) return 0;
  const { count } = await db.commitmentSnapshot.createMany({
    data: snapshots.map((snapshot) => ({ ...snapshot, takenAt: now })),
    skipDuplicates: true,
  });
  return count;
}
