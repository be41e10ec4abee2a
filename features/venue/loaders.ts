import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { canEditVenues, canSeeVenues } from './policy';
import { getVenue, listRoomUse, listVenues } from './queries';

/** The list of venues, searched by what the address says. */
export async function loadVenues(actor: Actor, query: Record<string, string | string[] | undefined>) {
  if (!canSeeVenues(actor)) return denyAccess({ actor, subjectType: 'venue', subjectId: 'list' });
  const search = (typeof query.q === 'string' ? query.q : '').replaceAll('\0', '').trim().slice(0, 100);
  return { search, venues: await listVenues(search), canEdit: canEditVenues(actor) };
}

/** For the page of a new venue: only for whoever may make one. */
export async function loadNewVenue(actor: Actor): Promise<void> {
  if (!canEditVenues(actor)) await denyAccess({ actor, subjectType: 'venue', subjectId: 'new' });
}

/** A venue with what stands in its rooms; 404 for an unknown one. */
export async function loadVenue(actor: Actor, id: string) {
  const venue = canSeeVenues(actor) ? await getVenue(id) : null;
  if (!venue) return denyAccess({ actor, subjectType: 'venue', subjectId: id });
  return { venue, use: await listRoomUse(venue.id), canEdit: canEditVenues(actor) };
}
