import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { listRecentBulkJobs } from './bulk-queries';
import { canRegisterOnBehalf } from './desk-rules';
import { getRegistrationDetail } from './organiser-detail-queries';
import { countRegistrations, listFilterOptions, listRegistrations } from './organiser-queries';
import { pageSize, viewFromQuery } from './organiser-rules';
import {
  canCancelRegistration,
  canChangeRegistrations,
  canExportRegistrations,
  canListRegistrations,
  canWriteTo,
} from './policy';
import { canStillManage } from './rules';
import { listSavedViews } from './saved-view-queries';

type Query = Record<string, string | string[] | undefined>;
/** A conference that the actor was let in to. */
export type OpenedConference = {
  actor: Actor;
  conference: { id: string; startsAt: Date | null; state: 'draft' | 'published' | 'open' | 'closed' | 'archived' };
};

/** A page of a conference's registrations as the address says, with what may be done. Seven queries at most, however many there are. */
export async function loadRegistrationList({ actor, conference }: OpenedConference, query: Query) {
  if (!canListRegistrations(actor, conference.id))
    return denyAccess({ actor, subjectType: 'registrations', subjectId: conference.id });
  const asked = viewFromQuery(query);
  const count = await countRegistrations(conference.id, asked);
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  const change = canChangeRegistrations(actor, conference.id);
  const mayDo = {
    change,
    register:
      change &&
      conference.state !== 'draft' &&
      canRegisterOnBehalf({ startsAt: conference.startsAt, state: conference.state }, new Date()),
    export: canExportRegistrations(actor, conference.id),
    write: canWriteTo(actor, conference.id),
  };
  const [rows, options, jobs, views] = await Promise.all([
    listRegistrations(conference.id, view),
    listFilterOptions(conference.id),
    change ? listRecentBulkJobs(conference.id) : [],
    actor.kind === 'user' ? listSavedViews(actor.userId, conference.id) : [],
  ]);
  return { view, rows, count, pageCount, options, jobs, views, mayDo };
}

/** One registration of the conference; 404 and a row in the audit log for a foreign or unknown one. */
export async function loadRegistrationDetail({ actor, conference }: OpenedConference, id: string, now: Date) {
  const registration = canListRegistrations(actor, conference.id)
    ? await getRegistrationDetail(conference.id, id)
    : null;
  if (!registration) return denyAccess({ actor, subjectType: 'registration', subjectId: id });
  const active = registration.state === 'confirmed' && canCancelRegistration(actor, conference.id);
  const manageable =
    conference.state !== 'draft' && canStillManage({ startsAt: conference.startsAt, state: conference.state }, now);
  const moves = registration.moves.map((move) => ({
    ...move,
    mayOpen: canListRegistrations(actor, move.conferenceId),
  }));
  return {
    registration,
    moves,
    mayChange: active && manageable,
    cancelling: active ? ((manageable ? 'possible' : 'tooLate') as 'possible' | 'tooLate') : ('no' as const),
  };
}
