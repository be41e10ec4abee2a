import type { Actor } from '@/lib/actor';
import type { Pathname } from '@/lib/i18n/routing';
import { may, mayAnywhere, mayEverywhere, type Right } from '@/lib/rights';

type ConferenceArea = {
  key: string;
  pathname: Extract<Pathname, `/organiser/conferences/[slug]${string}`>;
  right: Right;
};

/** The parts of a conference in the order of the organiser's day; each is shown to whoever may open it and to nobody else. */
const conferenceAreas = [
  { key: 'today', pathname: '/organiser/conferences/[slug]', right: 'seeConference' },
  { key: 'registrations', pathname: '/organiser/conferences/[slug]/registrations', right: 'listRegistrations' },
  { key: 'schedule', pathname: '/organiser/conferences/[slug]/schedule', right: 'seeProgrammeWork' },
  { key: 'seminars', pathname: '/organiser/conferences/[slug]/seminars', right: 'seeProgrammeWork' },
  { key: 'speakers', pathname: '/organiser/conferences/[slug]/speakers', right: 'seeSpeakers' },
  { key: 'mailings', pathname: '/organiser/conferences/[slug]/mailings', right: 'seeMailings' },
  { key: 'figures', pathname: '/organiser/conferences/[slug]/figures', right: 'seeFigures' },
  { key: 'needs', pathname: '/organiser/conferences/[slug]/needs', right: 'readNeeds' },
  { key: 'settings', pathname: '/organiser/conferences/[slug]/settings', right: 'editSettings' },
  { key: 'colleagues', pathname: '/organiser/conferences/[slug]/colleagues', right: 'seeColleagues' },
  { key: 'history', pathname: '/organiser/conferences/[slug]/history', right: 'seeHistory' },
] as const satisfies ConferenceArea[];

/** What is shared by the tours. `where` says whether the right counts wherever it is held, or must be held over everything. */
const sharedAreas = [
  { key: 'tours', pathname: '/organiser/tours', right: 'seeConference', where: 'anywhere' },
  { key: 'organisations', pathname: '/organiser/organisations', right: 'seeOrganisations', where: 'everywhere' },
  { key: 'reports', pathname: '/organiser/reports', right: 'seeConsultations', where: 'everywhere' },
  { key: 'venues', pathname: '/organiser/venues', right: 'seeProgrammeWork', where: 'anywhere' },
  { key: 'speakers', pathname: '/organiser/speakers', right: 'seeSpeakers', where: 'anywhere' },
  { key: 'coverage', pathname: '/organiser/coverage', right: 'seeFigures', where: 'anywhere' },
  { key: 'mailTemplates', pathname: '/organiser/mail-templates', right: 'seeMailings', where: 'everywhere' },
  { key: 'mailProblems', pathname: '/organiser/mail-problems', right: 'seeMailings', where: 'anywhere' },
  { key: 'colleagues', pathname: '/organiser/colleagues', right: 'seeColleagues', where: 'anywhere' },
  { key: 'auditLog', pathname: '/organiser/audit-log', right: 'seeAuditLog', where: 'everywhere' },
  { key: 'barrierReports', pathname: '/organiser/barrier-reports', right: 'seeHistory', where: 'everywhere' },
] as const satisfies { key: string; pathname: Pathname; right: Right; where: 'anywhere' | 'everywhere' }[];

/** The parts of this conference that the actor may open. */
export function conferenceAreasFor(actor: Actor, conferenceId: string) {
  return conferenceAreas.filter(({ right }) => may(actor, right, conferenceId));
}

/** The shared parts that the actor may open. */
export function sharedAreasFor(actor: Actor) {
  return sharedAreas.filter(({ right, where }) =>
    where === 'anywhere' ? mayAnywhere(actor, right) : mayEverywhere(actor, right),
  );
}
