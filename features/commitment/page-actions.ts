'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { answerCommitment, tellStatus } from './answer-commands';
import { getCommitmentOfLink } from './page-queries';
import type { WriteContext } from './row-commands';
import { ownAnswerSchema, ownStatusSchema } from './schema';

// Whoever holds the token speaks for the owner: it is in the posted form, so no other site can send one of these.

type Opened = { id: string; consultationId: string };
type Done = { ok: true; done: string } | { ok: false; reason: string };

async function byLink(_actor: Actor, form: FormData): Promise<Allowed<Opened>> {
  const opened = await getCommitmentOfLink(String(form.get('token') ?? ''));
  return opened ? { ok: true, subject: opened } : { ok: false, subjectType: 'commitment', subjectId: 'link' };
}

/** Does it as the owner and leads back to the page, which says what was done. */
function asOwner<I extends { token: string }>(
  hash: string,
  work: (input: I, id: string, context: WriteContext) => Promise<Done>,
) {
  return async (input: I, { subject, requestId, now, locale }: FormContext<Opened>): Promise<FormOutcome> => {
    const consumed = await consume('commitmentWriteByToken', input.token);
    if (!consumed.ok) return { ok: false, problem: 'rateLimited' };
    const actor = { kind: 'commitment_owner' as const, commitmentId: subject.id };
    const outcome = await work(input, subject.id, { actor, requestId, now });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/commitment/[token]',
      params: { token: input.token },
      query: { klart: outcome.done },
      hash,
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  };
}

/** Yes or no to the proposal. */
export const ownAnswerAction = formAction({
  namespace: 'commitment',
  schema: ownAnswerSchema,
  allow: byLink,
  run: asOwner('answer', async ({ token, ...input }, id, context) => {
    const outcome = await answerCommitment(id, { kind: 'link', token }, input, context);
    return outcome.ok ? { ok: true, done: input.answer } : outcome;
  }),
});

/** How it is going. */
export const ownStatusAction = formAction({
  namespace: 'commitment',
  schema: ownStatusSchema,
  allow: byLink,
  run: asOwner('status', async ({ token, ...input }, id, context) => {
    const outcome = await tellStatus(id, { kind: 'link', token }, input, context);
    return outcome.ok ? { ok: true, done: 'told' } : outcome;
  }),
});
