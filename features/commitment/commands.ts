import 'server-only';
import { databaseNow } from '@/lib/database-clock';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { type At, audit, dateOf, lockCommitment, type WriteContext } from './row-commands';
import type { CommitmentInput } from './schema';

type InputFault = 'dueInThePast' | 'ownerUnknown' | 'cardsUnknown' | 'notFound' | 'cancelled';
export type Saved = Result<{ id: string }, InputFault | 'stale' | 'notNow', { numbers: string }>;

/** A new commitment as a draft, with the next number of its consultation. Nobody outside is told. */
export function createCommitment(
  consultationId: string,
  input: CommitmentInput,
  context: WriteContext,
): Promise<Saved> {
  return inTransaction(async (tx) => {
    // One at a time in each consultation: the number is the one after the last.
    const [held] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text AS state FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.state === 'cancelled') return { ok: false, reason: 'cancelled' };
    const cards = await checked(tx, consultationId, input, null);
    if (!cards.ok) return cards;
    const last = await tx.commitment.aggregate({ where: { consultationId }, _max: { number: true } });
    const { id } = await tx.commitment.create({
      data: { consultationId, number: (last._max.number ?? 0) + 1, ...columnsOf(input) },
      select: { id: true },
    });
    await setCards(tx, id, cards.ids);
    await audit(tx, context, { id, consultationId }, 'commitment.created', { cards: cards.ids.length });
    return { ok: true, id };
  });
}

/** Changes the words of one that nobody has said yes to: a draft, or a declined one, which becomes a draft again. */
export function editCommitment(at: At, input: CommitmentInput, context: WriteContext): Promise<Saved> {
  return inTransaction(async (tx) => {
    const held = await lockCommitment(tx, at.id);
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.version !== at.version) return { ok: false, reason: 'stale' };
    if (held.state !== 'draft' && held.state !== 'declined') return { ok: false, reason: 'notNow' };
    const cards = await checked(tx, held.consultationId, input, held.dueOn);
    if (!cards.ok) return cards;
    await tx.commitment.update({
      where: { id: at.id },
      data: { ...columnsOf(input), state: 'draft', version: { increment: 1 } },
      select: { id: true },
    });
    await setCards(tx, at.id, cards.ids);
    await audit(tx, context, held, 'commitment.changed', { cards: cards.ids.length });
    return { ok: true, id: at.id };
  });
}

function columnsOf({ cards: _cards, mailLanguage: locale, dueOn, ...fields }: CommitmentInput) {
  return { ...fields, locale, dueOn: dateOf(dueOn) };
}

/** The rules that only the database can answer. `dueBefore`: the day it had, which may stay though it has passed. */
async function checked(
  tx: Tx,
  consultationId: string,
  { dueOn, ownerOrganisationId, cards }: CommitmentInput,
  dueBefore: string | null,
): Promise<{ ok: true; ids: string[] } | Exclude<Saved, { ok: true }>> {
  if (dueOn !== dueBefore && dueOn < isoDate(await databaseNow(tx))) return { ok: false, reason: 'dueInThePast' };
  if ((await tx.organisation.count({ where: { id: ownerOrganisationId } })) === 0)
    return { ok: false, reason: 'ownerUnknown' };
  if (cards.length === 0) return { ok: true, ids: [] };
  const rows = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT id, number FROM submitted_card WHERE consultation_id = ${consultationId}::uuid AND number = ANY (${cards}::int[])`;
  const unknown = cards.filter((number) => !rows.some((row) => row.number === number));
  if (unknown.length > 0) return { ok: false, reason: 'cardsUnknown', numbers: unknown.slice(0, 10).join(', ') };
  return { ok: true, ids: rows.map(({ id }) => id) };
}

async function setCards(tx: Tx, commitmentId: string, cardIds: readonly string[]): Promise<void> {
  await tx.commitmentCard.deleteMany({ where: { commitmentId, cardId: { notIn: [...cardIds] } } });
  await tx.commitmentCard.createMany({
    data: cardIds.map((cardId) => ({ commitmentId, cardId })),
    skipDuplicates: true,
  });
}
