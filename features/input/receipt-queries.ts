import 'server-only';
import { db } from '@/lib/db';
import type { SubmissionDetail, SubmissionRow } from './types';

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
export function listSubmissions(invitationId: string): Promise<SubmissionRow[]> {
  return db.inputSubmission.findMany({
    where: { invitationId },
    orderBy: { version: 'desc' },
    take: 200,
    select: receipt,
  });
}

/** One of them with what it contained and its hash; null where there is none. One query. */
export function getSubmission(invitationId: string, version: number): Promise<SubmissionDetail | null> {
  return db.inputSubmission.findUnique({
    where: { invitationId_version: { invitationId, version } },
    select: { ...receipt, content: true, sha256: true },
  });
}
