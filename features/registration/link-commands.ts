import 'server-only';
import { writeAudit } from '@/lib/audit';
import { hashToken, newToken } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { enqueueMail } from '@/lib/outbox';
import type { Result } from '@/lib/result';
import type { Locale } from '@/lib/time';
import { inLanguage, registrationMailPayload } from './facts';
import { manageUrl } from './links';
import { lockRegistration, type ManageContext, namedSessions } from './manage-steps';
import type { ManageObstacle } from './types';

/** Sends the confirmation again, as the registration is now, with the link the holder came with. At most one a minute. */
export function resendConfirmation(context: ManageContext): Promise<Result<{ reference: string }, ManageObstacle>> {
  return inTransaction((tx) => resendIn(tx, context));
}

/** The same as a step of a transaction. */
export async function resendIn(tx: Tx, context: ManageContext): Promise<Result<{ reference: string }, ManageObstacle>> {
  const locked = await lockRegistration(tx, context);
  if (!locked.ok) return locked;
  const { registration } = locked;
  const minute = Math.floor(context.now.getTime() / 60_000);
  await enqueueMail(tx, {
    dedupeKey: `registration-confirmation:${registration.id}:again:${minute}`,
    template: 'registration-confirmation',
    conferenceId: registration.conference.id,
    registrationId: registration.id,
    toEmail: registration.email,
    locale: registration.locale,
    payload: registrationMailPayload({
      registrationId: registration.id,
      reference: registration.reference,
      name: registration.name,
      organisation: registration.organisationName,
      sequence: registration.calendarSequence,
      locale: registration.locale,
      conference: registration.conference,
      sessions: namedSessions(registration.conference, registration.sessionIds),
    }),
    ...(context.token ? { secret: { manageUrl: manageUrl(context.token, registration.locale) } } : {}),
  });
  await writeAudit(tx, {
    actor: context.actor,
    action: 'registration.confirmation_resent',
    subjectType: 'registration',
    subjectId: registration.id,
    conferenceId: registration.conference.id,
    requestId: context.requestId,
  });
  return { ok: true, reference: registration.reference };
}

/**
 * Makes new links for all of a person's coming registrations and mails them to the address; the old links end.
 * The caller answers the same whether the address is known or not (trust line 35).
 */
export function renewLinks(email: string, context: { requestId: string; now: Date; locale: Locale }): Promise<void> {
  const emailCanonical = canonicalEmail(email);
  if (!emailCanonical) return Promise.resolve();
  return inTransaction(async (tx) => {
    const rows = await tx.registration.findMany({
      where: { emailCanonical, state: 'confirmed', conference: { state: { not: 'archived' } } },
      orderBy: [{ conference: { startsAt: 'asc' } }, { id: 'asc' }],
      take: 20,
      select: {
        id: true,
        reference: true,
        email: true,
        conferenceId: true,
        conference: { select: { nameSv: true, nameEn: true, startsAt: true } },
      },
    });
    const first = rows[0];
    if (!first) return;
    const tokens = rows.map(() => newToken());
    for (const [i, row] of rows.entries()) {
      await tx.registration.update({
        where: { id: row.id },
        data: { tokenHash: hashToken(tokens[i] as string) },
        select: { id: true },
      });
      await writeAudit(tx, {
        actor: { kind: 'public' },
        action: 'registration.link_renewed',
        subjectType: 'registration',
        subjectId: row.id,
        conferenceId: row.conferenceId,
        requestId: context.requestId,
      });
    }
    await enqueueMail(tx, {
      dedupeKey: `manage-link-renewed:${hashToken(tokens[0] as string)}`,
      template: 'manage-link-renewed',
      toEmail: first.email,
      locale: context.locale,
      payload: {
        registrations: rows.map((row) => ({
          reference: row.reference,
          conferenceName: inLanguage({ sv: row.conference.nameSv, en: row.conference.nameEn }, context.locale),
          startsAt: row.conference.startsAt?.toISOString() ?? null,
        })),
      },
      secret: { manageUrls: tokens.map((token) => manageUrl(token, context.locale)) },
    });
  });
}
