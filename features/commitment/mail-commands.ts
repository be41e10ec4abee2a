import 'server-only';
import { newAccessLink } from '@/features/access-link/commands';
import { titleOf } from '@/features/consultation/rules';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import type { Db, Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import { lanes } from '@/lib/outbox';
import { commitmentMailPayload, type MailFacts, type MailKind } from './mail-rules';

/** What a mail about a commitment is made of, as it is now. */
export async function readMailFacts(
  tx: Db,
  id: string,
): Promise<MailFacts & { consultationId: string; ownerEmail: string }> {
  const { owner, consultation, ...row } = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: {
      consultationId: true,
      number: true,
      ownerName: true,
      ownerEmail: true,
      locale: true,
      what: true,
      measure: true,
      dueOn: true,
      progress: true,
      owner: { select: { name: true } },
      consultation: {
        select: {
          titleSv: true,
          titleEn: true,
          isMadeUp: true,
          contactName: true,
          contactEmail: true,
          contactPhone: true,
        },
      },
    },
  });
  const locale = row.locale === 'en' ? 'en' : 'sv';
  const { contactName, contactEmail, contactPhone, isMadeUp } = consultation;
  return {
    ...row,
    locale,
    dueOn: row.dueOn.toISOString().slice(0, 10),
    organisation: owner.name,
    consultation: {
      title: titleOf(consultation, locale),
      isMadeUp,
      contact: [contactName, contactEmail ?? env.CONTACT_EMAIL, contactPhone].filter(Boolean).join(', '),
    },
  };
}

/** Promises a mail to a commitment's owner with a link of its own, in this transaction. */
export async function promiseCommitmentMail(
  tx: Tx,
  { id, kind, dedupeKey }: { id: string; kind: MailKind; dedupeKey: string },
): Promise<void> {
  const facts = await readMailFacts(tx, id);
  const token = await newAccessLink(tx, { commitmentId: id });
  const pathname = getPathname({ href: { pathname: '/commitment/[token]', params: { token } }, locale: facts.locale });
  await promiseConsultationMail(
    tx,
    { consultationId: facts.consultationId, commitmentId: id, addressKind: 'person' },
    {
      dedupeKey,
      template: kind === 'proposal' ? 'commitment-proposal' : 'commitment-ask',
      lane: lanes.personal,
      toEmail: facts.ownerEmail,
      locale: facts.locale,
      payload: commitmentMailPayload(facts, kind),
      secret: { url: env.APP_URL + pathname },
    },
  );
}
