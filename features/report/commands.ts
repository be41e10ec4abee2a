import 'server-only';
import { canonicalJson } from '@/features/input/rules';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { databaseNow } from '@/lib/database-clock';
import { inTransaction } from '@/lib/db';
import { readReportDocument } from './document-queries';

/**
 * Makes the report of a quarter and keeps it as it is: made again, it is another with the next number. The hash is of the canonical JSON
 * (features/input/rules.ts), so that what is kept can be shown to be what was made.
 */
export function makeReport(
  period: string,
  { actor, requestId }: { actor: Actor; requestId: string },
): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    // One at a time of each quarter: the number is the one after the last.
    await tx.$queryRaw`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended('minister-report:' || ${period}, 0))`;
    const document = await readReportDocument(period, await databaseNow(tx), tx);
    const last = await tx.ministerReport.aggregate({ where: { period }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { id } = await tx.ministerReport.create({
      data: { period, number, document, sha256: sha256Hex(canonicalJson(document)), createdById: actorId(actor) },
      select: { id: true },
    });
    await writeAudit(tx, {
      actor,
      requestId,
      action: 'report.made',
      subjectType: 'report',
      subjectId: id,
      data: { period, number },
    });
    return { id, number };
  });
}
