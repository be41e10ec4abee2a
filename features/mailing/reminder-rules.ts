import { toStockholm, zone } from '@/lib/time';
import type { MailingTexts } from './types';

export type ReminderTiming = { daysBefore: number; atMinute: number };

export type Reminder = ReminderTiming &
  MailingTexts & {
    id: string;
    conferenceId: string;
    enabled: boolean;
    armedAt: Date;
    version: number;
    /** The mailing it has made; a rule makes one. */
    mailingId: string | null;
  };

export type ReminderConference = { startsAt: Date | null; state: string };

/**
 * When a reminder goes: a clock time in Sweden so many days before the conference's day. A time that the clocks jump over is the one an
 * hour later, one that comes twice is the first (trust line 66).
 */
export function reminderTime(startsAt: Date, { daysBefore, atMinute }: ReminderTiming): Date {
  const day = toStockholm(startsAt).toPlainDate().subtract({ days: daysBefore });
  const time = day.toPlainDateTime({ hour: Math.floor(atMinute / 60), minute: atMinute % 60 });
  return new Date(time.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

export type ReminderState = 'made' | 'off' | 'noDay' | 'over' | 'missed' | 'due' | 'coming';

/**
 * What becomes of a rule. A worker that stood still for hours still sends what is due before the conference has begun (trust line 76);
 * a rule that was added or moved after its time does not fire by itself.
 */
export function reminderState(rule: Reminder, conference: ReminderConference, now: Date): ReminderState {
  if (rule.mailingId !== null) return 'made';
  if (conference.startsAt === null) return 'noDay';
  if (conference.startsAt <= now || conference.state === 'archived') return 'over';
  const at = reminderTime(conference.startsAt, rule);
  if (at <= rule.armedAt) return 'missed';
  if (!rule.enabled || conference.state === 'draft') return 'off';
  return at <= now ? 'due' : 'coming';
}

/** A time that is not before the conference reminds nobody. */
export function isBeforeStart(startsAt: Date | null, timing: ReminderTiming): boolean {
  return startsAt === null || reminderTime(startsAt, timing) < startsAt;
}

/** '09:00' of minutes after midnight, for a field of kind time. */
export function clockOf(atMinute: number): string {
  return `${String(Math.floor(atMinute / 60)).padStart(2, '0')}:${String(atMinute % 60).padStart(2, '0')}`;
}
