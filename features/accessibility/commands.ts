import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction } from '@/lib/db';
import type { Result } from '@/lib/result';
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

/** Notes what was done about a report; the audit row holds none of it. @returns 'gone' when somebody else was first. */
export function handleBarrier(
  { id, note }: { id: string; note: string },
  actor: Actor & { kind: 'user' },
  requestId: string,
): Promise<Result<object, 'gone'>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.barrierReport.updateMany({
      where: { id, handledAt: null },
      data: { handledAt: new Date(), handledById: actor.userId, handledNote: note },
    });
    if (count === 0) return { ok: false, reason: 'gone' };
    await writeAudit(tx, { actor, action: 'barrier.handled', subjectType: 'barrier_report', subjectId: id, requestId });
    return { ok: true };
  });
}
