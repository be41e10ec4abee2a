export type Role = 'admin' | 'organiser' | 'programme' | 'registration_desk' | 'finance' | 'care' | 'reader';

/** A role over everything (conferenceId null) or over one conference; a tour's role is one grant for each of its conferences. */
export type Grant = { role: Role; conferenceId: string | null };

/** A role over a whole tour: its shared seminars, its new conferences. */
export type SeriesGrant = { role: Role; seriesId: string };

/** Who acts. Made by lib/auth from the session at each request, or by the holder of a link (a registrant, a speaker, an organisation). */
export type Actor =
  | { kind: 'public' }
  | { kind: 'system' }
  | { kind: 'registrant'; registrationId: string }
  | { kind: 'speaker'; speakerId: string }
  /** Whoever holds an organisation's link to a consultation. */
  | { kind: 'invitee'; invitationId: string }
  /** A person with a personal link who acts for an invited organisation. */
  | { kind: 'representative'; representativeId: string }
  | { kind: 'commitment_owner'; commitmentId: string }
  | { kind: 'user'; userId: string; grants: Grant[]; seriesGrants?: SeriesGrant[] };

/** The id the audit log keeps of an actor; null where there is none. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.userId;
  if (actor.kind === 'speaker') return actor.speakerId;
  if (actor.kind === 'invitee') return actor.invitationId;
  if (actor.kind === 'representative') return actor.representativeId;
  if (actor.kind === 'commitment_owner') return actor.commitmentId;
  return actor.kind === 'registrant' ? actor.registrationId : null;
}

/** True when the actor holds one of the roles over everything or over this conference. */
export function hasRole(actor: Actor, roles: readonly Role[], conferenceId: string): boolean {
  if (actor.kind !== 'user') return false;
  return actor.grants.some(
    (g) => roles.includes(g.role) && (g.conferenceId === null || g.conferenceId === conferenceId),
  );
}

/** True when the actor holds one of the roles over everything or over this whole tour. */
export function hasSeriesRole(actor: Actor, roles: readonly Role[], seriesId: string): boolean {
  if (actor.kind !== 'user') return false;
  const ofTour = actor.seriesGrants?.some((g) => roles.includes(g.role) && g.seriesId === seriesId) ?? false;
  return ofTour || hasGlobalRole(actor, roles);
}

/** True when the actor holds one of the roles over everything. */
export function hasGlobalRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'user' && actor.grants.some((g) => roles.includes(g.role) && g.conferenceId === null);
}
