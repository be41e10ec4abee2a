'use server';

import { getRepresentativeByToken } from '@/features/representative/queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { createCard, type Editor, restoreRevision, saveCard } from './draft-commands';
import { handIn, sayNoView, withdrawCard } from './hand-in-commands';
import { handInSchema, newCardSchema, noViewSchema, restoreSchema, saveCardSchema, withdrawSchema } from './schema';

// Whoever holds the token is the editor: it is in the posted form, so no other site can send one of these.

async function byLink(_actor: Actor, form: FormData): Promise<Allowed<Editor>> {
  const person = await getRepresentativeByToken(String(form.get('token') ?? ''));
  return person?.isEditor && person.confirmedAt
    ? { ok: true, subject: { representativeId: person.id, invitationId: person.invitationId } }
    : { ok: false, subjectType: 'input', subjectId: 'link' };
}

/** The same for every form here: so many an hour from one person, then the work. */
function limited<I>(work: (input: I, context: FormContext<Editor>) => Promise<FormOutcome>) {
  return async (input: I, context: FormContext<Editor>): Promise<FormOutcome> => {
    const consumed = await consume('inputWriteByPerson', context.subject.representativeId);
    return consumed.ok ? work(input, context) : { ok: false, problem: 'rateLimited' };
  };
}

const cardPath = '/representative/[token]/input/[card]';

/** Begins a card. */
export const newCardAction = formAction({
  namespace: 'input',
  schema: newCardSchema,
  allow: byLink,
  run: limited(async ({ token, questionId }, { subject, locale }) => {
    const outcome = await createCard(subject, questionId);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    return {
      ok: true,
      href: getPathname({ href: { pathname: cardPath, params: { token, card: outcome.cardId } }, locale }),
    };
  }),
});

/** Saves a card without JavaScript; with it the page saves by itself (app/api/representative/[token]/cards/[card]). */
export const saveCardAction = formAction({
  namespace: 'input',
  schema: saveCardSchema,
  allow: byLink,
  run: limited(async ({ token: _token, cardId, revision, ...input }, { subject }) => {
    const outcome = await saveCard(subject, cardId, input, revision);
    if (outcome.ok) return { ok: true, done: 'saved' };
    const by = outcome.current?.editedBy || '–';
    return { ok: false, problem: outcome.reason, values: { by } };
  }),
});

/** Takes back the words of an earlier version. */
export const restoreAction = formAction({
  namespace: 'input',
  schema: restoreSchema,
  allow: byLink,
  run: limited(async ({ token, cardId, restore, revision }, { subject, locale }) => {
    const outcome = await restoreRevision(subject, cardId, restore, revision);
    if (!outcome.ok) return { ok: false, problem: outcome.reason, values: { by: outcome.current?.editedBy || '–' } };
    const href = { pathname: cardPath, params: { token, card: cardId }, query: { klart: 'restored' } } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  }),
});

/** Takes back a card that was handed in. */
export const withdrawAction = formAction({
  namespace: 'input',
  schema: withdrawSchema,
  allow: byLink,
  run: limited(async ({ token, cardId, reason }, { subject, requestId, locale }) => {
    const outcome = await withdrawCard(subject, cardId, reason, { requestId });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/representative/[token]/input',
      params: { token },
      query: { klart: 'withdrawn' },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  }),
});

/** Hands in the chosen cards, and leads to the receipt. */
export const handInAction = formAction({
  namespace: 'input',
  schema: handInSchema,
  lists: ['cards'],
  allow: byLink,
  run: limited(async ({ token, ...input }, { subject, requestId, locale }) => {
    const outcome = await handIn(subject, input, { requestId });
    if (outcome.ok) return { ok: true, href: receiptHref(token, outcome.version, locale) };
    if (outcome.reason === 'unread') return { ok: false, fields: { hasRead: 'unread' } };
    return { ok: false, fields: { cards: outcome.reason }, values: { count: outcome.cardIds?.length ?? 0 } };
  }),
});

/** 'We have no view', and on to the receipt. */
export const noViewAction = formAction({
  namespace: 'input',
  schema: noViewSchema,
  allow: byLink,
  run: limited(async ({ token, formKey }, { subject, requestId, locale }) => {
    const outcome = await sayNoView(subject, { formKey }, { requestId });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    return { ok: true, href: receiptHref(token, outcome.version, locale) };
  }),
});

function receiptHref(token: string, version: number, locale: 'sv' | 'en'): string {
  const params = { token, version: String(version) };
  return getPathname({ href: { pathname: '/representative/[token]/receipts/[version]', params }, locale });
}
