import 'server-only';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { getDraft, getRevisionContent } from './draft-queries';
import { emptyContent, isSameContent, mostCards, takesInput } from './rules';
import type { CardInput } from './schema';
import type { CardContent, Draft } from './types';

// Drafts leave no row in the audit log, since organisers read that: who saved what is in input_card_revision (docs/decisions/0241).

/** A person who writes for an organisation, from their personal link. */
export type Editor = { representativeId: string; invitationId: string };

type Gate = { consultationId: string; slug: string; name: string };
export type Shut = 'notEditor' | 'closed';

/**
 * May this person write here now? Asked of the database in the transaction that writes: somebody who was revoked, and a consultation
 * that was cancelled, are stopped at once (trust line 38).
 */
export async function openFor(tx: Tx, { representativeId, invitationId }: Editor): Promise<Result<Gate, Shut>> {
  const [row] = await tx.$queryRaw<(Gate & { state: 'draft' | 'open' | 'held' | 'archived' | 'cancelled' })[]>`
    SELECT c.id AS "consultationId", c.slug, c.state::text AS state, r.name
      FROM representative r JOIN invitation i ON i.id = r.invitation_id JOIN consultation c ON c.id = i.consultation_id
     WHERE r.id = ${representativeId}::uuid AND i.id = ${invitationId}::uuid AND r.revoked_at IS NULL AND r.is_editor
       AND r.confirmed_at IS NOT NULL AND i.state <> 'revoked'`;
  if (!row) return { ok: false, reason: 'notEditor' };
  if (!takesInput(row.state)) return { ok: false, reason: 'closed' };
  return { ok: true, consultationId: row.consultationId, slug: row.slug, name: row.name };
}

/** An empty card under a theme, or under the first. */
export function createCard(editor: Editor, questionId?: string): Promise<Result<{ cardId: string }, Shut | 'tooMany'>> {
  return inTransaction(async (tx) => {
    const gate = await openFor(tx, editor);
    if (!gate.ok) return gate;
    const { invitationId } = editor;
    if ((await tx.inputCard.count({ where: { invitationId } })) >= mostCards) return { ok: false, reason: 'tooMany' };
    const question = await tx.consultationQuestion.findFirst({
      where: { consultationId: gate.consultationId, ...(questionId ? { id: questionId } : {}) },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    if (!question) return { ok: false, reason: 'closed' };
    const content = emptyContent(question.id);
    const { id: cardId } = await tx.inputCard.create({
      data: { ...content, consultationId: gate.consultationId, invitationId },
      select: { id: true },
    });
    await writeRevision(tx, editor, cardId, 1, content);
    return { ok: true, cardId };
  });
}

export type Saved = Result<
  { revision: number; isNew: boolean },
  Shut | 'notFound' | 'invalid' | 'conflict',
  { current: Draft }
>;

/**
 * Saves a card where it still is at the revision that the words are based on. Where somebody has saved meanwhile nothing is written, and
 * theirs comes back (trust line 84). The same words again are no new revision, so that a save whose answer was lost can be sent again.
 */
export function saveCard(editor: Editor, cardId: string, input: CardInput, revision: number): Promise<Saved> {
  return inTransaction(async (tx) => {
    const gate = await openFor(tx, editor);
    if (!gate.ok) return gate;
    const known = await tx.consultationQuestion.count({
      where: { id: input.questionId, consultationId: gate.consultationId },
    });
    if (known === 0) return { ok: false, reason: 'invalid' };
    return store(tx, editor, cardId, await contentOf(tx, input), revision);
  });
}

/** Takes back the words of an earlier revision: they become a new one, and what stood there stays in the list. */
export function restoreRevision(editor: Editor, cardId: string, wanted: number, revision: number): Promise<Saved> {
  return inTransaction(async (tx) => {
    const gate = await openFor(tx, editor);
    if (!gate.ok) return gate;
    const content = await getRevisionContent(editor.invitationId, cardId, wanted, tx);
    if (!content) return { ok: false, reason: 'notFound' };
    const questions = await tx.consultationQuestion.findMany({
      where: { consultationId: gate.consultationId },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    const isAsked = questions.some(({ id }) => id === content.questionId);
    return store(
      tx,
      editor,
      cardId,
      isAsked ? content : { ...content, questionId: questions[0]?.id as string },
      revision,
    );
  });
}

/** Compare-and-set on the card's revision, and the row that says who. */
async function store(tx: Tx, editor: Editor, cardId: string, content: CardContent, revision: number): Promise<Saved> {
  const { invitationId } = editor;
  const before = await getDraft(tx, invitationId, cardId);
  if (!before) return { ok: false, reason: 'notFound' };
  if (isSameContent(before.content, content)) return { ok: true, revision: before.revision, isNew: false };
  const { count } = await tx.inputCard.updateMany({
    where: { id: cardId, invitationId, revision },
    data: { ...content, revision: revision + 1 },
  });
  if (count === 1) {
    await writeRevision(tx, editor, cardId, revision + 1, content);
    return { ok: true, revision: revision + 1, isNew: true };
  }
  const current = await getDraft(tx, invitationId, cardId);
  if (!current) return { ok: false, reason: 'notFound' };
  if (isSameContent(current.content, content)) return { ok: true, revision: current.revision, isNew: false };
  return { ok: false, reason: 'conflict', current };
}

async function writeRevision(
  tx: Tx,
  { representativeId }: Editor,
  cardId: string,
  revision: number,
  content: CardContent,
): Promise<void> {
  await tx.inputCardRevision.createMany({ data: [{ cardId, revision, content, representativeId }] });
}

/** The form's fields as content: a name of the register becomes that organisation, other words stay words. */
export async function contentOf(tx: Tx, { addressee, ...input }: CardInput): Promise<CardContent> {
  const organisation = addressee
    ? await tx.organisation.findFirst({
        where: { name: { equals: addressee, mode: 'insensitive' } },
        select: { id: true },
      })
    : null;
  return {
    ...input,
    addresseeOrganisationId: organisation?.id ?? null,
    addresseeText: organisation ? '' : addressee,
    secretPart: input.mayBeSecret ? input.secretPart : '',
  };
}
