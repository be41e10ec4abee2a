import { Temporal } from 'temporal-polyfill';
import { isoDate, toStockholm, zone } from '@/lib/time';

/** Reminders leave from nine in the morning, Swedish time: nobody's post comes at night, not even after a stop. */
const fromHour = 9;

export type ArmedReminder = { id: string; daysBefore: number; armedAt: Date };

export type Waiting = {
  /** Until when it may be answered: its own date, else the consultation's. */
  deadline: Date;
  /** When the invitation was sent. */
  sentAt: Date;
  /** The rules that have reminded it. */
  remindedBy: readonly string[];
  lastRemindedAt: Date | null;
};

/** When a rule reminds: nine o'clock, Swedish time, so many days before the day of the deadline. */
export function reminderTime(deadline: Date, daysBefore: number): Date {
  const day = toStockholm(deadline).toPlainDate().subtract({ days: daysBefore });
  return new Date(
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: fromHour }) }).epochMilliseconds,
  );
}

/**
 * Which rule reminds an invitation now, if any: the latest whose time has come, once; nothing at night, nothing twice on one Swedish day,
 * nothing after the deadline. A time that had passed when the plan was armed or the invitation was sent does not count, and after a stop
 * only the latest of those that were missed leaves (trust line 76).
 */
export function reminderDue(rules: readonly ArmedReminder[], invitation: Waiting, now: Date): string | null {
  const { deadline, sentAt, remindedBy, lastRemindedAt } = invitation;
  if (deadline <= now || toStockholm(now).hour < fromHour) return null;
  if (isoDate(sentAt) === isoDate(now)) return null;
  if (lastRemindedAt && isoDate(lastRemindedAt) === isoDate(now)) return null;
  const passed = rules
    .map((rule) => ({ rule, at: reminderTime(deadline, rule.daysBefore) }))
    .filter(({ rule, at }) => at <= now && at > rule.armedAt && at > sentAt)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const latest = passed[0]?.rule.id;
  return latest === undefined || remindedBy.includes(latest) ? null : latest;
}
