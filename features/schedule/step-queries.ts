import 'server-only';
import { type Db, db } from '@/lib/db';
import type { StepLabel } from './document-rules';
import type { StepLine, Turns } from './page-types';

type StepRow = StepLine & { isUndone: boolean };

/** What can be undone and redone, with the names of who did it. One query. */
export async function getTurns(conferenceId: string, client: Db = db): Promise<Turns> {
  const rows = await client.$queryRaw<StepRow[]>`
    (SELECT s.label, s.at, u.name AS by, false AS "isUndone" FROM programme_draft_step s LEFT JOIN app_user u ON u.id = s.actor_id
      WHERE s.conference_id = ${conferenceId}::uuid AND s.undone_at IS NULL ORDER BY s.id DESC LIMIT 1)
    UNION ALL
    (SELECT s.label, s.at, u.name AS by, true AS "isUndone" FROM programme_draft_step s LEFT JOIN app_user u ON u.id = s.actor_id
      WHERE s.conference_id = ${conferenceId}::uuid AND s.undone_at IS NOT NULL ORDER BY s.id LIMIT 1)`;
  return {
    undo: rows.find(({ isUndone }) => !isUndone) ?? null,
    redo: rows.find(({ isUndone }) => isUndone) ?? null,
  };
}

/** What happened last with the working programme and who did it: for whoever comes too late. One query. */
export async function getNewestStep(
  conferenceId: string,
  client: Db = db,
): Promise<{ by: string | null; label: StepLabel | null }> {
  const rows = await client.$queryRaw<{ by: string | null; label: StepLabel | null }[]>`
    SELECT u.name AS by, s.label FROM programme_draft_step s LEFT JOIN app_user u ON u.id = s.actor_id
     WHERE s.conference_id = ${conferenceId}::uuid ORDER BY greatest(s.at, s.undone_at) DESC, s.id DESC LIMIT 1`;
  return rows[0] ?? { by: null, label: null };
}
