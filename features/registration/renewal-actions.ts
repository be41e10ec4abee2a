'use server';

import { after } from 'next/server';
import { calmly } from '@/lib/action';
import { clientIp, requestId } from '@/lib/request';
import { type RenewalState, refusedFields } from './form-rules';
import { renewWithinLimits } from './renewal-commands';
import { renewalSchema } from './schema';

/**
 * Asks for new links. The answer is the same, and comes as fast, whether the address is known or not and whether a
 * limit was reached: everything that differs is done after the answer has gone (trust line 35).
 */
export async function renewAction(previous: RenewalState, form: FormData): Promise<RenewalState> {
  const typed = form.get('email');
  const email = typeof typed === 'string' ? typed : '';
  const attempt = (Number(previous?.attempt) || 0) + 1;
  const parsed = renewalSchema.safeParse({ email });
  if (!parsed.success) {
    return { sent: false, email: email.slice(0, 1_000), error: refusedFields(parsed.error).errors[0] ?? null, attempt };
  }
  const [ip, id] = [await clientIp(), await requestId()];
  const locale = form.get('locale') === 'en' ? 'en' : 'sv';
  after(() => calmly(id, () => renewWithinLimits(parsed.data.email, { ip, requestId: id, locale })));
  return { sent: true, email: '', error: null, attempt };
}
