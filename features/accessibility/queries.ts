import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { ReportedBarrier } from './types';

export const barrierPageSize = 20;

/** A page of reported barriers, those not taken care of first. One query. */
export function listBarriers(page: number): Promise<ReportedBarrier[]> {
  return db.$queryRaw<ReportedBarrier[]>`
    SELECT b.id, b.text, b.page, b.email, b.created_at AS "createdAt", b.handled_at AS "handledAt",
           coalesce(u.name, u.email) AS "handledBy", b.handled_note AS "handledNote"
      FROM barrier_report b LEFT JOIN app_user u ON u.id = b.handled_by_id
     ORDER BY b.handled_at IS NOT NULL, coalesce(b.handled_at, b.created_at) DESC, b.id
     LIMIT ${barrierPageSize} OFFSET ${(page - 1) * barrierPageSize}`;
}

/** How many there are, and how many of them wait. One query. */
export async function countBarriers(): Promise<{ all: number; open: number }> {
  const [row] = await db.$queryRaw<{ all: number; open: number }[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE handled_at IS NULL)::int AS open FROM barrier_report`;
  return row ?? { all: 0, open: 0 };
}

/** True for a report's id. One query. */
export async function barrierExists(id: string): Promise<boolean> {
  return isUuid(id) && (await db.barrierReport.count({ where: { id } })) === 1;
}
