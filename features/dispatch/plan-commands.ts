import 'server-only';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { WriteContext } from './commands';
import { isComplete } from './rules';
import type { DispatchWords } from './types';
import { planWords } from './words-rules';

export type PlanChanged = { ok: true } | { ok: false; reason: 'stale' | 'sameDay' | 'incomplete' | 'noRules' };

/** Another plan than was armed must be looked at again: whatever is changed takes the release back. */
const disarmed = { armedAt: null, armedById: null, version: { increment: 1 } } as const;

/** Adds a rule. @returns 'sameDay' when the plan has one for that day. */
export async function addReminder(
  consultationId: string,
  rule: { daysBefore: number; toSecond: boolean },
  context: WriteContext,
): Promise<PlanChanged> {
  try {
    return await inTransaction(async (tx) => {
      const rules = await tx.consultationReminder.findMany({ where: { consultationId } });
      await tx.consultationReminder.updateMany({ where: { consultationId }, data: disarmed });
      await tx.consultationReminder.create({
        data: { consultationId, ...rule, ...planWords(rules) },
        select: { id: true },
      });
      await audit(tx, consultationId, 'dispatch.plan_changed', context, { daysBefore: rule.daysBefore });
      return { ok: true };
    });
  } catch (error) {
    if (errorCode(error) === '23505' || errorCode(error) === 'P2002') return { ok: false, reason: 'sameDay' };
    throw error;
  }
}

/** Switches a rule on or off, and the second address. */
export function changeReminder(
  rule: { id: string; consultationId: string; version: number },
  change: { enabled: boolean; toSecond: boolean },
  context: WriteContext,
): Promise<PlanChanged> {
  return inTransaction(async (tx) => {
    const where = { id: rule.id, version: rule.version };
    const { count } = await tx.consultationReminder.updateMany({ where, data: change });
    if (count === 0) return { ok: false, reason: 'stale' };
    await tx.consultationReminder.updateMany({ where: { consultationId: rule.consultationId }, data: disarmed });
    await audit(tx, rule.consultationId, 'dispatch.plan_changed', context, {});
    return { ok: true };
  });
}

/** Takes a rule away. What it has sent stays. */
export function removeReminder(
  rule: { id: string; consultationId: string },
  context: WriteContext,
): Promise<PlanChanged> {
  return inTransaction(async (tx) => {
    await tx.consultationMail.updateMany({ where: { reminderId: rule.id }, data: { reminderId: null } });
    const { count } = await tx.consultationReminder.deleteMany({ where: { id: rule.id } });
    if (count === 0) return { ok: false, reason: 'stale' };
    await audit(tx, rule.consultationId, 'dispatch.plan_changed', context, {});
    return { ok: true };
  });
}

/** Writes the words of all the plan's reminders. */
export function saveReminderWords(
  consultationId: string,
  words: DispatchWords,
  context: WriteContext,
): Promise<PlanChanged> {
  return inTransaction(async (tx) => {
    const { count } = await tx.consultationReminder.updateMany({
      where: { consultationId },
      data: { ...words, ...disarmed },
    });
    if (count === 0) return { ok: false, reason: 'noRules' };
    await audit(tx, consultationId, 'dispatch.plan_changed', context, {});
    return { ok: true };
  });
}

/** A person has read the words and releases the plan: from now on its times count. */
export function armReminders(consultationId: string, context: WriteContext): Promise<PlanChanged> {
  return inTransaction(async (tx) => {
    const rules = await tx.consultationReminder.findMany({ where: { consultationId, enabled: true } });
    if (rules.length === 0) return { ok: false, reason: 'noRules' };
    const words = planWords(rules);
    if (!isComplete(words)) return { ok: false, reason: 'incomplete' };
    // The database's clock decides what has passed when it is armed.
    await tx.$executeRaw`
      UPDATE consultation_reminder SET armed_at = clock_timestamp(), armed_by_id = ${actorId(context.actor)}::uuid, version = version + 1,
             subject_sv = ${words.subjectSv}, body_sv = ${words.bodySv}, subject_en = ${words.subjectEn}, body_en = ${words.bodyEn}
       WHERE consultation_id = ${consultationId}::uuid AND enabled`;
    await audit(tx, consultationId, 'dispatch.plan_armed', context, { count: rules.length });
    return { ok: true };
  });
}

/** Stops the plan; what has left has left. */
export function disarmReminders(consultationId: string, context: WriteContext): Promise<PlanChanged> {
  return inTransaction(async (tx) => {
    await tx.consultationReminder.updateMany({ where: { consultationId }, data: disarmed });
    await audit(tx, consultationId, 'dispatch.plan_disarmed', context, {});
    return { ok: true };
  });
}

function audit(
  tx: Tx,
  consultationId: string,
  action: string,
  { actor, requestId }: WriteContext,
  data: Record<string, number>,
): Promise<void> {
  return writeAudit(tx, {
    actor,
    action,
    subjectType: 'consultation',
    subjectId: consultationId,
    consultationId,
    requestId,
    data,
  });
}
