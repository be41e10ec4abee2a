import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction } from '@/lib/db';
import type { BarrierReport } from './schema';

/** Keeps a report of a barrier, with an audit row that holds none of its text. @returns the report's id. */
export async function reportBarrier(report: BarrierReport, actor: Actor, requestId: string): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const row = await tx.barrierReport.create({ data: report, select: { id: true } });
    await writeAudit(tx, {
      actor,
      action: 'barrier.reported',
      subjectType: 'barrier_report',
      subjectId: row.id,
      requestId,
    });
    return row;
  });
}
