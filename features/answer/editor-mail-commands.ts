import 'server-only';
import { consultationUrl } from '@/emails/links';
import { newAccessLink } from '@/features/access-link/commands';
import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import { factsIn } from '@/features/dispatch/message-rules';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/time';
import type { Standing } from './types';

/** A personal link to somebody who may write. `key` makes the same form one mail. */
export function mailEditorLink(tx: Tx, standing: Standing, representativeId: string, key: string): Promise<void> {
  return mailPerson(tx, standing, representativeId, {
    dedupeKey: `editor-link:${representativeId}:${key}`,
    template: 'editor-link',
    more: (name) => ({ name }),
  });
}

/** Asks one who may confirm; their own page lists who waits. */
export function mailWaitingEditor(
  tx: Tx,
  standing: Standing,
  { asked, name, email, key }: { asked: string; name: string; email: string; key: string },
): Promise<void> {
  return mailPerson(tx, standing, asked, {
    dedupeKey: `editor-waiting:${key}:${asked}`,
    template: 'editor-waiting',
    more: () => ({ name, email }),
  });
}

type What = { dedupeKey: string; template: string; more: (name: string) => object };

async function mailPerson(
  tx: Tx,
  standing: Standing,
  representativeId: string,
  { dedupeKey, template, more }: What,
): Promise<void> {
  const person = await tx.representative.findUniqueOrThrow({
    where: { id: representativeId },
    select: { name: true, email: true, locale: true },
  });
  const locale: Locale = person.locale === 'en' ? 'en' : 'sv';
  const row = await getConsultationFacts(standing.consultationId, tx);
  const token = await newAccessLink(tx, { representativeId });
  const payload = {
    organisation: standing.organisation,
    madeBy: person.name,
    consultation: factsIn(row, locale, false),
    ...more(person.name),
  };
  await promiseConsultationMail(
    tx,
    {
      consultationId: standing.consultationId,
      invitationId: standing.id,
      representativeId,
      addressKind: 'person',
    },
    {
      dedupeKey,
      template,
      toEmail: person.email,
      locale,
      payload: JSON.parse(JSON.stringify(payload)) as Prisma.InputJsonObject,
      secret: { url: consultationUrl('person', token, locale) },
    },
  );
}
