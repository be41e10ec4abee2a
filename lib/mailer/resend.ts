import 'server-only';
import { Resend } from 'resend';
import type { Mailer, MailFailure, MailMessage } from '@/lib/mailer/message';

export type ResendSettings = { apiKey: string; baseUrl?: string | undefined; timeoutMs?: number };

/** What the SDK says when something is wrong; the fields it leaves out on answers that are not Resend's own. */
type SdkError = { name?: string | undefined; statusCode?: number | null | undefined };

/** Statuses by Resend's own error names, for answers whose body carries no status. */
const statusByName: Record<string, number> = {
  missing_api_key: 401,
  restricted_api_key: 401,
  invalid_api_key: 403,
  rate_limit_exceeded: 429,
  daily_quota_exceeded: 429,
  monthly_quota_exceeded: 429,
  validation_error: 422,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
};

/** Resend remembers an idempotency key for 24 hours: repeated sends with it are one delivery. */
export function resendMailer({ apiKey, baseUrl, timeoutMs = 20_000 }: ResendSettings): Mailer {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: 'resend',
    deduplicates: true,
    sendsPerSecond: 2,
    async send(key, message) {
      // The SDK turns everything into an error object, except some aborts, which it throws.
      try {
        const answer = await resend.post<{ id?: unknown }>('/emails', bodyOf(message), {
          idempotencyKey: key,
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (answer.error) return { ok: false, failure: failureOf(answer.error, answer.headers) };
        return typeof answer.data?.id === 'string'
          ? { ok: true, providerId: answer.data.id }
          : { ok: false, failure: { kind: 'noAnswer', name: 'answer_without_id' } };
      } catch {
        return { ok: false, failure: { kind: 'noAnswer', name: 'timeout' } };
      }
    },
  };
}

function bodyOf(message: MailMessage) {
  return {
    from: message.from,
    to: [message.to],
    subject: message.subject,
    html: message.html,
    text: message.text,
    attachments: message.attachments.map(({ filename, contentType, content }) => ({
      filename,
      content,
      content_type: contentType,
    })),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function failureOf(error: SdkError, headers: Record<string, string> | null): MailFailure {
  const name = error.name ?? 'unknown';
  // No headers: no answer at all, or one that broke off, after the body may have been read.
  if (headers === null) return { kind: 'noAnswer', name };
  const status = error.statusCode ?? statusByName[name] ?? 500;
  return { kind: 'answered', status, name, retryAfterSeconds: secondsOf(headers['retry-after']) };
}

/** Retry-After in either of its forms: seconds or an HTTP date. */
function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
