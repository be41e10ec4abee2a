'use server';

import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { addParagraph, moveParagraph, removeParagraph, saveParagraph } from './commands';
import { answerComment } from './comment-commands';
import { canSeeRecord, canWriteRecord } from './policy';
import { getRecordPlace } from './queries';
import {
  addSchema,
  adjustSchema,
  answerSchema,
  closeSchema,
  moveSchema,
  paragraphSchema,
  removeSchema,
  sendSchema,
  startSchema,
} from './schema';
import { adjustRecord, closeComments, sendForComments, startRecord } from './state-commands';

type Place = { id: string; consultationId: string; slug: string };

async function allowRecord(actor: Actor, form: FormData): Promise<Allowed<Place>> {
  const id = String(form.get('recordId') ?? '');
  const place = await getRecordPlace(id);
  if (place && canWriteRecord(actor)) return { ok: true, subject: place };
  const known = place !== null && canSeeRecord(actor);
  return { ok: false, subjectType: 'meeting_record', subjectId: id, known };
}

async function allowStart(actor: Actor, form: FormData): Promise<Allowed<{ id: string; slug: string }>> {
  const slug = String(form.get('startRecord') ?? '');
  const consultation = await getConsultationHead(slug);
  if (consultation && canWriteRecord(actor)) return { ok: true, subject: consultation };
  const known = consultation !== null && canSeeRecord(actor);
  return { ok: false, subjectType: 'consultation', subjectId: slug, known };
}

const recordHref = (slug: string, locale: Locale, done: string, hash?: string) =>
  getPathname({
    href: {
      pathname: '/organiser/consultations/[slug]/record',
      params: { slug },
      query: { done },
      ...(hash ? { hash } : {}),
    },
    locale,
  });

/** Begins the record from the agenda, those who were there and what came in. */
export const startRecordAction = formAction({
  namespace: 'meetingRecord',
  schema: startSchema,
  limit: 'organiserWriteByUser',
  allow: allowStart,
  run: async (_input, { subject, actor, requestId, locale }) => {
    await startRecord(subject.id, { actor, requestId });
    return { ok: true, href: recordHref(subject.slug, locale, 'started') };
  },
});

type Written = { ok: true } | { ok: false; reason: string };

/** One write in the record, and back to where it was made. */
function write<I>(
  done: string,
  work: (input: I, context: FormContext<Place>) => Promise<Written>,
  hash?: (input: I) => string,
) {
  return async (input: I, context: FormContext<Place>): Promise<FormOutcome> => {
    const outcome = await work(input, context);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    return { ok: true, href: recordHref(context.subject.slug, context.locale, done, hash?.(input)) };
  };
}

/** The heading and text of one paragraph; another's words meanwhile are shown, and one's own stay. */
export const saveParagraphAction = formAction({
  namespace: 'meetingRecord',
  schema: paragraphSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: async (input, { subject, locale, ...context }) => {
    const { paragraphId: id, version, overTheirs, heading, text } = input;
    const saved = await saveParagraph(subject, { id, version, overTheirs }, { heading, text }, context);
    if (saved.ok) return { ok: true, href: recordHref(subject.slug, locale, 'saved', `p-${id}`) };
    if (saved.reason !== 'theirs') return { ok: false, problem: saved.reason };
    return { ok: false, problem: 'theirs', values: saved.theirs };
  },
});

export const addParagraphAction = formAction({
  namespace: 'meetingRecord',
  schema: addSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write('added', (input, { subject, ...context }) => addParagraph(subject, input.below, context)),
});

export const moveParagraphAction = formAction({
  namespace: 'meetingRecord',
  schema: moveSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write(
    'moved',
    (input, { subject, ...context }) => moveParagraph(subject, input.moveParagraph, input.direction, context),
    (input) => `p-${input.moveParagraph}`,
  ),
});

export const removeParagraphAction = formAction({
  namespace: 'meetingRecord',
  schema: removeSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write('removed', (input, { subject, ...context }) =>
    removeParagraph(subject, { id: input.removeParagraph, version: input.version }, context),
  ),
});

/** Out for comments; the mail about it is drafted, and leaves when a person releases it. */
export const sendForCommentsAction = formAction({
  namespace: 'meetingRecord',
  schema: sendSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write('sent', (input, { subject, ...context }) => sendForComments(subject, input, context)),
});

export const closeCommentsAction = formAction({
  namespace: 'meetingRecord',
  schema: closeSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write('closed', (input, { subject, ...context }) => closeComments(subject, input.version, context)),
});

export const adjustRecordAction = formAction({
  namespace: 'meetingRecord',
  schema: adjustSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: write('adjusted', (input, { subject, ...context }) => adjustRecord(subject, input, context)),
});

/** Our answer to a comment. */
export const answerCommentAction = formAction({
  namespace: 'meetingRecord',
  schema: answerSchema,
  limit: 'organiserWriteByUser',
  allow: allowRecord,
  run: async (input, { subject, locale, ...context }) => {
    const { commentId, version, outcome, answer } = input;
    const answered = await answerComment(subject, { id: commentId, version }, { outcome, answer }, context);
    if (!answered.ok) return { ok: false, problem: answered.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/record/comments',
      params: { slug: subject.slug },
      query: { done: 'answered' },
      hash: `c-${commentId}`,
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
