'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { calmly, isFault } from '@/lib/action';
import { clientIp, requestId } from '@/lib/request';
import { isSameOrigin } from '@/lib/same-origin';
import { submitRegistrationForm } from './form-commands';
import { type FormAnswer, type FormState, refusedBy } from './form-rules';
import { typedFields } from './schema';

/** The form without JavaScript: on success to the receipt, else the same page with everything typed and what is wrong. */
export async function registerAction(previous: FormState, form: FormData): Promise<FormState> {
  const answer = await answerTo(form);
  if (answer.registered) redirect(answer.location);
  const { registered: _no, ...refusal } = answer;
  return { refusal, fields: typedFields(form), attempt: (Number(previous?.attempt) || 0) + 1 };
}

async function answerTo(form: FormData): Promise<FormAnswer> {
  if (!isSameOrigin(await headers())) return { registered: false, ...refusedBy('foreign') };
  const id = await requestId();
  const origin = {
    slug: String(form.get('conference') ?? ''),
    locale: form.get('locale') === 'en' ? 'en' : 'sv',
    formKey: (await cookies()).get('fr_form')?.value ?? null,
    ip: await clientIp(),
    requestId: id,
  } as const;
  const answer = await calmly(id, () => submitRegistrationForm(form, origin));
  return isFault(answer)
    ? { registered: false, ...refusedBy(answer.fault, answer.requestId, answer.retryAfterSeconds) }
    : answer;
}
