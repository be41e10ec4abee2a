import { idOfLabel } from './settings-rules';
import type { Choices } from './types';

/** Venue, host and moderators as a form posts them: an id and names. */
export type WrittenPlace = { venueId: string | null; host: string; moderators: string[] };
export type FoundPlace = { venueId: string | null; hostId: string | null; hostName: string; moderatorIds: string[] };

/** The ids that the written names stand for, or what is wrong as message keys by field. */
export function foundPlace(
  { venueId, host, moderators }: WrittenPlace,
  choices: Choices,
): { ok: true; place: FoundPlace } | { ok: false; fields: Record<string, string>; unknown: string } {
  const hostId = host === '' ? null : idOfLabel(choices.hosts, host);
  const found = moderators.map((name) => [name, idOfLabel(choices.people, name)] as const);
  const unknown = found.find(([, id]) => id === null)?.[0];
  const fields = {
    ...(venueId !== null && !choices.venues.some(({ id }) => id === venueId) ? { venueId: 'venueUnknown' } : {}),
    ...(host !== '' && hostId === null ? { host: 'hostUnknown' } : {}),
    ...(unknown !== undefined ? { moderators: 'moderatorUnknown' } : {}),
  };
  if (Object.keys(fields).length > 0) return { ok: false, fields, unknown: unknown ?? '' };
  const moderatorIds = found.flatMap(([, id]) => id ?? []);
  const hostName = hostId === null ? '' : (choices.hosts.get(hostId) ?? '');
  return { ok: true, place: { venueId, hostId, hostName, moderatorIds } };
}
