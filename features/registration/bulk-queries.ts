import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { BulkItem, BulkJob } from './bulk-types';
import { filterSql, orderSql } from './organiser-queries';
import type { ListFilter, ListOrder } from './organiser-rules';

const shownItems = 500;

/** A job of this conference with its counts; null for an unknown, malformed or foreign id. One query. */
export async function getBulkJob(conferenceId: string, id: string): Promise<BulkJob | null> {
  if (!isUuid(id)) return null;
  const [job] = await db.$queryRaw<BulkJob[]>`
    SELECT j.id, j.action::text AS action, j.state::text AS state, j.reason, j.created_at AS "createdAt", j.ended_at AS "endedAt",
           coalesce(u.name, u.email) AS "startedBy", count(*)::int AS total,
           count(*) FILTER (WHERE i.outcome IS NULL)::int AS waiting, count(*) FILTER (WHERE i.outcome = 'done')::int AS done
      FROM bulk_job j JOIN bulk_job_item i ON i.job_id = j.id LEFT JOIN app_user u ON u.id = j.created_by_id
     WHERE j.id = ${id}::uuid AND j.conference_id = ${conferenceId}::uuid GROUP BY j.id, u.id`;
  return job ?? null;
}

/** What became of each registration of a job: what did not go first, then what waits, then what went. One query, at most 500 rows. */
export function listBulkItems(jobId: string): Promise<BulkItem[]> {
  return db.$queryRaw<BulkItem[]>`
    SELECT r.id AS "registrationId", r.name, r.reference, coalesce(i.outcome, 'waiting') AS outcome
      FROM bulk_job_item i JOIN registration r ON r.id = i.registration_id WHERE i.job_id = ${jobId}::uuid
     ORDER BY CASE WHEN i.outcome IS NULL THEN 1 WHEN i.outcome = 'done' THEN 2 ELSE 0 END, i.position LIMIT ${shownItems}`;
}

/** The jobs of a conference that run, and those that ended within a day. One query. */
export function listRecentBulkJobs(conferenceId: string): Promise<BulkJob[]> {
  return db.$queryRaw<BulkJob[]>`
    SELECT j.id, j.action::text AS action, j.state::text AS state, j.reason, j.created_at AS "createdAt", j.ended_at AS "endedAt",
           coalesce(u.name, u.email) AS "startedBy", n.total, n.waiting, n.done
      FROM bulk_job j LEFT JOIN app_user u ON u.id = j.created_by_id
      JOIN LATERAL (SELECT count(*)::int AS total, count(*) FILTER (WHERE i.outcome IS NULL)::int AS waiting,
                           count(*) FILTER (WHERE i.outcome = 'done')::int AS done
                      FROM bulk_job_item i WHERE i.job_id = j.id) n ON true
     WHERE j.conference_id = ${conferenceId}::uuid
       AND (j.state = 'running' OR j.ended_at > clock_timestamp() - interval '1 day')
     ORDER BY j.created_at DESC LIMIT 5`;
}

/** The first names of a selection, so that it can be recognised before something is done to it. One query. */
export function listFirstNames(
  conferenceId: string,
  filter: ListFilter,
  order: ListOrder,
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT r.id, r.name FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id
     WHERE ${filterSql(conferenceId, filter)} ORDER BY ${orderSql(order)} LIMIT 10`;
}
