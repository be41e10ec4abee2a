import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** Reading the record, its comments and its versions. */
export function canSeeRecord(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeConsultations');
}

/** Writing, sending out, answering comments and adjusting. */
export function canWriteRecord(actor: Actor): boolean {
  return mayEverywhere(actor, 'editConsultations');
}
