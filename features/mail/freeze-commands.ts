import 'server-only';
import { isTemplateName, renderMail } from '@/emails/render-mail';
import { getWordsAt } from '@/features/mail-template/queries';
import { decryptJson, type Encrypted, encryptJson } from '@/lib/crypto';
import { db, isUnavailable, pool } from '@/lib/db';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { isPlainAddress, type MailMessage } from '@/lib/mailer/message';
import { mailContext } from '@/lib/outbox';
import { listUnfrozenMails } from './claim-commands';
import type { UnwrittenMail } from './types';

export type FrozenMail = { message: MailMessage; sealed: Encrypted | null };

/**
 * The message of a row, as every attempt will send it: the frozen one, or one written and sealed now.
 * @throws Error when nobody can write it: unknown template, props that do not fit, a key that is gone, an address
 *   that is not one plain address. The caller parks the mail.
 */
export async function frozenMessage(mail: UnwrittenMail): Promise<FrozenMail> {
  if (mail.rendered && mail.keyId) {
    return { message: decryptJson<MailMessage>(mail.keyId, mail.rendered, mailContext(mail.dedupeKey)), sealed: null };
  }
  const message = await writeMessage(mail);
  return { message, sealed: encryptJson(message, mailContext(mail.dedupeKey)) };
}

/**
 * Writes mails that wait, so that a template edited while a long queue drains changes none of them (trust line 31).
 * @returns how many were looked at; 0 when nothing is left to write.
 */
export async function freezeMails(limit: number): Promise<number> {
  const mails = await listUnfrozenMails(limit);
  for (const mail of mails) {
    try {
      const { sealed } = await frozenMessage(mail);
      if (sealed) await keepFrozen(mail.id, sealed);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      log.error({ mailId: mail.id, template: mail.template, err: error }, 'a mail cannot be written');
      await pool.query(
        `UPDATE outbox_mail SET state = 'parked', last_error = 'cannot be written' WHERE id = $1 AND state = 'queued'`,
        [mail.id],
      );
    }
  }
  return mails.length;
}

async function keepFrozen(id: string, sealed: Encrypted): Promise<void> {
  await pool.query(
    `UPDATE outbox_mail SET rendered = $2, key_id = $3, secret = NULL WHERE id = $1 AND state = 'queued' AND rendered IS NULL`,
    [id, Buffer.from(sealed.bytes), sealed.keyId],
  );
}

async function writeMessage(mail: UnwrittenMail): Promise<MailMessage> {
  if (!isTemplateName(mail.template)) throw new Error(`No template ${mail.template}`);
  if (!isPlainAddress(mail.toEmail)) throw new Error('Not one plain address');
  const secret =
    mail.secret && mail.keyId ? decryptJson<object>(mail.keyId, mail.secret, mailContext(mail.dedupeKey)) : {};
  const removedSessions = await listAllRemovals(mail);
  const props = { ...mail.payload, ...(removedSessions ? { removedSessions } : {}), ...secret };
  const words = await getWordsAt(mail.template, mail.locale, mail.createdAt);
  const frame = { locale: mail.locale, toEmail: mail.toEmail, from: env.MAIL_FROM, writtenAt: mail.createdAt, words };
  const { subject, html, text, attachments } = await renderMail(mail.template, props, frame);
  return { from: env.MAIL_FROM, to: mail.toEmail, subject, html, text, attachments };
}

type Removed = { id: string };

/**
 * Sessions left in a change whose own mail was taken back before it went: they are still in the person's calendar,
 * so the mail that replaced it takes them out.
 */
async function listAllRemovals({ registrationId, payload }: UnwrittenMail): Promise<Removed[] | null> {
  if (!registrationId || typeof payload.sequence !== 'number') return null;
  const dropped = await db.outboxMail.findMany({
    where: { registrationId, state: 'dropped', template: 'registration-changed' },
    orderBy: { createdAt: 'asc' },
    select: { payload: true },
  });
  const now = removals(payload, 'sessions').map(({ id }) => id);
  const earlier = dropped.flatMap((row) => removals(row.payload, 'removedSessions'));
  const all = new Map([...earlier, ...removals(payload, 'removedSessions')].map((session) => [session.id, session]));
  return [...all.values()].filter(({ id }) => !now.includes(id));
}

function removals(payload: unknown, key: 'sessions' | 'removedSessions'): Removed[] {
  const list = payload instanceof Object ? (payload as Record<string, unknown>)[key] : null;
  return Array.isArray(list) ? (list as Removed[]) : [];
}
