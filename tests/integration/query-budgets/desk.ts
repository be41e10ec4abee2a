import * as bulk from '@/features/registration/bulk-queries';
import { listSeatFigures } from '@/features/registration/desk-queries';
import { viewFromQuery } from '@/features/registration/organiser-rules';
import { listSavedViews } from '@/features/registration/saved-view-queries';
import type { QueryBudgets } from './types';

const job = '00000000-0000-4000-8000-00000000b01c';
const owner = '00000000-0000-4000-8000-00000000b01d';
const view = viewFromQuery({});
const here = `(SELECT id FROM conference WHERE slug = 'stad-1')`;

export const area: QueryBudgets = {
  budgets: {
    listSeatFigures: [1, ({ conferenceId }) => listSeatFigures(conferenceId)],
    getBulkJob: [1, ({ conferenceId }) => bulk.getBulkJob(conferenceId, job)],
    listBulkItems: [1, () => bulk.listBulkItems(job)],
    listRecentBulkJobs: [1, ({ conferenceId }) => bulk.listRecentBulkJobs(conferenceId)],
    listSavedViews: [1, ({ conferenceId }) => listSavedViews(owner, conferenceId)],
    listFirstNames: [1, ({ conferenceId }) => bulk.listFirstNames(conferenceId, view, view.order)],
  },
  statements: [
    `INSERT INTO app_user (id, email, email_canonical) VALUES ('${owner}', 'vyer@example.se', 'vyer@example.se')`,
    `INSERT INTO saved_view (user_id, list, name, query) SELECT '${owner}', 'registrations', 'Vy ' || i, 'state=all' FROM generate_series(1, $n) i`,
    `INSERT INTO bulk_job (id, conference_id, created_by_id, action) VALUES ('${job}', ${here}, gen_random_uuid(), 'resend')`,
    `INSERT INTO bulk_job_item (job_id, registration_id, position)
     SELECT '${job}', r.id, row_number() OVER () FROM registration r WHERE r.conference_id = ${here}`,
  ],
};
