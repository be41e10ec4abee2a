import 'server-only';
import { db } from '@/lib/db';
import type { Mailer } from '@/lib/mailer/message';

/** The demo's own mailbox: a table, read at /dev/mail. The key is unique there, so that it too delivers once. */
export function demoMailer(): Mailer {
  return {
    name: 'demo',
    deduplicates: true,
    sendsPerSecond: 200,
    async send(key, message) {
      await db.devMail.createMany({
        data: [
          {
            idempotencyKey: key,
            toEmail: message.to,
            fromEmail: message.from,
            subject: message.subject,
            text: message.text,
            html: message.html,
            attachments: message.attachments,
          },
        ],
        skipDuplicates: true,
      });
      return { ok: true, providerId: `demo-${key}` };
    },
  };
}
