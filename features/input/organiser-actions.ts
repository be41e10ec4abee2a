'use server';

import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { mayEverywhere } from '@/lib/rights';
import { enterInput } from './enter-commands';
import { enteredSchema } from './schema';

async function mayEnter(actor: Actor, form: FormData): Promise<Allowed<{ id: string; slug: string }>> {
  const slug = String(form.get('slug') ?? '');
  const consultation = mayEverywhere(actor, 'editConsultations') ? await getConsultationHead(slug) : null;
  return consultation ? { ok: true, subject: consultation } : { ok: false, subjectType: 'input', subjectId: slug };
}

/** Input that came by letter, mail or telephone. */
export const enterInputAction = formAction({
  namespace: 'input',
  schema: enteredSchema,
  allow: mayEnter,
  limit: 'organiserWriteByUser',
  run: async (input, { actor, subject, requestId, locale }) => {
    if (actor.kind !== 'user') return { ok: false, problem: 'forbidden' };
    const outcome = await enterInput(subject.id, input, { actor, requestId });
    if (!outcome.ok) {
      if (outcome.reason === 'dayWrong') return { ok: false, fields: { receivedOn: 'dayWrong' } };
      if (!outcome.faults) return { ok: false, problem: outcome.reason };
      return { ok: false, fields: Object.fromEntries(outcome.faults.map(({ field, fault }) => [field, fault])) };
    }
    const params = { slug: subject.slug, card: outcome.cardId };
    return {
      ok: true,
      href: getPathname({ href: { pathname: '/organiser/consultations/[slug]/input/[card]', params }, locale }),
    };
  },
});
