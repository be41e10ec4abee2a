import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

// Consultations belong to no tour and no city: rights over them are held over everything (docs/decisions/0190).

/** Its settings, invitations, input and follow-up, to read. */
export function canSeeConsultations(actor: Actor): boolean {
  return mayEverywhere(actor, 'seeConsultations');
}

/** Settings, agenda, documents, invitations and mails. */
export function canEditConsultations(actor: Actor): boolean {
  return mayEverywhere(actor, 'editConsultations');
}

/** Any part of it at all: the menu shows it to those who may open something. */
export function canOpenConsultation(actor: Actor): boolean {
  return canSeeConsultations(actor) || mayEverywhere(actor, 'seeBoard') || mayEverywhere(actor, 'readNeeds');
}
