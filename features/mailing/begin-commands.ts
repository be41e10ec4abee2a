import 'server-only';
import { db, inTransaction, type Tx } from '@/lib/db';
import { auditMailing, type WriteContext } from './draft-commands';
import { segmentOf } from './schema';
import { recipientsSql } from './segment-queries';
import type { MailingKind } from './types';

type Beginning = { id: string; conferenceId: string; kind: MailingKind; segment: unknown };

/** Thrown to take a beginning back: the number is not what was looked at. */
class CountChanged extends Error {
  constructor(readonly count: number) {
    super('another number than was reviewed');
  }
}

export type Begun =
  | { ok: true; count: number }
  | { ok: false; reason: 'stale' }
  | { ok: false; reason: 'countChanged'; count: number };

/**
 * Begins a reviewed mailing: its recipients are written down, each address once, in the transaction that begins it.
 * @returns 'countChanged' with the new number when it is not the one that was shown: nothing has happened then.
 */
export async function beginReviewed(
  mailing: Beginning & { version: number },
  shownCount: number,
  context: WriteContext,
): Promise<Begun> {
  try {
    return await inTransaction(async (tx) => {
      const begun = await tx.mailing.updateMany({
        where: { id: mailing.id, state: 'draft', version: mailing.version },
        data: started(),
      });
      if (begun.count === 0) return { ok: false, reason: 'stale' } as const;
      const count = await writeRecipients(tx, mailing);
      if (count !== shownCount) throw new CountChanged(count);
      await auditMailing(tx, context, { ...mailing, action: 'mailing.started', data: { recipients: count } });
      return { ok: true, count } as const;
    });
  } catch (error) {
    if (error instanceof CountChanged) return { ok: false, reason: 'countChanged', count: error.count };
    throw error;
  }
}

const started = () => ({ state: 'sending' as const, startedAt: new Date(), version: { increment: 1 } });

/** Begins what is due. Several workers may: one of them does. @returns how many it began. */
export async function beginDue(): Promise<number> {
  const due = await db.$queryRaw<Beginning[]>`
    SELECT id, conference_id AS "conferenceId", kind::text AS kind, segment FROM mailing
     WHERE state = 'scheduled' AND scheduled_for <= clock_timestamp() AND conference_id IS NOT NULL ORDER BY scheduled_for, id`;
  let begun = 0;
  for (const mailing of due) begun += await beginScheduled(mailing);
  return begun;
}

function beginScheduled(mailing: Beginning): Promise<number> {
  return inTransaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({ where: { id: mailing.id, state: 'scheduled' }, data: started() });
    if (count === 0) return 0;
    const recipients = await writeRecipients(tx, mailing);
    await auditMailing(tx, bySystem, { ...mailing, action: 'mailing.started', data: { recipients } });
    return 1;
  });
}

export const bySystem: WriteContext = { actor: { kind: 'system' }, requestId: 'worker' };

/** Writes down who gets it, and who does not and why. @returns how many get it. */
export async function writeRecipients(tx: Tx, mailing: Beginning): Promise<number> {
  if (mailing.kind === 'programme_change') await skipDrafted(tx, mailing.id);
  else {
    const people = recipientsSql(mailing.conferenceId, segmentOf(mailing.segment));
    await tx.$executeRaw`
      INSERT INTO mailing_recipient (mailing_id, email_canonical, to_email, name, locale, registration_id, speaker_id, skipped_because)
      SELECT ${mailing.id}::uuid, q.email_canonical, q.to_email, q.name, q.locale, q.registration_id, q.speaker_id, q.skipped_because FROM (${people}) q
      ON CONFLICT (mailing_id, email_canonical) DO NOTHING`;
  }
  return tx.mailingRecipient.count({ where: { mailingId: mailing.id, skippedBecause: null } });
}

/** Of those that a release drafted it for: who has cancelled since, and who must not be written to. */
async function skipDrafted(tx: Tx, mailingId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE mailing_recipient r SET skipped_because = CASE WHEN x.state = 'cancelled' THEN 'cancelled' ELSE 'suppressed' END
      FROM mailing_recipient d LEFT JOIN registration x ON x.id = d.registration_id LEFT JOIN mail_suppression u ON u.email_canonical = d.email_canonical
     WHERE r.id = d.id AND d.mailing_id = ${mailingId}::uuid AND d.skipped_because IS NULL AND (x.state = 'cancelled' OR u.email_canonical IS NOT NULL)`;
}
