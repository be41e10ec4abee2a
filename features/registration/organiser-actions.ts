'use server';

import { redirect } from 'next/navigation';
import { getActor } from '@/lib/auth/actor';
import { denyAccess, recordDenial } from '@/lib/auth/guard';
import { getPathname } from '@/lib/i18n/navigation';
import { requestId } from '@/lib/request';
import { cancelRegistration } from './manage-commands';
import { getConferenceOf } from './organiser-queries';
import { type CancelError, cancelErrorOf, cancelOnBehalfSchema } from './organiser-schema';
import { canCancelRegistration, canListRegistrations } from './policy';

export type CancelFormState = { error: CancelError | null; reason: string; attempt: number };

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/**
 * Cancels on someone's behalf. Rights are those of this moment, whatever the page showed: a reader is told so, anyone
 * else sees that there is no such registration.
 */
export async function cancelOnBehalfAction(previous: CancelFormState, form: FormData): Promise<CancelFormState> {
  const again = (error: CancelError): CancelFormState => ({
    error,
    reason: textOf(form, 'reason').slice(0, 1_000),
    attempt: previous.attempt + 1,
  });
  const registrationId = textOf(form, 'registrationId');
  const actor = await getActor();
  const conference = await getConferenceOf(registrationId);
  if (!conference || !canCancelRegistration(actor, conference.id)) {
    const denied = { actor, subjectType: 'registration', subjectId: registrationId };
    if (!conference || !canListRegistrations(actor, conference.id)) return denyAccess(denied);
    await recordDenial(denied);
    return again('forbidden');
  }
  const parsed = cancelOnBehalfSchema.safeParse({
    registrationId,
    reason: textOf(form, 'reason'),
    locale: textOf(form, 'locale'),
  });
  if (!parsed.success) return again(cancelErrorOf(parsed.error));
  const { reason, locale } = parsed.data;
  const done = await cancelRegistration({
    registrationId,
    actor,
    reason,
    requestId: await requestId(),
    now: new Date(),
    token: null,
  });
  if (!done.ok) return again(done.reason === 'cancelled' || done.reason === 'tooLate' ? done.reason : 'notFound');
  const href = {
    pathname: '/organiser/conferences/[slug]/registrations/[id]',
    params: { slug: conference.slug, id: registrationId },
    query: { done: 'cancelled' },
  } as const;
  redirect(getPathname({ href, locale }));
}
