import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { Reminder } from './reminder-rules';

/** A conference's reminders, the one that goes first on top. One query. */
export function listReminders(conferenceId: string): Promise<Reminder[]> {
  return db.$queryRaw<Reminder[]>`
    SELECT r.id, r.conference_id AS "conferenceId", r.days_before AS "daysBefore", r.at_minute AS "atMinute", r.subject_sv AS "subjectSv",
           r.subject_en AS "subjectEn", r.body_sv AS "bodySv", r.body_en AS "bodyEn", r.enabled, r.armed_at AS "armedAt", r.version, g.id AS "mailingId"
      FROM reminder_rule r LEFT JOIN mailing g ON g.reminder_rule_id = r.id
     WHERE r.conference_id = ${conferenceId}::uuid ORDER BY r.days_before DESC, r.at_minute`;
}

/** The conference a rule belongs to, for deciding who may touch it. */
export async function getConferenceOfReminder(
  id: string,
): Promise<{ id: string; slug: string; startsAt: Date | null } | null> {
  if (!isUuid(id)) return null;
  const row = await db.reminderRule.findUnique({
    where: { id },
    select: { conference: { select: { id: true, slug: true, startsAt: true } } },
  });
  return row?.conference ?? null;
}

export type WaitingReminder = Reminder & { startsAt: Date; conferenceState: string; now: Date };

/** Rules that have not made their mailing, of conferences that have not begun, with the database's clock. One query. */
export function listWaitingReminders(from: Db = db): Promise<WaitingReminder[]> {
  return from.$queryRaw<WaitingReminder[]>`
    SELECT r.id, r.conference_id AS "conferenceId", r.days_before AS "daysBefore", r.at_minute AS "atMinute", r.subject_sv AS "subjectSv",
           r.subject_en AS "subjectEn", r.body_sv AS "bodySv", r.body_en AS "bodyEn", r.enabled, r.armed_at AS "armedAt", r.version,
           NULL AS "mailingId", c.starts_at AS "startsAt", c.state::text AS "conferenceState", clock_timestamp() AS now
      FROM reminder_rule r JOIN conference c ON c.id = r.conference_id
     WHERE r.enabled AND c.starts_at > clock_timestamp() AND c.state IN ('published', 'open', 'closed')
       AND NOT EXISTS (SELECT 1 FROM mailing g WHERE g.reminder_rule_id = r.id)`;
}

/** What decides about a conference's reminders. */
export function getReminderConference(
  id: string,
): Promise<{ id: string; slug: string; startsAt: Date | null; state: string } | null> {
  return db.conference.findUnique({ where: { id }, select: { id: true, slug: true, startsAt: true, state: true } });
}
