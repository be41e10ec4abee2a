import 'server-only';
import { daysOf, instantsOf } from '@/features/commitment/quarter-rules';
import { standingOf } from '@/features/commitment/rules';
import type { CommitmentProgress, CommitmentState, Standing } from '@/features/commitment/types';
import { type Db, db } from '@/lib/db';
import { isoDate } from '@/lib/time';
import type { ReportAttendance, ReportCommitment, ReportDocument, ReportMeeting, ReportTheme } from './types';

/**
 * What a report says of a quarter (Swedish calendar). Drafts and cancelled consultations are not in it, nor anybody's name.
 * Five queries, however much happened.
 * @param now when the report is made: commitments stand as then, where the quarter has no snapshots.
 */
export async function readReportDocument(period: string, now: Date, from: Db = db): Promise<ReportDocument> {
  const { startsAt, endsAt } = instantsOf(period);
  const span = { startsAt, endsAt };
  const meetings = await listMeetings(from, span);
  const attendance = await listAttendance(from, span);
  const themes = await listThemes(from, span);
  const frozen = await listFrozen(from, period);
  const commitments = frozen.length > 0 ? frozen : await listStanding(from, isoDate(now), endsAt);
  const { first, after } = daysOf(period);
  return {
    period,
    from: first,
    to: new Date(Date.parse(`${after}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10),
    madeAt: now.toISOString(),
    meetings,
    attendance,
    themes,
    commitmentsFrom: frozen.length > 0 ? 'snapshot' : 'now',
    commitments,
  };
}

type Span = { startsAt: Date; endsAt: Date };

function listMeetings(from: Db, { startsAt, endsAt }: Span): Promise<ReportMeeting[]> {
  return from.$queryRaw<ReportMeeting[]>`
    SELECT c.title_sv AS consultation, c.is_made_up AS "isMadeUp", to_char(c.starts_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') AS day,
           c.place_name AS place, count(DISTINCT i.id)::int AS invited,
           count(DISTINCT i.id) FILTER (WHERE i.answered_at IS NOT NULL)::int AS answered, count(s.id)::int AS seats,
           count(s.id) FILTER (WHERE s.attendance = 'attended')::int AS attended
      FROM consultation c LEFT JOIN invitation i ON i.consultation_id = c.id AND i.state NOT IN ('prepared', 'revoked')
      LEFT JOIN invited_seat s ON s.invitation_id = i.id
     WHERE c.starts_at >= ${startsAt} AND c.starts_at < ${endsAt} AND c.state NOT IN ('draft', 'cancelled')
     GROUP BY c.id ORDER BY c.starts_at, c.slug LIMIT 200`;
}

function listAttendance(from: Db, { startsAt, endsAt }: Span): Promise<ReportAttendance[]> {
  return from.$queryRaw<ReportAttendance[]>`
    SELECT c.title_sv AS consultation, o.name AS organisation, i.state::text AS answer, count(s.id)::int AS seats,
           count(s.id) FILTER (WHERE s.attendance = 'attended')::int AS attended
      FROM consultation c JOIN invitation i ON i.consultation_id = c.id AND i.state NOT IN ('prepared', 'revoked')
      JOIN organisation o ON o.id = i.organisation_id LEFT JOIN invited_seat s ON s.invitation_id = i.id
     WHERE c.starts_at >= ${startsAt} AND c.starts_at < ${endsAt} AND c.state NOT IN ('draft', 'cancelled')
     GROUP BY c.id, i.id, o.id ORDER BY c.starts_at, o.name, i.role_asked LIMIT 2000`;
}

/** Points of the consultations that met in the quarter or got input in it, as far as they were in when it ended. */
function listThemes(from: Db, { startsAt, endsAt }: Span): Promise<ReportTheme[]> {
  return from.$queryRaw<ReportTheme[]>`
    SELECT c.title_sv AS consultation, q.name_sv AS theme, count(s.id)::int AS count
      FROM consultation c JOIN consultation_question q ON q.consultation_id = c.id
      LEFT JOIN submitted_card s ON s.question_id = q.id AND s.consultation_id = c.id AND s.submitted_at < ${endsAt}
     WHERE c.state NOT IN ('draft', 'cancelled') AND ((c.starts_at >= ${startsAt} AND c.starts_at < ${endsAt})
        OR EXISTS (SELECT 1 FROM input_submission p WHERE p.consultation_id = c.id AND p.submitted_at >= ${startsAt} AND p.submitted_at < ${endsAt}))
     GROUP BY c.id, q.id ORDER BY c.starts_at NULLS LAST, c.slug, q.position LIMIT 500`;
}

type FrozenRow = Omit<ReportCommitment, 'standing'> & {
  standing: Standing | null;
  state: CommitmentState;
  progress: CommitmentProgress | null;
};

/** How commitments stood when the quarter ended: the last snapshot of each until then. None where the quarter itself has none. */
async function listFrozen(from: Db, period: string): Promise<ReportCommitment[]> {
  const rows = await from.$queryRaw<FrozenRow[]>`
    SELECT k.title_sv AS consultation, c.number, o.name AS organisation, left(c.what, 500) AS what,
           coalesce(s.detail ->> 'dueOn', to_char(c.due_on, 'YYYY-MM-DD')) AS "dueOn", s.detail ->> 'standing' AS standing,
           s.state::text AS state, s.progress::text AS progress
      FROM (SELECT DISTINCT ON (commitment_id) * FROM commitment_snapshot WHERE period <= ${period} ORDER BY commitment_id, period DESC) s
      JOIN commitment c ON c.id = s.commitment_id JOIN consultation k ON k.id = c.consultation_id JOIN organisation o ON o.id = c.owner_organisation_id
     WHERE EXISTS (SELECT 1 FROM commitment_snapshot p WHERE p.period = ${period}) AND k.state <> 'cancelled'
     ORDER BY k.starts_at NULLS LAST, k.slug, c.number LIMIT 1000`;
  const { after } = daysOf(period);
  return rows.map(({ state, progress, ...row }) => ({
    ...row,
    standing: row.standing ?? standingOf({ state, progress, dueOn: row.dueOn }, after),
  }));
}

async function listStanding(from: Db, today: string, endsAt: Date): Promise<ReportCommitment[]> {
  const rows = await from.$queryRaw<Omit<FrozenRow, 'standing'>[]>`
    SELECT k.title_sv AS consultation, c.number, o.name AS organisation, left(c.what, 500) AS what, to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn",
           c.state::text AS state, c.progress::text AS progress
      FROM commitment c JOIN consultation k ON k.id = c.consultation_id JOIN organisation o ON o.id = c.owner_organisation_id
     WHERE c.state <> 'draft' AND k.state IN ('open', 'held', 'archived') AND c.created_at < ${endsAt}
     ORDER BY k.starts_at NULLS LAST, k.slug, c.number LIMIT 1000`;
  return rows.map(({ state, progress, ...row }) => ({
    ...row,
    standing: standingOf({ state, progress, dueOn: row.dueOn }, today),
  }));
}

/** Quarters in which a consultation met or commitments were kept: older ones can be reported on too. One query. */
export async function listKnownPeriods(): Promise<string[]> {
  const rows = await db.$queryRaw<{ period: string }[]>`
    SELECT to_char(starts_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-"Q"Q') AS period FROM consultation
     WHERE starts_at IS NOT NULL AND state NOT IN ('draft', 'cancelled')
    UNION SELECT period FROM commitment_snapshot ORDER BY 1 DESC LIMIT 100`;
  return rows.map(({ period }) => period);
}
