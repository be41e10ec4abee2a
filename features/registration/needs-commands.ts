import 'server-only';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';

/** Needs are kept this long after a conference, for questions about the day; then nobody needs them (GDPR art. 5.1 e and 9). */
export const needsKeptDays = 14;

/** Removes the needs of one registration at once: who cancels needs no lunch. */
export async function deleteNeeds(tx: Tx, registrationId: string): Promise<void> {
  await tx.needs.deleteMany({ where: { registrationId } });
}

/**
 * Removes the needs of participants and speakers of conferences, and of those who came to consultations, that ended more than needsKeptDays
 * ago, with an audit row for each. Run by the worker; safe to run twice or by two.
 * @returns how many were removed.
 */
export function purgeNeeds(now: Date): Promise<number> {
  const endedBefore = new Date(now.getTime() - needsKeptDays * 86_400_000);
  return inTransaction(async (tx) => {
    const purged = await tx.$queryRaw<{ kind: 'conference' | 'consultation'; id: string; count: bigint }[]>`
      WITH gone AS (
        DELETE FROM needs n USING registration r, conference c
        WHERE r.id = n.registration_id AND c.id = r.conference_id AND c.ends_at < ${endedBefore}
        RETURNING c.id),
      spoken AS (
        DELETE FROM speaker_needs n USING speaker_invitation i, conference c
        WHERE i.id = n.invitation_id AND c.id = i.conference_id AND c.ends_at < ${endedBefore}
        RETURNING c.id),
      represented AS (
        DELETE FROM representative_needs n USING representative r, invitation i, consultation c
        WHERE r.id = n.representative_id AND i.id = r.invitation_id AND c.id = i.consultation_id AND c.ends_at < ${endedBefore}
        RETURNING c.id)
      SELECT 'conference' AS kind, id, count(*) AS count FROM (SELECT id FROM gone UNION ALL SELECT id FROM spoken) both_gone GROUP BY id
      UNION ALL SELECT 'consultation', id, count(*) FROM represented GROUP BY id`;
    for (const { kind, id, count } of purged) {
      await writeAudit(tx, {
        actor: { kind: 'system' },
        action: 'needs.purged',
        subjectType: kind,
        subjectId: id,
        ...(kind === 'conference' ? { conferenceId: id } : { consultationId: id }),
        data: { count: Number(count) },
      });
    }
    return purged.reduce((sum, { count }) => sum + Number(count), 0);
  });
}
