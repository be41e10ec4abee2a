'use server';

import { redirect } from 'next/navigation';
import { calmly, isFault } from '@/lib/action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import {
  type ManageProblem,
  type ManageState,
  type Refusal,
  refusedBy,
  refusedChange,
  refusedFields,
} from './form-rules';
import { resendConfirmation } from './link-commands';
import { cancelRegistration, changeSeats, correctDetails } from './manage-commands';
import type { ManageContext } from './manage-steps';
import { getBookableConference, getRegistrationByToken } from './queries';
import { detailsFromForm, detailsSchema, seatsSchema, sessionIdsFromForm, typedFields } from './schema';
import type { OwnRegistration } from './types';

// Whoever holds the token is the registrant: it is in the posted form, so no other site can send one of these.

type Outcome = { done: 'seminars' | 'same' | 'details' | 'mail' | 'cancelled' } | Refusal<ManageProblem>;

/** Changes the chosen seminars. */
export async function changeSeatsAction(previous: ManageState, form: FormData): Promise<ManageState> {
  return manage(previous, form, async (registration, context) => {
    const parsed = seatsSchema.safeParse({ sessionIds: sessionIdsFromForm(form), version: form.get('version') });
    if (!parsed.success) return refusedBy('programmeChanged');
    const outcome = await changeSeats(parsed.data, context);
    if (outcome.ok) return { done: outcome.changed ? 'seminars' : 'same' };
    const now = await getBookableConference(registration.conference.slug);
    return refusedChange(outcome.reason, outcome.sessions ?? [], now?.slots ?? []);
  });
}

/** Corrects name, organisation and role. */
export async function correctDetailsAction(previous: ManageState, form: FormData): Promise<ManageState> {
  return manage(previous, form, async (_registration, context) => {
    const parsed = detailsSchema.safeParse(detailsFromForm(form));
    if (!parsed.success) {
      const refusal = refusedFields(parsed.error);
      // Only a version that is none is left without a field of its own.
      return refusal.errors.length > 0 ? { ...refusal, problem: null } : refusedBy('stale');
    }
    const outcome = await correctDetails(parsed.data, context);
    return outcome.ok ? { done: 'details' } : refusedChange(outcome.reason, [], []);
  });
}

/** Gives up the place and every seat. */
export async function cancelAction(previous: ManageState, form: FormData): Promise<ManageState> {
  return manage(previous, form, async (_registration, context) => {
    const outcome = await cancelRegistration(context);
    return outcome.ok ? { done: 'cancelled' } : refusedChange(outcome.reason, [], []);
  });
}

/** Sends the confirmation once more. */
export async function resendAction(previous: ManageState, form: FormData): Promise<ManageState> {
  return manage(previous, form, async (_registration, context) => {
    const outcome = await resendConfirmation(context);
    return outcome.ok ? { done: 'mail' } : refusedChange(outcome.reason, [], []);
  });
}

/** Finds the registration behind the posted token, runs the change, and leads back to it or says what is in the way. */
async function manage(
  previous: ManageState,
  form: FormData,
  change: (registration: OwnRegistration, context: ManageContext) => Promise<Outcome>,
): Promise<ManageState> {
  const token = String(form.get('token') ?? '');
  const id = await requestId();
  const outcome = await calmly<Outcome>(id, async () => {
    const registration = await getRegistrationByToken(token);
    if (!registration) return refusedBy('notFound');
    const consumed = await consume('manageByToken', token);
    if (!consumed.ok) return refusedBy('rateLimited', '', consumed.retryAfterSeconds);
    const actor = { kind: 'registrant', registrationId: registration.id } as const;
    return change(registration, { registrationId: registration.id, actor, requestId: id, now: new Date(), token });
  });
  if ('done' in outcome) return redirect(ownAddress(token, form.get('locale') === 'en' ? 'en' : 'sv', outcome.done));
  const refusal = isFault(outcome) ? refusedBy(outcome.fault, outcome.requestId, outcome.retryAfterSeconds) : outcome;
  return { refusal, fields: typedFields(form), attempt: (Number(previous?.attempt) || 0) + 1 };
}

function ownAddress(token: string, locale: 'sv' | 'en', done: string): string {
  return getPathname({
    href: { pathname: '/registration/[token]', params: { token }, query: { klart: done } },
    locale,
  });
}
