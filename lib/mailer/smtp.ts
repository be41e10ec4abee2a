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
  // Every lost connection looks the same in nodemailer's errors; that the message began to leave is noted here.
  const begun = new Set<unknown>();
  transport.use('stream', ({ message, data }, done) => {
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      begun.add(data.messageId);
      return createReadStream(options);
    };
    done();
  });
  return {
    name: 'smtp',
    deduplicates: false,
    sendsPerSecond: 5,
    async send(key, message) {
      const messageId = `<${key}@${host}>`;
      try {
        const info = await transport.sendMail({ ...composed(message), messageId });
        return { ok: true, providerId: info.messageId };
      } catch (error) {
        return { ok: false, failure: failureOf(error, begun.has(messageId)) };
      } finally {
        begun.delete(messageId);
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
    subject: literalSubject(message.subject),
    html: message.html,
    text: message.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(invitation && method
      ? { icalEvent: { method, filename: invitation.filename, content: Buffer.from(invitation.content, 'base64') } }
      : {}),
    attachments: files.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') })),
  };
}

/**
 * Plain ASCII that looks like an encoded word would be decoded by the reader's mail program: such a subject is
 * encoded itself, in pieces short enough for a header (RFC 2047), and arrives as it was written.
 */
function literalSubject(subject: string): string {
  const line = subject.replace(/[\r\n]+/g, ' ');
  if (!line.includes('=?')) return line;
  const pieces = line.match(/.{1,10}/gsu) ?? [];
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(' ');
}

type SmtpError = { code?: string; responseCode?: number };

/** 4xx replies are for now, 5xx for good; a refused sign-in concerns every mail, not this one. */
function failureOf(error: unknown, hasBegun: boolean): MailFailure {
  const { code = 'unknown', responseCode } = (error ?? {}) as SmtpError;
  if (code === 'EAUTH') return answered(401, code);
  if (responseCode) return answered(responseCode >= 500 ? 422 : 503, `${code}_${responseCode}`);
  if (code === 'EENVELOPE') return answered(422, code);
  return { kind: hasBegun ? 'noAnswer' : 'notSent', name: code };
}

function answered(status: number, name: string): MailFailure {
  return { kind: 'answered', status, name, retryAfterSeconds: null };
}
