import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Who reads the reports and takes them away as files. */
export function canSeeReports(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeConsultations');
}

export function canMakeReports(actor: Actor): boolean {
  return mayEverywhere(actor, 'makeReports');
}
