import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Actor, actorId } from '@/lib/actor';
import type { Tx } from '@/lib/db';

export type AuditEntry = {
  actor: Actor;
  /** noun.verbInPast: 'registration.cancelled'. */
  action: string;
  subjectType: string;
  subjectId: string;
  conferenceId?: string | null;
  consultationId?: string | null;
  requestId?: string | null;
  /** What changed, without needs, tokens or free text of people's. */
  data?: Prisma.InputJsonObject;
};

/** Writes who did what, in the transaction that did it. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorKind: entry.actor.kind,
      actorId: actorId(entry.actor),
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      conferenceId: entry.conferenceId ?? null,
      consultationId: entry.consultationId ?? null,
      requestId: entry.requestId ?? null,
      data: entry.data ?? {},
    },
    select: { id: true },
  });
}
