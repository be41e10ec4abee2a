import 'server-only';
import { createHmac } from 'node:crypto';
import { equalInConstantTime } from '@/lib/crypto';

const toleranceSeconds = 5 * 60;

export type WebhookHeaders = { id: string | null; timestamp: string | null; signature: string | null };

/**
 * Checks a body as Resend signs it (the scheme of svix and Standard Webhooks): HMAC-SHA256 over id, timestamp and the
 * raw body, base64, one of several space-separated 'v1,…'. Older or newer than five minutes is refused (trust line 15).
 * @param secret 'whsec_' and the key in base64.
 */
export function isSignedByResend(secret: string, headers: WebhookHeaders, rawBody: string, now: Date): boolean {
  const { id, timestamp, signature } = headers;
  if (!id || id.length > 200 || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > toleranceSeconds) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length === 0) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${rawBody}`).digest('base64');
  return signature.split(' ').some((one) => equalInConstantTime(one, `v1,${expected}`));
}
