import 'server-only';
import { denyAccess } from '@/lib/auth/guard';
import { getBulkJob, listBulkItems, listFirstNames } from './bulk-queries';
import { bulkActions } from './bulk-rules';
import type { OpenedConference } from './organiser-loaders';
import { countRegistrations } from './organiser-queries';
import { queryOfView, selectedFrom, viewFromQuery } from './organiser-rules';
import { canChangeRegistrations } from './policy';

type Query = Record<string, string | string[] | undefined>;

/** What is about to be done to how many, before anybody has said yes. */
export async function loadBulkStart({ actor, conference }: OpenedConference, query: Query) {
  if (!canChangeRegistrations(actor, conference.id))
    return denyAccess({ actor, subjectType: 'registrations', subjectId: conference.id });
  const action = bulkActions.find((known) => known === query.do) ?? 'resend';
  const list = { ...viewFromQuery(query), page: 1 };
  const ticked = selectedFrom(query);
  const view = { ...list, ...ticked };
  const [count, names] = await Promise.all([
    countRegistrations(conference.id, view),
    listFirstNames(conference.id, view, view.order),
  ]);
  const posted = new URLSearchParams({
    ...queryOfView(list),
    ...(ticked.selected ? { selected: ticked.selected.join(',') } : { scope: 'all' }),
  });
  return { action, count, names, back: queryOfView(list), posted: posted.toString() };
}

/** A job and what has become of each of its registrations; 404 and a row in the audit log for a foreign or unknown one. */
export async function loadBulkJob({ actor, conference }: OpenedConference, id: string) {
  const job = canChangeRegistrations(actor, conference.id) ? await getBulkJob(conference.id, id) : null;
  if (!job) return denyAccess({ actor, subjectType: 'bulk_job', subjectId: id });
  return { job, items: await listBulkItems(job.id) };
}
