import 'server-only';
import { canonicalEmail } from '@/lib/email-address';
import { consume } from '@/lib/rate-limit';
import type { Locale } from '@/lib/time';
import { registerParticipant } from './commands';
import { type FormAnswer, type Refusal, refusedBy, refusedByCore, refusedFields } from './form-rules';
import { getBookableConference, getRecentBookableConference } from './queries';
import { type RegistrationInput, registrationFromForm, registrationSchema } from './schema';
import type { BookableConference, Idempotency, Receipt } from './types';

/** Where a posted form came from, as the edge (route handler or action) saw it. */
export type FormOrigin = {
  slug: string;
  locale: Locale;
  /** The browser's fr_form cookie, null where it keeps none: then nothing ties two posts together. */
  formKey: string | null;
  ip: string;
  requestId: string;
};

const daySeconds = 86_400;
const keyForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * Registers by the public form. The two ways in (with and without JavaScript) differ only in how they answer.
 * @returns where the receipt is, or what is wrong, field by field. The same form again leads to the same receipt.
 * @throws Unavailable as registerParticipant does.
 */
export async function submitRegistrationForm(form: FormData, origin: FormOrigin): Promise<FormAnswer> {
  const consumed = await consume('registrationByIp', origin.ip);
  if (!consumed.ok) return no(refusedBy('rateLimited', '', consumed.retryAfterSeconds));
  const conference = await getRecentBookableConference(origin.slug);
  if (!conference) return no(refusedBy('registrationClosed'));
  const parsed = registrationSchema.safeParse(registrationFromForm(form, origin.locale));
  if (!parsed.success) return no(refusedFields(parsed.error));
  return register(parsed.data, conference, origin);
}

async function register(
  input: RegistrationInput,
  conference: BookableConference,
  origin: FormOrigin,
): Promise<FormAnswer> {
  // The schema has refused what has no canonical form.
  const email = canonicalEmail(input.email) as string;
  const consumed = await consume('registrationByEmail', email);
  if (!consumed.ok) return no(refusedBy('rateLimited', '', consumed.retryAfterSeconds));
  const idempotency = idempotencyOf(origin.formKey, email);
  const outcome = await registerParticipant(input, {
    conference,
    source: 'form',
    actor: { kind: 'public' },
    requestId: origin.requestId,
    ...(idempotency ? { idempotency } : {}),
  });
  if (outcome.ok) return { registered: true, location: receiptAddress(outcome.receipt, outcome.sameRequest) };
  const now = await getBookableConference(origin.slug);
  return no(refusedByCore(outcome.reason, outcome.sessions ?? [], now?.slots ?? []));
}

function idempotencyOf(formKey: string | null, email: string): Idempotency | null {
  if (formKey === null || !keyForm.test(formKey)) return null;
  return { scope: 'form', key: `${formKey}:${email}`, onlyWhileActive: true, ttlSeconds: daySeconds };
}

/** The page of the link in the receipt. Other content from the same browser is told that the first registration stands. */
function receiptAddress(receipt: Receipt, sameRequest: boolean): string {
  return `${new URL(receipt.manageUrl).pathname}?${sameRequest ? 'ny' : 'redan'}=1`;
}

function no(refusal: Refusal): FormAnswer {
  return { registered: false, ...refusal };
}
