'use server';

import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import type { Actor } from '@/lib/actor';
import type { Allowed, FormOutcome } from '@/lib/form-action';
import { formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { beginReviewed } from './begin-commands';
import { createDraft, deleteDraft, saveDraft, saveProgrammeChange } from './draft-commands';
import { canSeeMailings, canWriteMailings } from './policy';
import { getConferenceOfMailing, getMailing } from './queries';
import { isComplete, placeholdersFor, textProblems } from './rules';
import {
  deleteSchema,
  draftSchema,
  everyParticipant,
  newMailingSchema,
  programmeChangeSchema,
  segmentFromFields,
  sendSchema,
  stateChangeSchema,
  testMailSchema,
} from './schema';
import { changeState, scheduleMailing } from './state-commands';
import { sendTestMail } from './test-commands';
import type { MailingTexts } from './types';

type Where = { id: string; slug: string };

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

async function allowConference(actor: Actor, form: FormData): Promise<Allowed<Where>> {
  const slug = textOf(form, 'newMailingSlug');
  const conference = await getConferenceBySlug(slug);
  const denied = { ok: false as const, subjectType: 'mailings', subjectId: slug };
  if (!conference || !canSeeMailings(actor, conference.id)) return denied;
  return canWriteMailings(actor, conference.id)
    ? { ok: true, subject: { id: conference.id, slug } }
    : { ...denied, known: true };
}

/** The conference of the mailing that a field of the form names. */
function allowMailing(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Where>> => {
    const id = textOf(form, field);
    const conference = await getConferenceOfMailing(id);
    const denied = { ok: false as const, subjectType: 'mailing', subjectId: id };
    if (!conference || !canSeeMailings(actor, conference.id)) return denied;
    return canWriteMailings(actor, conference.id) ? { ok: true, subject: conference } : { ...denied, known: true };
  };
}

type Next = 'save' | 'preview' | 'review';

function pageOf(slug: string, id: string, locale: Locale, next: Next): FormOutcome {
  const params = { slug, id };
  if (next === 'review') {
    return {
      ok: true,
      href: getPathname({ href: { pathname: '/organiser/conferences/[slug]/mailings/[id]/review', params }, locale }),
    };
  }
  const query = next === 'preview' ? { as: '1' } : { done: 'saved' };
  const href = getPathname({
    href: { pathname: '/organiser/conferences/[slug]/mailings/[id]', params, query },
    locale,
  });
  return { ok: true, href: next === 'preview' ? `${href}#preview` : href };
}

function wrongTexts(texts: MailingTexts, segment: Parameters<typeof placeholdersFor>[0]): FormOutcome | null {
  const problems = textProblems(texts, placeholdersFor(segment));
  return problems && { ok: false, fields: problems.fields, values: { names: problems.names } };
}

const lists = ['roles', 'sessions'];

export const createMailingAction = formAction({
  namespace: 'mailings',
  schema: newMailingSchema,
  lists,
  limit: 'organiserWriteByUser',
  allow: allowConference,
  run: async (input, { actor, subject, requestId, locale }) => {
    const segment = segmentFromFields(input);
    const wrong = wrongTexts(input, segment);
    if (wrong) return wrong;
    const id = await createDraft(subject.id, { segment, texts: textsOf(input) }, { actor, requestId });
    return pageOf(subject.slug, id, locale, input.next);
  },
});

function textsOf({ subjectSv, bodySv, subjectEn, bodyEn }: MailingTexts): MailingTexts {
  return { subjectSv, bodySv, subjectEn, bodyEn };
}

export const saveMailingAction = formAction({
  namespace: 'mailings',
  schema: draftSchema,
  lists,
  limit: 'organiserWriteByUser',
  allow: allowMailing('draftMailingId'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const segment = segmentFromFields(input);
    const wrong = wrongTexts(input, segment);
    if (wrong) return wrong;
    const draft = { id: input.draftMailingId, conferenceId: subject.id, version: input.version };
    const saved = await saveDraft(draft, { segment, texts: textsOf(input) }, { actor, requestId });
    return saved.ok ? pageOf(subject.slug, draft.id, locale, input.next) : { ok: false, problem: 'stale' };
  },
});

export const saveChangeMailingAction = formAction({
  namespace: 'mailings',
  schema: programmeChangeSchema,
  lists: ['include'],
  limit: 'organiserWriteByUser',
  allow: allowMailing('changeMailingId'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const wrong = wrongTexts(input, everyParticipant);
    if (wrong) return wrong;
    const draft = { id: input.changeMailingId, conferenceId: subject.id, version: input.version };
    const saved = await saveProgrammeChange(
      draft,
      { texts: textsOf(input), include: input.include },
      { actor, requestId },
    );
    return saved.ok ? pageOf(subject.slug, draft.id, locale, input.next) : { ok: false, problem: 'stale' };
  },
});

export const deleteMailingAction = formAction({
  namespace: 'mailings',
  schema: deleteSchema,
  limit: 'organiserWriteByUser',
  allow: allowMailing('deleteMailingId'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const isGone = await deleteDraft({ id: input.deleteMailingId, conferenceId: subject.id }, { actor, requestId });
    if (!isGone) return { ok: false, problem: 'stale' };
    const href = {
      pathname: '/organiser/conferences/[slug]/mailings',
      params: { slug: subject.slug },
      query: { done: 'deleted' },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

export const testMailAction = formAction({
  namespace: 'mailings',
  schema: testMailSchema,
  limit: 'testMailByUser',
  allow: allowMailing('testMailingId'),
  run: async (input, { actor, requestId }) => {
    const mailing = await getMailing(input.testMailingId);
    if (!mailing || !isComplete(mailing)) return { ok: false, problem: 'incomplete' };
    const email = await sendTestMail(mailing, input.language, { actor, requestId });
    return email
      ? { ok: true, done: 'tested', values: { email } }
      : { ok: false, problem: 'unexpected', values: { id: requestId } };
  },
});

/** Sends, or plans. With another number than was shown, nothing is sent and the page asks again. */
export const sendMailingAction = formAction({
  namespace: 'mailings',
  schema: sendSchema,
  limit: 'organiserWriteByUser',
  allow: allowMailing('reviewMailingId'),
  run: async (input, { actor, subject, requestId, now, locale }) => {
    const mailing = await getMailing(input.reviewMailingId);
    if (!mailing || !isComplete(mailing)) return { ok: false, problem: 'incomplete' };
    const params = { slug: subject.slug, id: mailing.id };
    const toMailing = getPathname({
      href: { pathname: '/organiser/conferences/[slug]/mailings/[id]', params },
      locale,
    });
    const draft = { ...mailing, version: input.version };
    if (input.at) {
      if (input.at <= now) return { ok: false, fields: { at: 'timePassed' } };
      const planned = await scheduleMailing(draft, input.at, { actor, requestId });
      return planned.ok ? { ok: true, href: toMailing } : { ok: false, problem: 'stale' };
    }
    if (input.shownCount === 0) return { ok: false, problem: 'nobody' };
    const begun = await beginReviewed(draft, input.shownCount, { actor, requestId });
    if (begun.ok) return { ok: true, href: toMailing };
    if (begun.reason === 'stale') return { ok: false, problem: 'stale' };
    const query = { changed: String(input.shownCount) };
    return {
      ok: true,
      href: getPathname({
        href: { pathname: '/organiser/conferences/[slug]/mailings/[id]/review', params, query },
        locale,
      }),
    };
  },
});

export const changeMailingStateAction = formAction({
  namespace: 'mailings',
  schema: stateChangeSchema,
  limit: 'organiserWriteByUser',
  allow: allowMailing('stateMailingId'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const mailing = { id: input.stateMailingId, conferenceId: subject.id };
    const isChanged = await changeState(mailing, input.change, { actor, requestId });
    if (!isChanged) return { ok: false, problem: 'stateGone' };
    const params = { slug: subject.slug, id: mailing.id };
    const query = { done: input.change };
    return {
      ok: true,
      href: getPathname({ href: { pathname: '/organiser/conferences/[slug]/mailings/[id]', params, query }, locale }),
    };
  },
});
