import 'server-only';
import { invitationUrl } from '@/emails/links';
import { newAccessLink } from '@/features/access-link/commands';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import type { ConsultationState } from '@/generated/prisma/enums';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Result } from '@/lib/result';
import type { WriteContext } from './new-commands';
import { lockInvitation } from './organiser-commands';

type Decision = { state: 'granted'; grantedUntil: Date; decision: string } | { state: 'refused'; decision: string };

type Asked = {
  id: string;
  state: string;
  askedByName: string;
  askedByEmail: string;
  invitationId: string;
  email: string;
  secondEmail: string | null;
  locale: string;
  organisation: string;
  titleSv: string;
  titleEn: string;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  startsAt: Date | null;
  /** By the database's clock. */
  now: Date;
};

/**
 * Grants more time until a day, or refuses it with a reason; written down, and whoever asked gets a mail. A later day than the meeting
 * and one that has been are refused, by the database's clock. Decided once: the second of two colleagues is told so.
 */
export function decideExtension(
  extensionId: string,
  decision: Decision,
  context: WriteContext,
): Promise<Result<object, 'notFound' | 'closed' | 'decided' | 'tooEarly' | 'afterStart'>> {
  return inTransaction(async (tx) => {
    const found = await tx.extensionRequest.findUnique({ where: { id: extensionId }, select: { invitationId: true } });
    const held = found ? await lockInvitation(tx, found.invitationId) : null;
    if (!held) return { ok: false, reason: 'notFound' };
    const asked = await getAsked(tx, extensionId);
    if (asked?.state !== 'asked') return { ok: false, reason: 'decided' };
    if (held.consultationState !== ('open' satisfies ConsultationState)) return { ok: false, reason: 'closed' };
    if (decision.state === 'granted') {
      if (decision.grantedUntil <= asked.now) return { ok: false, reason: 'tooEarly' };
      if (asked.startsAt && decision.grantedUntil > asked.startsAt) return { ok: false, reason: 'afterStart' };
      await tx.invitation.update({
        where: { id: held.id },
        data: { answerBy: decision.grantedUntil, version: { increment: 1 } },
        select: { id: true },
      });
    }
    await tx.extensionRequest.update({
      where: { id: extensionId },
      data: { ...decision, decidedAt: asked.now, decidedById: actorId(context.actor) },
      select: { id: true },
    });
    await writeAudit(tx, {
      actor: context.actor,
      requestId: context.requestId,
      action: `extension.${decision.state}`,
      subjectType: 'invitation',
      subjectId: held.id,
      consultationId: held.consultationId,
      data: decision.state === 'granted' ? { until: decision.grantedUntil.toISOString() } : {},
    });
    await mailDecision(tx, held.consultationId, asked, decision);
    return { ok: true };
  });
}

async function getAsked(tx: Tx, id: string): Promise<Asked | undefined> {
  const [row] = await tx.$queryRaw<Asked[]>`
    SELECT e.id, e.state, e.asked_by_name AS "askedByName", e.asked_by_email AS "askedByEmail", i.id AS "invitationId", i.email,
           i.second_email AS "secondEmail", i.locale, o.name AS organisation, c.title_sv AS "titleSv", c.title_en AS "titleEn",
           c.contact_name AS "contactName", c.contact_email AS "contactEmail", c.contact_phone AS "contactPhone",
           c.starts_at AS "startsAt", clock_timestamp() AS now
      FROM extension_request e JOIN invitation i ON i.id = e.invitation_id JOIN organisation o ON o.id = i.organisation_id
      JOIN consultation c ON c.id = i.consultation_id WHERE e.id = ${id}::uuid FOR UPDATE OF e`;
  return row;
}

/**
 * To the address that whoever asked gave, else to the organisation's first. Only the organisation's own addresses get a link that
 * answers: a mistyped one must not open anything.
 */
async function mailDecision(tx: Tx, consultationId: string, asked: Asked, decision: Decision): Promise<void> {
  const toEmail = asked.askedByEmail || asked.email;
  const to = canonicalEmail(toEmail);
  const isOwn = [asked.email, asked.secondEmail ?? ''].some((own) => own !== '' && canonicalEmail(own) === to);
  const locale = asked.locale === 'en' ? 'en' : 'sv';
  const token = isOwn ? await newAccessLink(tx, { invitationId: asked.invitationId }) : null;
  await promiseConsultationMail(
    tx,
    { consultationId, invitationId: asked.invitationId, addressKind: isOwn ? 'primary' : 'person' },
    {
      dedupeKey: `extension-decided:${asked.id}`,
      template: 'extension-decided',
      toEmail,
      locale,
      payload: {
        name: asked.askedByName,
        organisation: asked.organisation,
        consultation: locale === 'en' && asked.titleEn ? asked.titleEn : asked.titleSv,
        grantedUntil: decision.state === 'granted' ? decision.grantedUntil.toISOString() : null,
        decision: decision.decision,
        contactName: asked.contactName,
        contactEmail: asked.contactEmail,
        contactPhone: asked.contactPhone,
      },
      ...(token ? { secret: { url: invitationUrl(token, locale) } } : {}),
    },
  );
}
