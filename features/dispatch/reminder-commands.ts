import 'server-only';
import { inTransaction, type Tx } from '@/lib/db';
import { auditDispatch, type WriteContext } from './commands';
import { listArmedReminders, listReminderCandidates } from './reminder-queries';
import { reminderDue } from './reminder-rules';

const bySystem: WriteContext = { actor: { kind: 'system' }, requestId: 'worker' };

class AlreadyMade extends Error {}

/**
 * Makes and releases the reminders whose time has come, by the database's clock, as the person who armed the plan released them. Any
 * number of workers may; the database lets a rule remind an invitation once. @returns how many dispatches it made.
 */
export async function fireConsultationReminders(): Promise<number> {
  const rules = await listArmedReminders();
  let made = 0;
  for (const [consultationId, ofOne] of Map.groupBy(rules, (rule) => rule.consultationId)) {
    const candidates = await listReminderCandidates(consultationId);
    const due = Map.groupBy(candidates, (one) => reminderDue(ofOne, one, one.now));
    for (const rule of ofOne.toSorted((a, b) => b.daysBefore - a.daysBefore)) {
      const invitationIds = (due.get(rule.id) ?? []).map(({ id }) => id);
      if (invitationIds.length > 0 && (await fire(rule, invitationIds))) made++;
    }
  }
  return made;
}

type Rule = Awaited<ReturnType<typeof listArmedReminders>>[number];

async function fire(rule: Rule, invitationIds: string[]): Promise<boolean> {
  try {
    await inTransaction((tx) => make(tx, rule, invitationIds));
    return true;
  } catch (error) {
    if (error instanceof AlreadyMade) return false;
    throw error;
  }
}

async function make(tx: Tx, rule: Rule, invitationIds: string[]): Promise<void> {
  // Only as it was armed: whoever takes the plan back meanwhile is obeyed.
  const { count: isStill } = await tx.consultationReminder.updateMany({
    where: { id: rule.id, version: rule.version, enabled: true, armedAt: { not: null } },
    data: { doneAt: new Date() },
  });
  if (isStill === 0) throw new AlreadyMade('the plan has changed');
  const { consultationId, subjectSv, subjectEn, bodySv, bodyEn, armedById } = rule;
  const { id } = await tx.consultationDispatch.create({
    data: {
      consultationId,
      kind: rule.toSecond ? 'escalation' : 'reminder',
      state: 'released',
      ...{ subjectSv, subjectEn, bodySv, bodyEn },
      reviewedAt: rule.armedAt,
      reviewedById: armedById,
      releasedAt: new Date(),
      releasedById: armedById,
    },
    select: { id: true },
  });
  const written = await tx.$executeRaw`
    INSERT INTO consultation_mail (consultation_id, dispatch_id, invitation_id, reminder_id, address_kind, to_email, template)
    SELECT i.consultation_id, ${id}::uuid, i.id, ${rule.id}::uuid, a.kind, a.email, 'consultation-message'
      FROM invitation i CROSS JOIN LATERAL (VALUES ('primary', i.email), ('second', i.second_email)) a (kind, email)
     WHERE i.id = ANY (${invitationIds}::uuid[]) AND trim(a.email) <> ''
       AND (a.kind = 'primary' OR (${rule.toSecond} AND lower(a.email) <> lower(i.email)))
        ON CONFLICT DO NOTHING`;
  if (written === 0) throw new AlreadyMade('another worker made it');
  const data = { recipients: written, daysBefore: rule.daysBefore };
  await auditDispatch(tx, bySystem, { id, consultationId, action: 'dispatch.reminded', data });
}
