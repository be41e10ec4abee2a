import 'server-only';
import { consultationUrl } from '@/emails/links';
import { renderMail } from '@/emails/render-mail';
import { env } from '@/lib/env';
import { getConsultationFacts, listPreviewReaders } from './facts-queries';
import { messageFor } from './message-rules';
import type { Dispatch, Preview } from './page-types';
import { isComplete } from './rules';

/** How many of the first readers can be looked at. */
const most = 10;

/** The message as the n-th of its first readers gets it, in their language or another; null when there is nobody or nothing. Two queries. */
export async function getPreview(
  dispatch: Dispatch,
  number: number,
  language: 'sv' | 'en' | null,
): Promise<Preview | null> {
  if (!isComplete(dispatch)) return null;
  const readers = await listPreviewReaders(dispatch.id, most);
  const reader = readers[Math.min(number, readers.length) - 1];
  if (!reader) return null;
  const row = await getConsultationFacts(dispatch.consultationId);
  const { locale, payload } = messageFor(dispatch, { ...reader, locale: language ?? reader.locale }, row);
  const frame = { locale, toEmail: reader.toEmail, from: env.MAIL_FROM, writtenAt: new Date() };
  // The link is made when it is sent, and is nobody's to see before.
  const url = consultationUrl(payload.opens, '…', locale);
  const { subject, html, text } = await renderMail('consultation-message', { ...payload, url }, frame);
  const { toEmail, organisation } = reader;
  return {
    number: Math.min(number, readers.length),
    count: readers.length,
    toEmail,
    organisation,
    locale,
    subject,
    html,
    text,
  };
}
