import 'server-only';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import { bySystem, writeRecipients } from './begin-commands';
import { auditMailing, type WriteContext } from './draft-commands';
import { listWaitingReminders, type WaitingReminder } from './reminder-queries';
import { type ReminderTiming, reminderState } from './reminder-rules';
import { everyParticipant } from './schema';
import type { MailingTexts } from './types';

/** Makes the one mailing of each rule whose time has come. @returns how many it made; another worker's are not counted. */
export async function fireReminders(): Promise<number> {
  let made = 0;
  for (const rule of await listWaitingReminders()) {
    const conference = { startsAt: rule.startsAt, state: rule.conferenceState };
    if (reminderState(rule, conference, rule.now) === 'due' && (await fire(rule))) made++;
  }
  return made;
}

function fire(rule: WaitingReminder): Promise<boolean> {
  return inTransaction(async (tx) => {
    const id = await makeMailing(tx, rule, 'sending', rule.now);
    if (!id) return false;
    const recipients = await writeRecipients(tx, {
      id,
      conferenceId: rule.conferenceId,
      kind: 'reminder',
      segment: everyParticipant,
    });
    await auditMailing(tx, bySystem, {
      id,
      conferenceId: rule.conferenceId,
      action: 'mailing.started',
      data: { recipients, reminder: rule.id },
    });
    return true;
  });
}

type RuleTexts = MailingTexts & { id: string; conferenceId: string };

/** The database lets a rule have one mailing: whoever comes second gets none. */
async function makeMailing(
  tx: Tx,
  rule: RuleTexts,
  state: 'sending' | 'draft',
  startedAt: Date | null,
): Promise<string | null> {
  const { subjectSv, subjectEn, bodySv, bodyEn, conferenceId } = rule;
  const [made] = await tx.mailing.createManyAndReturn({
    data: [
      {
        kind: 'reminder',
        conferenceId,
        state,
        segment: everyParticipant,
        subjectSv,
        subjectEn,
        bodySv,
        bodyEn,
        reminderRuleId: rule.id,
        startedAt,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id ?? null;
}

/** Asked for by a person: a draft of a rule whose time has passed, to be looked at and sent like any other. @returns its id, or null when the rule has made its mailing. */
export function draftOfReminder(ruleId: string, context: WriteContext): Promise<string | null> {
  return inTransaction(async (tx) => {
    const rule = await tx.reminderRule.findUnique({ where: { id: ruleId } });
    const id = rule && (await makeMailing(tx, rule, 'draft', null));
    if (!id) return null;
    await auditMailing(tx, context, {
      id,
      conferenceId: rule.conferenceId,
      action: 'mailing.created',
      data: { reminder: rule.id },
    });
    return id;
  });
}

export type ReminderInput = ReminderTiming & MailingTexts;
export type ReminderSaved = { ok: true } | { ok: false; reason: 'stale' | 'sameTime' };

/** A new rule; it counts from now. @returns 'sameTime' when the conference has one for that time. */
export function createReminder(
  conferenceId: string,
  input: ReminderInput,
  context: WriteContext,
): Promise<ReminderSaved> {
  return orSameTime(async (tx) => {
    const { id } = await tx.reminderRule.create({
      data: { conferenceId, ...input, armedAt: new Date() },
      select: { id: true },
    });
    await auditRule(tx, context, { id, conferenceId, action: 'reminder.created', timing: input });
    return { ok: true };
  });
}

/** Changes a rule that has not made its mailing. A new time, or switching it on, makes it count from now. */
export function saveReminder(
  rule: { id: string; conferenceId: string; version: number },
  input: ReminderInput & { enabled: boolean },
  context: WriteContext,
): Promise<ReminderSaved> {
  return orSameTime(async (tx) => {
    const before = await tx.reminderRule.findUnique({ where: { id: rule.id } });
    const keepsTime =
      before?.daysBefore === input.daysBefore &&
      before.atMinute === input.atMinute &&
      (before.enabled || !input.enabled);
    const { count } = await tx.reminderRule.updateMany({
      where: { id: rule.id, version: rule.version, mailings: { none: {} } },
      data: { ...input, version: { increment: 1 }, ...(keepsTime ? {} : { armedAt: new Date() }) },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await auditRule(tx, context, { ...rule, action: 'reminder.changed', timing: input, enabled: input.enabled });
    return { ok: true };
  });
}

/** Takes a rule away; a mailing it has made stays. */
export function deleteReminder(rule: { id: string; conferenceId: string }, context: WriteContext): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.reminderRule.deleteMany({ where: { id: rule.id } });
    if (count > 0) await auditRule(tx, context, { ...rule, action: 'reminder.deleted' });
    return count > 0;
  });
}

async function orSameTime(work: (tx: Tx) => Promise<ReminderSaved>): Promise<ReminderSaved> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (errorCode(error) === '23505') return { ok: false, reason: 'sameTime' };
    throw error;
  }
}

type RuleChange = { id: string; conferenceId: string; action: string; timing?: ReminderTiming; enabled?: boolean };

function auditRule(
  tx: Tx,
  context: WriteContext,
  { id, conferenceId, action, timing, enabled }: RuleChange,
): Promise<void> {
  return writeAudit(tx, {
    actor: context.actor,
    action,
    subjectType: 'reminder',
    subjectId: id,
    conferenceId,
    requestId: context.requestId,
    data: {
      ...(timing ? { daysBefore: timing.daysBefore, atMinute: timing.atMinute } : {}),
      ...(enabled === undefined ? {} : { enabled }),
    },
  });
}
