import 'server-only';
import { env } from '@/lib/env';
import { demoMailer } from '@/lib/mailer/demo';
import type { Mailer } from '@/lib/mailer/message';
import { resendMailer } from '@/lib/mailer/resend';
import { smtpMailer } from '@/lib/mailer/smtp';

/** The way mail leaves, as the environment says: Resend, SMTP, or the demo's own mailbox. */
export function chosenMailer(): Mailer {
  if (env.RESEND_API_KEY) return resendMailer({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL });
  if (env.SMTP_URL) return smtpMailer({ url: env.SMTP_URL, host: new URL(env.APP_URL).hostname });
  return demoMailer();
}
