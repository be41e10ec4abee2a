'use server';

import { randomUUID } from 'node:crypto';
import { getRepresentativeByToken } from '@/features/representative/queries';
import type { RepresentativeHead } from '@/features/representative/types';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { clientIp } from '@/lib/request';
import { decideEditor } from './editor-commands';
import { saveOwnNeeds } from './needs-commands';
import { editorSchema, giveBackSchema, needsSchema, ownSubstituteSchema, removeNeedsSchema } from './schema';
import { giveBackSeat, nameSubstitute } from './seat-commands';
import type { AnswerContext } from './types';

// Whoever holds a personal link is that person: the token is in the posted form.

type Context = FormContext<RepresentativeHead>;

async function byOwnLink(_actor: Actor, form: FormData): Promise<Allowed<RepresentativeHead>> {
  const person = await getRepresentativeByToken(String(form.get('token') ?? ''));
  if (person) return { ok: true, subject: person };
  await consume('tokenGuessByIp', await clientIp());
  return { ok: false, subjectType: 'representative', subjectId: 'link' };
}

type Done = { ok: true; klart: string; hash: string } | { ok: false; reason: string };

/** Does one part of the person's own page and leads back to it. */
function own<I extends { token: string }>(work: (input: I, context: Context) => Promise<Done>) {
  return async (input: I, context: Context): Promise<FormOutcome> => {
    const consumed = await consume('representativeWrite', context.subject.id);
    if (!consumed.ok) return { ok: false, problem: 'rateLimited' };
    const outcome = await work(input, context);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const { klart, hash } = outcome;
    const href = {
      pathname: '/representative/[token]',
      params: { token: input.token },
      query: { klart },
      hash,
    } as const;
    return { ok: true, href: getPathname({ href, locale: context.locale }) };
  };
}

function contextOf({ subject, requestId }: Context, formKey: string): AnswerContext {
  return {
    actor: { kind: 'representative', representativeId: subject.id },
    source: 'link',
    enteredById: null,
    madeByName: subject.name,
    madeByEmail: subject.email,
    formKey,
    requestId,
  };
}

/** Somebody else takes one's own seat. */
export const ownSubstituteAction = formAction({
  namespace: 'representative',
  schema: ownSubstituteSchema,
  allow: byOwnLink,
  run: own(async ({ token: _token, formKey, seatId, ...person }, context) => {
    const at = contextOf(context, formKey);
    const outcome = await nameSubstitute(context.subject.invitationId, seatId, person, at);
    return outcome.ok ? { ok: true, klart: 'substituted', hash: 'seat' } : outcome;
  }),
});

/** One's own seat is given back. */
export const giveBackAction = formAction({
  namespace: 'representative',
  schema: giveBackSchema,
  allow: byOwnLink,
  run: own(async ({ formKey, seatId }, context) => {
    const outcome = await giveBackSeat(context.subject.invitationId, seatId, contextOf(context, formKey));
    return outcome.ok ? { ok: true, klart: 'withdrawn', hash: 'seat' } : outcome;
  }),
});

function needsOwner({ subject }: Context) {
  return { id: subject.id, invitationId: subject.invitationId, consultationId: subject.consultation.id };
}

/** Food and access. */
export const needsAction = formAction({
  namespace: 'representative',
  schema: needsSchema,
  allow: byOwnLink,
  run: own(async ({ food, access, other }, context) => {
    const outcome = await saveOwnNeeds(needsOwner(context), { food, access, other }, context.requestId);
    return outcome.ok ? { ok: true, klart: outcome.kept ? 'needs' : 'needsRemoved', hash: 'needs' } : outcome;
  }),
});

/** Takes away what was given. */
export const removeNeedsAction = formAction({
  namespace: 'representative',
  schema: removeNeedsSchema,
  allow: byOwnLink,
  run: own(async (_input, context) => {
    const outcome = await saveOwnNeeds(needsOwner(context), { food: '', access: '', other: '' }, context.requestId);
    return outcome.ok ? { ok: true, klart: 'needsRemoved', hash: 'needs' } : outcome;
  }),
});

/** Lets somebody write, or takes it from them. */
export const editorAction = formAction({
  namespace: 'representative',
  schema: editorSchema,
  allow: byOwnLink,
  run: own(async ({ editorId, decision }, context) => {
    const actor = { kind: 'representative' as const, representativeId: context.subject.id };
    const at = { actor, requestId: context.requestId, formKey: randomUUID() };
    const outcome = await decideEditor(context.subject.invitationId, { editorId, decision }, at);
    return outcome.ok
      ? { ok: true, klart: decision === 'confirm' ? 'confirmed' : 'removed', hash: 'editors' }
      : outcome;
  }),
});
