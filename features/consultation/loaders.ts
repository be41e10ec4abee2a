import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { mayEverywhere, type Right } from '@/lib/rights';
import { listConsultationRows } from './list-queries';
import { canEditConsultations, canOpenConsultation, canSeeConsultations } from './policy';
import { getConsultationHead, listConsultationHeads } from './queries';
import type { ConsultationHead } from './types';

/** Once per request, for the row of parts and the page alike. */
const headOf = cache(getConsultationHead);

export type OpenedConsultation = { actor: Actor; consultation: ConsultationHead };

/**
 * A consultation by its slug for whoever holds `right` over everything; others go to sign in, or get 404 with a row in the audit log,
 * as for an unknown one.
 */
export async function loadOrganiserConsultation(
  locale: Locale,
  slug: string,
  right: Right,
  here: Href,
): Promise<OpenedConsultation> {
  const { actor } = await requireSignedIn(locale, here);
  const consultation = mayEverywhere(actor, right) ? await headOf(slug) : null;
  if (!consultation) return denyAccess({ actor, subjectType: 'consultation', subjectId: slug });
  return { actor, consultation };
}

/** The list of consultations, for those who may see them; 404 for others. */
export async function loadConsultations(locale: Locale, here: Href) {
  const { actor } = await requireSignedIn(locale, here);
  if (!canSeeConsultations(actor)) return denyAccess({ actor, subjectType: 'consultations', subjectId: 'all' });
  return { rows: await listConsultationRows(), canCreate: canEditConsultations(actor) };
}

/** The consultation of the frame around a page; null where there is none for this reader (the page itself answers). */
export async function loadConsultationFrame(slug: string): Promise<OpenedConsultation | null> {
  const actor = await getActor();
  const consultation = canOpenConsultation(actor) ? await headOf(slug) : null;
  return consultation && { actor, consultation };
}

/** The menu's consultations; none for those who may open nothing of them. */
export async function loadConsultationMenu(): Promise<ConsultationHead[]> {
  const actor = await getActor();
  return canOpenConsultation(actor) ? listConsultationHeads() : [];
}

/** The consultations that are not archived or cancelled, for those who may see them; none for others. */
export async function loadConsultationsUnderWay() {
  if (!canSeeConsultations(await getActor())) return [];
  return (await listConsultationRows()).filter(({ state }) => state !== 'archived' && state !== 'cancelled');
}

/** For the page of a new consultation: only for whoever may make one. */
export async function loadNewConsultation(locale: Locale): Promise<void> {
  const { actor } = await requireSignedIn(locale, '/organiser/consultations/new');
  if (!canEditConsultations(actor)) await denyAccess({ actor, subjectType: 'consultation', subjectId: 'new' });
}
