import { type Actor, hasGlobalRole, hasRole, hasSeriesRole, type Role } from '@/lib/actor';

const everyone: readonly Role[] = ['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'];
const organisers: readonly Role[] = ['admin', 'organiser'];
const programmeMakers: readonly Role[] = [...organisers, 'programme'];
const desk: readonly Role[] = [...organisers, 'registration_desk'];

/**
 * Which roles may do what; the one table that every feature's policy reads. A role counts where it was given: everywhere,
 * on a tour or at one conference. Needs are for care alone, not even for admin.
 */
export const rights = {
  seeConference: everyone,
  seeFigures: everyone,
  editSettings: organisers,
  seeProgrammeWork: [...programmeMakers, 'reader'],
  editProgramme: programmeMakers,
  releaseProgramme: programmeMakers,
  seeSpeakers: [...programmeMakers, 'reader'],
  editSpeakers: programmeMakers,
  listRegistrations: [...desk, 'reader'],
  changeRegistrations: desk,
  exportRegistrations: desk,
  overbook: organisers,
  seeMailings: [...organisers, 'reader'],
  writeMailings: organisers,
  readNeeds: ['care'],
  seeHistory: [...organisers, 'reader'],
  seeColleagues: [...organisers, 'reader'],
  inviteColleagues: organisers,
  /** Consultations belong to no tour: these count where they are held over everything. */
  seeConsultations: [...organisers, 'reader'],
  editConsultations: organisers,
  /** Who comes, who sits where: also for those who receive people on the day. */
  seeBoard: [...desk, 'reader'],
  takeAttendance: desk,
  /** Grouping cards, the meeting's screen, who does what. */
  facilitate: organisers,
  seeOrganisations: [...organisers, 'reader'],
  editOrganisations: organisers,
  exportCaseFile: organisers,
  makeReports: organisers,
  /** The whole log and its export: over everything only. */
  seeAuditLog: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

/** May the actor do this at this conference? Nobody but a signed-in person with a role ever may. */
export function may(actor: Actor, right: Right, conferenceId: string): boolean {
  return hasRole(actor, rights[right], conferenceId);
}

/** May the actor do this for the whole tour (shared seminars, new conferences)? */
export function mayInSeries(actor: Actor, right: Right, seriesId: string): boolean {
  return hasSeriesRole(actor, rights[right], seriesId);
}

/** May the actor do this everywhere (venues, templates, the whole log)? */
export function mayEverywhere(actor: Actor, right: Right): boolean {
  return hasGlobalRole(actor, rights[right]);
}

/** May the actor do this somewhere at all? For menus; each page asks again for its own object. */
export function mayAnywhere(actor: Actor, right: Right): boolean {
  if (actor.kind !== 'user') return false;
  const roles: readonly Role[] = rights[right];
  return [...actor.grants, ...(actor.seriesGrants ?? [])].some(({ role }) => roles.includes(role));
}
