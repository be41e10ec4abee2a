'use server';

import { formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { handleBarrier } from './commands';
import { canHandleBarriers, canSeeBarriers } from './policy';
import { barrierExists } from './queries';
import { handleBarrierSchema } from './schema';

/** Writes down what was done about a reported barrier. */
export const handleBarrierAction = formAction({
  namespace: 'barrierReports',
  schema: handleBarrierSchema,
  limit: 'organiserWriteByUser',
  async allow(actor, form) {
    const id = String(form.get('barrierId') ?? '');
    const exists = await barrierExists(id);
    if (exists && actor.kind === 'user' && canHandleBarriers(actor)) return { ok: true, subject: { id, actor } };
    return { ok: false, subjectType: 'barrier_report', subjectId: id, known: exists && canSeeBarriers(actor) };
  },
  async run({ handledNote }, { subject, requestId, locale }) {
    const handled = await handleBarrier({ id: subject.id, note: handledNote }, subject.actor, requestId);
    if (!handled.ok) return { ok: false, problem: handled.reason };
    const href = { pathname: '/organiser/barrier-reports', query: { done: 'handled' } } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
