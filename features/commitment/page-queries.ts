import 'server-only';
import { hashToken } from '@/lib/crypto';
import { db } from '@/lib/db';
import type { OwnCommitment } from './types';

/** Anything that cannot be a token is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** The commitment a link opens, for the actions. Null for unknown, revoked and malformed tokens alike. */
export async function getCommitmentOfLink(token: string): Promise<{ id: string; consultationId: string } | null> {
  if (!tokenShape.test(token)) return null;
  const link = await db.accessLink.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, commitmentId: { not: null } },
    select: { commitment: { select: { id: true, consultationId: true } } },
  });
  return link?.commitment ?? null;
}

/**
 * What the owner's page shows. A draft that is being worked on is not shown to anybody outside: its words are left empty.
 * A constant number of statements; nothing is written (trust line 34).
 */
export async function getOwnCommitment(token: string): Promise<OwnCommitment | null> {
  const place = await getCommitmentOfLink(token);
  if (!place) return null;
  const row = await db.commitment.findUnique({
    where: { id: place.id },
    select: {
      id: true,
      state: true,
      number: true,
      what: true,
      measure: true,
      dueOn: true,
      owner: { select: { name: true } },
      ownerName: true,
      progress: true,
      respondedAt: true,
      respondedBy: true,
      responseReason: true,
      askPendingOn: true,
      version: true,
      cards: { orderBy: { card: { number: 'asc' } }, select: { card: { select: { number: true } } } },
      statuses: {
        orderBy: { number: 'desc' },
        omit: { id: true, commitmentId: true, formKey: true, enteredById: true },
      },
      consultation: {
        select: {
          id: true,
          titleSv: true,
          titleEn: true,
          state: true,
          startsAt: true,
          isMadeUp: true,
          contactName: true,
          contactEmail: true,
          contactPhone: true,
        },
      },
    },
  });
  if (!row) return null;
  const { owner, cards, dueOn, askPendingOn, ...rest } = row;
  const isDraft = rest.state === 'draft';
  return {
    ...rest,
    what: isDraft ? '' : rest.what,
    measure: isDraft ? '' : rest.measure,
    dueOn: dueOn.toISOString().slice(0, 10),
    ownerOrganisation: owner.name,
    isAsked: askPendingOn !== null,
    cardNumbers: cards.flatMap(({ card }) => card.number ?? []),
  };
}
