import 'server-only';
import { db } from '@/lib/db';

const receipt = {
  id: true,
  version: true,
  receiptNumber: true,
  submittedAt: true,
  isLate: true,
  isNoView: true,
  submittedByName: true,
  source: true,
} as const;

/** An organisation's versions, the latest first. One query. */
export function listSubmissions(invitationId: string) {
  return db.inputSubmission.findMany({
    where: { invitationId },
    orderBy: { version: 'desc' },
    take: 200,
    select: receipt,
  });
}

/** One of them with what it contained and its hash; null where there is none. One query. */
export function getSubmission(invitationId: string, version: number) {
  return db.inputSubmission.findUnique({
    where: { invitationId_version: { invitationId, version } },
    select: { ...receipt, content: true, sha256: true },
  });
}
