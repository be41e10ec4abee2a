'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { clearOutcome, publishOutcomes, saveOutcome, unclearOutcome, type WriteContext } from './commands';
import { draftOutcomeMail } from './mail-commands';
import { getCardNumber, getOutcome, getOutcomePlace } from './queries';
import { warningsOf } from './rules';
import { clearSchema, mailSchema, publishSchema, saveOutcomeSchema, unclearSchema } from './schema';

type Place = { id: string; slug: string };
type CardPlace = Place & { number: number };

/** The posted consultation, where the actor may edit. */
async function onConsultation(actor: Actor, form: FormData): Promise<Allowed<Place>> {
  const id = String(form.get('consultationId') ?? '');
  const place = await getOutcomePlace(id);
  if (place && canEditConsultations(actor)) return { ok: true, subject: place };
  return { ok: false, subjectType: 'outcomes', subjectId: id, known: place !== null && canSeeConsultations(actor) };
}

/** The same with the posted card, which must have been handed in there. */
async function onCard(actor: Actor, form: FormData): Promise<Allowed<CardPlace>> {
  const opened = await onConsultation(actor, form);
  if (!opened.ok) return opened;
  const cardId = String(form.get('cardId') ?? '');
  const number = await getCardNumber(opened.subject.id, cardId);
  if (number === null) return { ok: false, subjectType: 'outcome', subjectId: cardId };
  return { ok: true, subject: { ...opened.subject, number } };
}

const common = { namespace: 'outcomes', limit: 'organiserWriteByUser' } as const;

function cardPage({ slug, number }: CardPlace, done: string, locale: Locale): FormOutcome {
  const pathname = '/organiser/consultations/[slug]/outcomes/[card]';
  const href = { pathname, params: { slug, card: String(number) }, query: { klart: done } } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

/** What came of a card. */
export const saveOutcomeAction = formAction({
  ...common,
  schema: saveOutcomeSchema,
  allow: onCard,
  run: async ({ consultationId, cardId, version, ...content }, { subject, locale, ...context }) => {
    const outcome = await saveOutcome({ consultationId, cardId, version }, content, context);
    if (outcome.ok) return cardPage(subject, 'saved', locale);
    if (outcome.reason === 'ownerUnknown') return { ok: false, fields: { responsibleOrganisationId: 'ownerUnknown' } };
    return { ok: false, problem: outcome.reason };
  },
});

/** The second look: exactly this version may be public. What looks like a person must be said to have been read. */
export const clearAction = formAction({
  ...common,
  schema: clearSchema,
  allow: onCard,
  run: async ({ consultationId, cardId, version, seen }, { subject, locale, ...context }) => {
    const shown = await getOutcome(consultationId, subject.number);
    if (!seen && shown?.outcome && warningsOf(shown.outcome).length > 0)
      return { ok: false, fields: { seen: 'seenMissing' } };
    const outcome = await clearOutcome({ consultationId, cardId, version }, context);
    return outcome.ok ? cardPage(subject, 'cleared', locale) : { ok: false, problem: outcome.reason };
  },
});

/** Takes the clearance back. */
export const unclearAction = formAction({
  ...common,
  schema: unclearSchema,
  allow: onCard,
  run: async ({ consultationId, cardId, version }, { subject, locale, ...context }) => {
    const outcome = await unclearOutcome({ consultationId, cardId, version }, context);
    return outcome.ok ? cardPage(subject, 'uncleared', locale) : { ok: false, problem: outcome.reason };
  },
});

/** Makes the page public, or takes it away. */
export const publishAction = formAction({
  ...common,
  schema: publishSchema,
  allow: onConsultation,
  run: async ({ publish }, { subject, locale, ...context }: FormContext<Place>) => {
    const outcome = await publishOutcomes(subject.id, publish === 'on', context);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/outcomes',
      params: { slug: subject.slug },
      query: { klart: publish === 'on' ? 'published' : 'unpublished' },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

/** Drafts a mail to those who gave the chosen cards; it is reviewed and released among the dispatches. */
export const draftMailAction = formAction({
  ...common,
  schema: mailSchema,
  lists: ['cards'],
  allow: onConsultation,
  run: async ({ cards }, { subject, locale, ...context }: FormContext<Place>) => {
    const outcome = await draftOutcomeMail(subject.id, cards, context satisfies WriteContext);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/dispatches/[id]',
      params: { slug: subject.slug, id: outcome.id },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
