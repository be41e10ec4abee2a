import 'server-only';
import { newAccessLink } from '@/features/access-link/commands';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { submissionFrom } from './receipt-rules';

/**
 * Promises the receipt by mail: to whoever handed in, with a link to it, and to the organisation's own address, without: that link would
 * open the drafts of whoever it belongs to. In the caller's transaction.
 */
export async function mailReceipts(tx: Tx, submissionId: string): Promise<void> {
  const row = await tx.inputSubmission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      consultationId: true,
      invitationId: true,
      version: true,
      content: true,
      sha256: true,
      representative: { select: { id: true, email: true, locale: true } },
      invitation: { select: { email: true, locale: true } },
      consultation: { select: { titleSv: true, titleEn: true, contactEmail: true } },
    },
  });
  const document = submissionFrom(row.content);
  if (!document) return;
  const payload = {
    consultation: { titleSv: row.consultation.titleSv, titleEn: row.consultation.titleEn },
    contact: row.consultation.contactEmail,
    organisation: document.organisation,
    version: document.version,
    receiptNumber: document.receiptNumber,
    submittedAt: document.submittedAt,
    submittedBy: document.submittedBy,
    isLate: document.isLate,
    isNoView: document.isNoView,
    sha256: row.sha256,
    cards: document.cards.map((card) => ({
      number: card.number,
      what: 'withdrawn' in card ? ('withdrawn' as const) : 'sha256' in card ? ('unchanged' as const) : ('new' as const),
    })),
  };
  const place = { consultationId: row.consultationId, invitationId: row.invitationId };
  const person = row.representative;
  if (person) {
    const token = await newAccessLink(tx, { representativeId: person.id });
    const locale = localeOf(person.locale);
    const href = {
      pathname: '/representative/[token]/receipts/[version]',
      params: { token, version: String(row.version) },
    } as const;
    await promiseConsultationMail(
      tx,
      { ...place, addressKind: 'person' },
      {
        dedupeKey: `input-receipt:${submissionId}:person`,
        template: 'input-receipt',
        toEmail: person.email,
        locale,
        payload,
        secret: { url: env.APP_URL + getPathname({ href, locale }) },
      },
    );
  }
  if (person && person.email.toLowerCase() === row.invitation.email.toLowerCase()) return;
  await promiseConsultationMail(
    tx,
    { ...place, addressKind: 'primary' },
    {
      dedupeKey: `input-receipt:${submissionId}:primary`,
      template: 'input-receipt',
      toEmail: row.invitation.email,
      locale: localeOf(row.invitation.locale),
      payload,
    },
  );
}

function localeOf(locale: string): 'sv' | 'en' {
  return locale === 'en' ? 'en' : 'sv';
}
