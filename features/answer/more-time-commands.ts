import 'server-only';
import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import { factsIn } from '@/features/dispatch/message-rules';
import type { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Result } from '@/lib/result';
import { stopFor } from './chain-rules';
import { holdStanding } from './standing-commands';
import type { ChangeRefusal, Standing } from './types';

export type TimeContext = { actor: Actor; requestId: string; madeByName: string; madeByEmail: string };
type Wish = { wantedBy: Date; reason: string };
type Refusal = ChangeRefusal | 'wantedTooEarly' | 'wantedAfterStart' | 'askedAlready';

/**
 * 'More time, please', until the meeting starts and also when the day to answer has passed. One request is open at a time (the row is
 * held, and a unique index): a second is told so. A mail to the organisation's address and to whoever asked.
 */
export function askForMoreTime(
  invitationId: string,
  wish: Wish,
  context: TimeContext,
): Promise<Result<{ id: string }, Refusal>> {
  return inTransaction(async (tx) => {
    const standing = await holdStanding(tx, invitationId);
    if (!standing) return { ok: false, reason: 'notFound' };
    const stop = stopFor(standing);
    if (stop) return { ok: false, reason: stop };
    const earliest = Math.max(standing.now.getTime(), standing.answerBy?.getTime() ?? 0);
    if (wish.wantedBy.getTime() <= earliest) return { ok: false, reason: 'wantedTooEarly' };
    if (standing.startsAt && wish.wantedBy >= standing.startsAt) return { ok: false, reason: 'wantedAfterStart' };
    const open = await tx.extensionRequest.findFirst({
      where: { invitationId, state: 'asked' },
      select: { id: true },
    });
    if (open) return { ok: false, reason: 'askedAlready' };
    const { id } = await tx.extensionRequest.create({
      data: {
        invitationId,
        ...wish,
        askedByName: context.madeByName,
        askedByEmail: context.madeByEmail,
        askedAt: standing.now,
      },
      select: { id: true },
    });
    await tell(tx, standing, context, { id, change: 'asked', ...wish });
    return { ok: true, id };
  });
}

/** Takes an open request back. One that has been decided stays. */
export function withdrawMoreTime(
  invitationId: string,
  id: string,
  context: TimeContext,
): Promise<Result<object, 'notFound' | 'decided'>> {
  return inTransaction(async (tx) => {
    const standing = await holdStanding(tx, invitationId);
    const found = await tx.extensionRequest.findFirst({ where: { id, invitationId } });
    if (!standing || !found) return { ok: false, reason: 'notFound' };
    const { count } = await tx.extensionRequest.updateMany({
      where: { id, state: 'asked' },
      data: { state: 'withdrawn' },
    });
    if (count === 0) return { ok: false, reason: 'decided' };
    await tell(tx, standing, context, { id, change: 'withdrawn', wantedBy: found.wantedBy, reason: '' });
    return { ok: true };
  });
}

type Told = Wish & { id: string; change: 'asked' | 'withdrawn' };

async function tell(
  tx: Tx,
  standing: Standing,
  { actor, requestId, madeByName, madeByEmail }: TimeContext,
  { id, ...told }: Told,
): Promise<void> {
  await writeAudit(tx, {
    actor,
    requestId,
    action: `answer.more_time_${told.change}`,
    subjectType: 'invitation',
    subjectId: standing.id,
    consultationId: standing.consultationId,
    data: { until: told.wantedBy.toISOString() },
  });
  const row = await getConsultationFacts(standing.consultationId, tx);
  const locale = standing.locale === 'en' ? 'en' : 'sv';
  const payload = {
    organisation: standing.organisation,
    madeBy: madeByName,
    consultation: factsIn(row, locale, false),
    ...told,
  };
  const addresses = new Map([
    [canonicalEmail(madeByEmail) ?? madeByEmail, madeByEmail],
    [canonicalEmail(standing.email) ?? standing.email, standing.email],
  ]);
  for (const toEmail of addresses.values())
    await promiseConsultationMail(
      tx,
      {
        consultationId: standing.consultationId,
        invitationId: standing.id,
        addressKind: toEmail === standing.email ? 'primary' : 'person',
      },
      {
        dedupeKey: `more-time:${id}:${told.change}:${toEmail === standing.email ? 'organisation' : 'maker'}`,
        template: 'more-time',
        toEmail,
        locale,
        payload: JSON.parse(JSON.stringify(payload)) as Prisma.InputJsonObject,
      },
    );
}
