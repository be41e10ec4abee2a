import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { Report, ReportDocument, ReportRow } from './types';

/** The reports, the latest quarter first, at most two hundred. One query. */
export function listReports(): Promise<ReportRow[]> {
  return db.$queryRaw<ReportRow[]>`
    SELECT r.id, r.period, r.number, r.created_at AS "createdAt", coalesce(u.name, u.email) AS "createdBy", r.sha256
      FROM minister_report r LEFT JOIN app_user u ON u.id = r.created_by_id ORDER BY r.period DESC, r.number DESC LIMIT 200`;
}

/** A report as it was made; null for an unknown id. One query. */
export async function getReport(id: string): Promise<Report | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<(ReportRow & { document: ReportDocument })[]>`
    SELECT r.id, r.period, r.number, r.created_at AS "createdAt", coalesce(u.name, u.email) AS "createdBy", r.sha256, r.document
      FROM minister_report r LEFT JOIN app_user u ON u.id = r.created_by_id WHERE r.id = ${id}::uuid`;
  return row ?? null;
}
