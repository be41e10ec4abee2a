import 'server-only';
import nodemailer from 'nodemailer';
import type { Mailer, MailFailure, MailMessage } from '@/lib/mailer/message';

export type SmtpSettings = { url: string; host: string; timeoutMs?: number };

/**
 * SMTP knows no idempotency key. The Message-ID is made of our key, so that two copies can be recognised, but a send
 * whose answer was lost is never repeated by itself: it is parked for a person (decision 0031).
 */
export function smtpMailer({ url, host, timeoutMs = 20_000 }: SmtpSettings): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    deduplicates: false,
    sendsPerSecond: 5,
    async send(key, message) {
      try {
        const info = await transport.sendMail({ ...composed(message), messageId: `<${key}@${host}>` });
        return { ok: true, providerId: info.messageId };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },
  };
}

function composed(message: MailMessage) {
  const [invitation, ...others] = message.attachments;
  const method = /method=(\w+)/.exec(invitation?.contentType ?? '')?.[1];
  const files = invitation && !method ? message.attachments : others;
  return {
    from: message.from,
    // An object, not a string: a string would be parsed for further recipients.
    to: { name: '', address: message.to },
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(invitation && method
      ? { icalEvent: { method, filename: invitation.filename, content: Buffer.from(invitation.content, 'base64') } }
      : {}),
    attachments: files.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') })),
  };
}

type SmtpError = { code?: string; command?: string; responseCode?: number };

/** Phases before the message itself: what fails there was certainly not sent. */
const beforeTheMessage = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'API', 'MAIL FROM', 'RCPT TO']);
const neverConnected = new Set(['ECONNREFUSED', 'EDNS', 'ECONNECTION', 'ETLS', 'EPROXY']);

/** 4xx replies are for now, 5xx for good; a refused sign-in concerns every mail, not this one. */
function failureOf(error: unknown): MailFailure {
  const { code = 'unknown', command = '', responseCode } = (error ?? {}) as SmtpError;
  if (code === 'EAUTH' || command.startsWith('AUTH')) return answered(401, code);
  if (responseCode) return answered(responseCode >= 500 ? 422 : 503, `${code}_${responseCode}`);
  if (code === 'EENVELOPE') return answered(422, code);
  if (neverConnected.has(code) || beforeTheMessage.has(command)) return { kind: 'notSent', name: code };
  return { kind: 'noAnswer', name: code };
}

function answered(status: number, name: string): MailFailure {
  return { kind: 'answered', status, name, retryAfterSeconds: null };
}
