'use server';

import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { clientIp } from '@/lib/request';
import { formatDateTime, type Locale } from '@/lib/time';
import { answerInvitation } from './answer-commands';
import { askToWrite } from './editor-commands';
import { askForMoreTime, withdrawMoreTime } from './more-time-commands';
import { getInvitationOfLink } from './page-queries';
import {
  answerSchema,
  askToWriteSchema,
  moreTimeSchema,
  type PostedAnswer,
  substituteSchema,
  withdrawMoreTimeSchema,
} from './schema';
import { nameSubstitute } from './seat-commands';
import type { AnswerContext, ChangeOutcome } from './types';

// Whoever holds the organisation's link answers for it: the token is in the posted form, so no other site can send one of these.

type Invitation = { id: string; locale: string };
type Context = FormContext<Invitation>;

async function byLink(_actor: Actor, form: FormData): Promise<Allowed<Invitation>> {
  const invitation = await getInvitationOfLink(String(form.get('token') ?? ''));
  if (invitation) return { ok: true, subject: invitation };
  await consume('tokenGuessByIp', await clientIp());
  return { ok: false, subjectType: 'invitation', subjectId: 'link' };
}

function contextOf(
  { subject, requestId }: Context,
  head: { formKey: string; madeByName: string; madeByEmail: string },
) {
  return {
    actor: { kind: 'invitee', invitationId: subject.id },
    source: 'link',
    enteredById: null,
    madeByName: head.madeByName,
    madeByEmail: head.madeByEmail,
    formKey: head.formKey,
    requestId,
  } satisfies AnswerContext;
}

async function limited(name: 'answerByInvitation' | 'editorAskByInvitation', id: string): Promise<FormOutcome | null> {
  const consumed = await consume(name, id);
  return consumed.ok ? null : { ok: false, problem: 'rateLimited' };
}

function done(token: string, klart: string, hash: string, locale: Locale): FormOutcome {
  const href = { pathname: '/invitation/[token]', params: { token }, query: { klart }, hash } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

/** We come, somebody else comes, in writing, we decline. */
export const answerAction = formAction({
  namespace: 'invitation',
  schema: answerSchema,
  allow: byLink,
  run: async (posted, context: Context) => {
    const { head } = posted;
    const stopped = await limited('answerByInvitation', context.subject.id);
    if (stopped) return stopped;
    const options = { seen: head.seen, onTopOf: head.onTop ?? null, ownCaseNumber: head.ownCaseNumber };
    const outcome = await answerInvitation(context.subject.id, posted.input, options, contextOf(context, head));
    return outcome.ok
      ? done(head.token, posted.input.kind, 'answer', context.locale)
      : refusal(outcome, posted, context.locale);
  },
});

type Refused = Extract<ChangeOutcome, { ok: false }>;

function refusal({ reason, last, seatId }: Refused, { rows }: PostedAnswer, locale: Locale): FormOutcome {
  if (reason === 'stale' && last) {
    // The page is made anew beside what was written, so that the box to tick knows the answer that it is about.
    refresh();
    return {
      ok: false,
      fields: { onTop: 'stale' },
      values: { who: last.madeByName, when: formatDateTime(last.createdAt, locale) },
    };
  }
  const row = rows.find(({ fields }) => fields.seatId === seatId);
  if (reason === 'addressMissing' && row) return { ok: false, fields: { [`email-${row.number}`]: reason } };
  if (reason === 'nobodyNamed') return { ok: false, fields: { 'name-0': reason } };
  return { ok: false, problem: reason };
}

/** Somebody takes over a seat, until the meeting starts. */
export const substituteAction = formAction({
  namespace: 'invitation',
  schema: substituteSchema,
  allow: byLink,
  run: async ({ token, seatId, name, title, email, mandate, ...head }, context: Context) => {
    const stopped = await limited('answerByInvitation', context.subject.id);
    if (stopped) return stopped;
    const person = { name, title, email, mandate };
    const outcome = await nameSubstitute(context.subject.id, seatId, person, contextOf(context, head));
    return outcome.ok ? done(token, 'substituted', 'answer', context.locale) : { ok: false, problem: outcome.reason };
  },
});

function timeContext({ subject, requestId }: Context, maker: { madeByName: string; madeByEmail: string }) {
  return { actor: { kind: 'invitee' as const, invitationId: subject.id }, requestId, ...maker };
}

/** 'We need more time.' */
export const moreTimeAction = formAction({
  namespace: 'invitation',
  schema: moreTimeSchema,
  allow: byLink,
  run: async ({ token, wantedBy, reason, ...maker }, context: Context) => {
    const stopped = await limited('answerByInvitation', context.subject.id);
    if (stopped) return stopped;
    const outcome = await askForMoreTime(context.subject.id, { wantedBy, reason }, timeContext(context, maker));
    if (outcome.ok) return done(token, 'moreTime', 'answer', context.locale);
    const isDay = outcome.reason === 'wantedTooEarly' || outcome.reason === 'wantedAfterStart';
    return isDay ? { ok: false, fields: { wantedBy: outcome.reason } } : { ok: false, problem: outcome.reason };
  },
});

/** 'We do not need it any more.' */
export const withdrawMoreTimeAction = formAction({
  namespace: 'invitation',
  schema: withdrawMoreTimeSchema,
  allow: byLink,
  run: async ({ token, requestId, withdraw: _withdraw, ...maker }, context: Context) => {
    const outcome = await withdrawMoreTime(context.subject.id, requestId, timeContext(context, maker));
    return outcome.ok ? done(token, 'timeWithdrawn', 'answer', context.locale) : { ok: false, problem: outcome.reason };
  },
});

/** 'I want to write our input.' */
export const askToWriteAction = formAction({
  namespace: 'invitation',
  schema: askToWriteSchema,
  allow: byLink,
  run: async ({ token, formKey, name, email }, context: Context) => {
    const stopped = await limited('editorAskByInvitation', context.subject.id);
    if (stopped) return stopped;
    const actor = { kind: 'invitee' as const, invitationId: context.subject.id };
    const at = { actor, requestId: context.requestId, formKey };
    const outcome = await askToWrite(context.subject.id, { name, email }, at);
    return outcome.ok ? done(token, 'asked', 'write', context.locale) : { ok: false, problem: outcome.reason };
  },
});
