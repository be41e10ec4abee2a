import type { Actor } from '@/lib/actor';
import type { Pathname } from '@/lib/i18n/routing';
import { mayEverywhere, type Right } from '@/lib/rights';

type Area = {
  key: string;
  pathname: Extract<Pathname, `/organiser/consultations/[slug]${string}`>;
  right: Right;
};

/** The parts of a consultation in the order of its life; each is shown to whoever may open it. */
const areas = [
  { key: 'overview', pathname: '/organiser/consultations/[slug]', right: 'seeConsultations' },
  { key: 'invitations', pathname: '/organiser/consultations/[slug]/invitations', right: 'seeConsultations' },
  { key: 'dispatches', pathname: '/organiser/consultations/[slug]/dispatches', right: 'seeConsultations' },
  { key: 'board', pathname: '/organiser/consultations/[slug]/board', right: 'seeBoard' },
  { key: 'needs', pathname: '/organiser/consultations/[slug]/needs', right: 'readNeeds' },
  { key: 'input', pathname: '/organiser/consultations/[slug]/input', right: 'seeConsultations' },
  { key: 'meeting', pathname: '/organiser/consultations/[slug]/meeting', right: 'facilitate' },
  { key: 'matrix', pathname: '/organiser/consultations/[slug]/matrix', right: 'seeConsultations' },
  { key: 'record', pathname: '/organiser/consultations/[slug]/record', right: 'seeConsultations' },
  { key: 'commitments', pathname: '/organiser/consultations/[slug]/commitments', right: 'seeConsultations' },
  { key: 'outcomes', pathname: '/organiser/consultations/[slug]/outcomes', right: 'seeConsultations' },
  { key: 'caseFile', pathname: '/organiser/consultations/[slug]/case-file', right: 'exportCaseFile' },
  { key: 'settings', pathname: '/organiser/consultations/[slug]/settings', right: 'editConsultations' },
  { key: 'history', pathname: '/organiser/consultations/[slug]/history', right: 'seeConsultations' },
] as const satisfies Area[];

/** The parts that the actor may open. */
export function consultationAreasFor(actor: Actor) {
  return areas.filter(({ right }) => mayEverywhere(actor, right));
}
