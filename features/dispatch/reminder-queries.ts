import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { Reminder, SentByRule } from './page-types';

type Armed = Reminder & { armedAt: Date };

/** The rules that count: armed, switched on, of consultations that are open. One query. */
export async function listArmedReminders(from: Db = db): Promise<Armed[]> {
  const rows = await from.consultationReminder.findMany({
    where: { enabled: true, armedAt: { not: null }, consultation: { state: 'open' } },
    orderBy: [{ consultationId: 'asc' }, { daysBefore: 'desc' }],
  });
  return rows.filter((row): row is Armed => row.armedAt !== null);
}

export type Candidate = {
  id: string;
  deadline: Date;
  sentAt: Date;
  remindedBy: string[];
  lastRemindedAt: Date | null;
  /** The database's clock. */
  now: Date;
};

/** The invitations of a consultation that are out, unanswered and may still be answered, with what has reminded them. One query. */
export function listReminderCandidates(consultationId: string, from: Db = db): Promise<Candidate[]> {
  return from.$queryRaw<Candidate[]>`
    SELECT i.id, coalesce(i.answer_by, c.answer_by) AS deadline, i.sent_at AS "sentAt", clock_timestamp() AS now,
           array_remove(array_agg(DISTINCT m.reminder_id::text), NULL) AS "remindedBy", max(m.created_at) FILTER (WHERE m.reminder_id IS NOT NULL) AS "lastRemindedAt"
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id
      LEFT JOIN consultation_mail m ON m.invitation_id = i.id AND m.reminder_id IS NOT NULL
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state IN ('sent', 'delivered', 'bounced') AND i.sent_at IS NOT NULL
       AND coalesce(i.answer_by, c.answer_by) > clock_timestamp()
     GROUP BY i.id, c.answer_by ORDER BY i.id`;
}

/** The plan of a consultation, the earliest first. One query. */
export function listReminders(consultationId: string): Promise<Reminder[]> {
  return db.consultationReminder.findMany({ where: { consultationId }, orderBy: { daysBefore: 'desc' } });
}

/** The consultation a rule belongs to, for deciding who may touch it. One query. */
export async function getConsultationOfReminder(id: string): Promise<{ id: string; slug: string } | null> {
  if (!isUuid(id)) return null;
  const row = await db.consultationReminder.findUnique({
    where: { id },
    select: { consultation: { select: { id: true, slug: true } } },
  });
  return row?.consultation ?? null;
}

/** How many invitations each rule has reminded. One query. */
export function listSentByRule(consultationId: string): Promise<SentByRule[]> {
  return db.$queryRaw<SentByRule[]>`
    SELECT reminder_id AS "reminderId", count(DISTINCT invitation_id)::int AS sent, max(created_at) AS "lastAt"
      FROM consultation_mail WHERE consultation_id = ${consultationId}::uuid AND reminder_id IS NOT NULL GROUP BY reminder_id`;
}
