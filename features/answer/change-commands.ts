import 'server-only';
import type { AnswerKind, InvitationState } from '@/features/invitation/types';
import { ensureRepresentative } from '@/features/representative/commands';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { type Lost, mailChange, type Named } from './mail-commands';
import { holdStanding } from './standing-commands';
import type { AnswerContext, ChangeOutcome, SeatPlan, Standing, Wanted } from './types';

/** Somebody named for a seat; without an address they hold it already. */
export type NamedPerson = { name: string; title: string; email: string | null; wanted: Wanted };

export type Change = {
  kind: AnswerKind;
  state: InvitationState;
  reason: string;
  people: NamedPerson[];
  plan: SeatPlan;
  ownCaseNumber?: string | undefined;
};

/** Holds the invitation and does the work, unless this very form has been taken already: then its receipt is given again. */
export function changeOnce(
  invitationId: string,
  { formKey }: AnswerContext,
  work: (tx: Tx, standing: Standing) => Promise<ChangeOutcome>,
): Promise<ChangeOutcome> {
  return inTransaction(async (tx) => {
    const standing = await holdStanding(tx, invitationId);
    if (!standing) return { ok: false, reason: 'notFound' };
    const known = await tx.invitationAnswer.findUnique({
      where: { formKey },
      select: { invitationId: true, number: true },
    });
    if (known)
      return known.invitationId === invitationId
        ? { ok: true, number: known.number, again: true }
        : { ok: false, reason: 'notAgain' };
    return work(tx, standing);
  });
}

/** Writes an answer down with all that follows from it: the chains, who may still come in, the invitation's state, the mails. */
export async function makeChange(
  tx: Tx,
  standing: Standing,
  context: AnswerContext,
  change: Change,
): Promise<ChangeOutcome> {
  const number = (standing.last?.number ?? 0) + 1;
  const answer = await tx.invitationAnswer.create({
    data: {
      invitationId: standing.id,
      number,
      kind: change.kind,
      reason: change.reason,
      madeByName: context.madeByName,
      madeByEmail: context.madeByEmail,
      source: context.source,
      enteredById: context.enteredById,
      formKey: context.formKey,
      detail: detailOf(standing, change),
      createdAt: standing.now,
    },
    select: { id: true },
  });
  await endHoldings(tx, standing, change.plan);
  const named = await startHoldings(tx, standing, context, change, answer.id);
  const lost = await letGo(tx, standing, context, change.plan, named);
  await tx.invitation.update({
    where: { id: standing.id },
    data: {
      state: change.state,
      answeredAt: standing.now,
      ...(change.ownCaseNumber === undefined ? {} : { ownCaseNumber: change.ownCaseNumber }),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await writeAudit(tx, {
    actor: context.actor,
    requestId: context.requestId,
    action: `answer.${change.kind}`,
    subjectType: 'invitation',
    subjectId: standing.id,
    consultationId: standing.consultationId,
    data: { number, source: context.source, named: named.length, left: lost.length },
  });
  await mailChange(tx, standing, context, { ...change, number, named, lost });
  return { ok: true, number, again: false };
}

/** What was said, as it was then. */
function detailOf(standing: Standing, { people, plan, ownCaseNumber }: Change) {
  const numberOf = (seatId: string) => standing.seats.find(({ id }) => id === seatId)?.number ?? 0;
  return {
    seats: people.map(({ name, title, wanted }) => ({
      number: numberOf(wanted.seatId),
      name,
      title,
      mandate: wanted.mandate,
      takesBack: plan.starts.some(({ seatId, takesBack }) => seatId === wanted.seatId && takesBack),
    })),
    left: plan.ends.map(({ link, seatId, because }) => ({ number: numberOf(seatId), name: link.name, because })),
    ...(ownCaseNumber ? { ownCaseNumber } : {}),
  };
}

/** All that end end first: at no moment has a seat two holders or a person two seats. */
async function endHoldings(tx: Tx, { now }: Standing, { ends }: SeatPlan): Promise<void> {
  for (const { link, because } of ends)
    await tx.seatHolding.update({
      where: { id: link.id },
      data: { endedAt: now, endedBecause: because },
      select: { id: true },
    });
}

/**
 * The named become known at the invitation. Only the organisation's own addresses and those whom an organiser or a confirmed person names
 * are trusted at once with drafts: the organisation's link may have been passed on to anybody (trust line 37).
 */
async function startHoldings(
  tx: Tx,
  standing: Standing,
  context: AnswerContext,
  { people, plan }: Change,
  answerId: string,
): Promise<Named[]> {
  const named: Named[] = [];
  const byTrusted = await isTrustedActor(tx, context);
  for (const { name, title, email, wanted } of people) {
    const start = plan.starts.find(({ seatId }) => seatId === wanted.seatId);
    const { id } = await ensureRepresentative(tx, {
      invitationId: standing.id,
      name,
      title,
      email: email ?? wanted.emailCanonical,
      locale: standing.locale === 'en' ? 'en' : 'sv',
      confirmedAt: byTrusted || isOwnAddress(standing, wanted.emailCanonical) ? standing.now : null,
      addedByName: context.madeByName,
    });
    if (!start) continue;
    await tx.seatHolding.create({
      data: {
        seatId: start.seatId,
        number: start.number,
        representativeId: id,
        kind: start.kind,
        mandate: start.mandate,
        answerId,
        madeByName: context.madeByName,
        createdAt: standing.now,
      },
      select: { id: true },
    });
    const role = standing.seats.find((seat) => seat.id === start.seatId)?.roleAsked || standing.roleAsked;
    named.push({ representativeId: id, role, mandate: start.mandate });
  }
  return named;
}

async function isTrustedActor(tx: Tx, { actor }: AnswerContext): Promise<boolean> {
  if (actor.kind !== 'representative') return actor.kind === 'user';
  const person = await tx.representative.findUnique({
    where: { id: actor.representativeId },
    select: { confirmedAt: true },
  });
  return person?.confirmedAt != null;
}

/** True for the two addresses that the invitation itself has. */
export function isOwnAddress(invitation: { email: string; secondEmail: string | null }, email: string): boolean {
  const to = canonicalEmail(email);
  return to !== null && [invitation.email, invitation.secondEmail].some((own) => own && canonicalEmail(own) === to);
}

/**
 * Those who come no longer. Their needs go at once: who does not come needs no lunch. If somebody else took the seat from them, their
 * link ends too, unless they write for the organisation: a mistyped address must not stay a way in.
 */
async function letGo(
  tx: Tx,
  { now }: Standing,
  { actor }: AnswerContext,
  { ends }: SeatPlan,
  named: readonly Named[],
): Promise<Lost[]> {
  const stays = new Set(named.map(({ representativeId }) => representativeId));
  const left = ends.filter(({ link }) => !stays.has(link.representativeId));
  const ids = left.map(({ link }) => link.representativeId);
  await tx.representativeNeeds.deleteMany({ where: { representativeId: { in: ids } } });
  const self = actor.kind === 'representative' ? [actor.representativeId] : [];
  const gone = await tx.representative.updateManyAndReturn({
    where: {
      id: { in: ids.filter((id) => !self.includes(id)) },
      OR: [{ isEditor: false }, { confirmedAt: null }],
    },
    data: { revokedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.accessLink.updateMany({
    where: { representativeId: { in: gone.map(({ id }) => id) }, revokedAt: null },
    data: { revokedAt: now },
  });
  return left.map(({ link, because }) => ({ representativeId: link.representativeId, because }));
}
