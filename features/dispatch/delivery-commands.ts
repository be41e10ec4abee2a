import 'server-only';
import { writeAudit } from '@/lib/audit';
import { inTransaction } from '@/lib/db';
import { env } from '@/lib/env';

type Moved = { id: string; consultationId: string; state: 'delivered' | 'bounced' };

/** True where the provider tells of each delivery; elsewhere a mail that was taken counts as delivered until it bounces. */
const isTold = () => env.RESEND_WEBHOOK_SECRET !== undefined;

/**
 * Writes on the invitations what became of their newest mail to the organisation's own address: delivered, or bounced. Compare-and-set on
 * the state, so that an answer that comes meanwhile stays; a report that comes late or twice about an older mail changes nothing.
 * @returns how many changed.
 */
export function markDeliveries(reports: boolean = isTold()): Promise<number> {
  return inTransaction(async (tx) => {
    const moved = await tx.$queryRaw<Moved[]>`
      UPDATE invitation i SET state = n.state::invitation_state,
             delivered_at = CASE n.state WHEN 'delivered' THEN coalesce(n.delivered_at, n.sent_at) ELSE i.delivered_at END,
             bounced_at = CASE n.state WHEN 'bounced' THEN coalesce(n.bounced_at, clock_timestamp()) ELSE NULL END
        FROM (SELECT i.id, i.state AS was, o.sent_at, o.delivered_at, o.bounced_at,
                     CASE WHEN o.bounced_at IS NOT NULL OR o.state = 'dropped' THEN 'bounced'
                          WHEN o.delivered_at IS NOT NULL OR NOT ${reports} THEN 'delivered' END AS state
                FROM invitation i JOIN consultation c ON c.id = i.consultation_id CROSS JOIN LATERAL (
                  SELECT o.state, o.sent_at, o.delivered_at, o.bounced_at FROM consultation_mail m JOIN outbox_mail o ON o.id = m.outbox_mail_id
                   WHERE m.invitation_id = i.id AND m.address_kind = 'primary'
                     AND (o.state = 'sent' OR (o.state = 'dropped' AND o.last_error = 'suppressed address'))
                   ORDER BY o.created_at DESC, o.id LIMIT 1) o
               WHERE i.state IN ('sent', 'delivered', 'bounced') AND c.state = 'open') n
       WHERE i.id = n.id AND i.state = n.was AND n.state IS NOT NULL AND n.state <> n.was::text
      RETURNING i.id, i.consultation_id AS "consultationId", i.state::text AS state`;
    for (const { id, consultationId } of moved.filter(({ state }) => state === 'bounced')) {
      await writeAudit(tx, {
        actor: { kind: 'system' },
        action: 'invitation.bounced',
        subjectType: 'invitation',
        subjectId: id,
        consultationId,
        requestId: 'worker',
      });
    }
    return moved.length;
  });
}
