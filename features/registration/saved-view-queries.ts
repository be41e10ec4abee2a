import 'server-only';
import { db } from '@/lib/db';
import { rights } from '@/lib/rights';
import { mostViews, type SavedView } from './saved-view-rules';

/**
 * A person's own views of the list of registrations, then those that others who may list at this conference share. One query.
 * A view of somebody whose right has ended is not offered any more.
 */
export function listSavedViews(userId: string, conferenceId: string): Promise<SavedView[]> {
  return db.$queryRaw<SavedView[]>`
    SELECT v.id, v.name, v.query, v.shared, v.user_id = ${userId}::uuid AS mine, u.name AS "ownerName"
      FROM saved_view v JOIN app_user u ON u.id = v.user_id
     WHERE v.list = 'registrations' AND (v.user_id = ${userId}::uuid OR (v.shared AND u.disabled_at IS NULL AND EXISTS (
             SELECT 1 FROM role_grant g JOIN conference c ON c.id = ${conferenceId}::uuid
              WHERE g.user_id = v.user_id AND g.role::text = ANY (${[...rights.listRegistrations]})
                AND (g.conference_id = c.id OR g.series_id = c.series_id OR (g.conference_id IS NULL AND g.series_id IS NULL)))))
     ORDER BY mine DESC, v.name COLLATE "sv-x-icu", v.id LIMIT ${mostViews * 3}`;
}
