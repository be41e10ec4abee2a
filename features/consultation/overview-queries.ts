import 'server-only';
import { db } from '@/lib/db';
import type { OverviewCounts, ThemeCount } from './overview-types';

/** What the first screen of a consultation counts, by the database's clock. Of cards only what was handed in. One query. */
export async function getOverviewCounts(consultationId: string): Promise<OverviewCounts> {
  const [row] = await db.$queryRaw<OverviewCounts[]>`
    WITH invited AS (
      SELECT i.*, EXISTS (SELECT 1 FROM invited_seat s JOIN seat_holding h ON h.seat_id = s.id
                           WHERE s.invitation_id = i.id AND h.ended_at IS NULL AND h.mandate = 'decide') AS decides
        FROM invitation i WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked'),
    invitations AS (
      SELECT count(*) FILTER (WHERE state = 'prepared')::int AS prepared, count(sent_at)::int AS mailed, count(answered_at)::int AS answered,
             count(*) FILTER (WHERE state IN ('sent', 'delivered', 'bounced'))::int AS waiting, count(*) FILTER (WHERE state = 'bounced')::int AS bounced,
             count(*) FILTER (WHERE is_key AND NOT decides)::int AS "keyWithoutMandate", coalesce(sum(seats_granted), 0)::int AS seats
        FROM invited),
    seats AS (
      SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM seat_holding h WHERE h.seat_id = s.id AND h.ended_at IS NULL))::int AS "seatsHeld",
             count(*) FILTER (WHERE s.attendance = 'attended')::int AS attended
        FROM invited_seat s JOIN invited i ON i.id = s.invitation_id),
    promised AS (
      SELECT count(*)::int AS commitments, count(*) FILTER (WHERE state = 'proposed')::int AS "commitmentsProposed",
             count(*) FILTER (WHERE state = 'declined')::int AS "commitmentsDeclined",
             count(*) FILTER (WHERE is_late)::int AS "commitmentsLate",
             count(*) FILTER (WHERE progress = 'on_track' AND NOT is_late)::int AS "onTrack",
             count(*) FILTER (WHERE progress = 'at_risk' AND NOT is_late)::int AS "atRisk",
             count(*) FILTER (WHERE progress = 'done')::int AS done, count(*) FILTER (WHERE progress = 'dropped')::int AS dropped,
             count(*) FILTER (WHERE state = 'accepted' AND progress IS NULL AND NOT is_late)::int AS untold
        FROM (SELECT m.*, m.state = 'accepted' AND (coalesce(m.progress = 'late', false)
                          OR (m.due_on < (now() AT TIME ZONE 'Europe/Stockholm')::date AND coalesce(m.progress NOT IN ('done', 'dropped'), true))) AS is_late
                FROM commitment m WHERE m.consultation_id = ${consultationId}::uuid AND m.state <> 'draft') m)
    SELECT clock_timestamp() AS now, invitations.*, seats.*, promised.*,
           (SELECT count(*) FROM extension_request e JOIN invited i ON i.id = e.invitation_id WHERE e.state = 'asked')::int AS "moreTime",
           (SELECT count(*) FROM consultation_dispatch d WHERE d.consultation_id = ${consultationId}::uuid AND d.state IN ('draft', 'reviewed'))::int AS "dispatchDrafts",
           (SELECT count(DISTINCT s.invitation_id) FROM input_submission s WHERE s.consultation_id = ${consultationId}::uuid)::int AS "inputFrom",
           (SELECT count(*) FROM submitted_card k WHERE k.consultation_id = ${consultationId}::uuid)::int AS cards,
           (SELECT r.state::text FROM meeting_record r WHERE r.consultation_id = ${consultationId}::uuid) AS "recordState",
           (SELECT count(*) FROM record_comment c JOIN record_paragraph p ON p.id = c.paragraph_id JOIN meeting_record r ON r.id = p.record_id
             WHERE r.consultation_id = ${consultationId}::uuid AND c.answered_at IS NULL)::int AS "commentsUnanswered"
      FROM invitations, seats, promised`;
  return row as OverviewCounts;
}

/** The cards handed in under each question, in the questions' order. One query. */
export function listThemeCounts(consultationId: string): Promise<ThemeCount[]> {
  return db.$queryRaw<ThemeCount[]>`
    SELECT q.id, q.name_sv AS "nameSv", q.name_en AS "nameEn", count(k.id)::int AS cards
      FROM consultation_question q
      LEFT JOIN submitted_card k ON k.consultation_id = q.consultation_id AND k.question_id = q.id
     WHERE q.consultation_id = ${consultationId}::uuid
     GROUP BY q.id ORDER BY q.position`;
}
