import 'server-only';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { type Editor, openFor, type Shut } from './draft-commands';
import { listOwnCards } from './draft-queries';
import { warningsOf } from './pii-rules';
import { mailReceipts } from './receipt-commands';
import { faultsOf } from './rules';
import { type LockedPlace, lockPlace, storeSubmission } from './submission-commands';
import type { DraftInList } from './types';

export type HandIn = {
  /** The form's own key: the same form twice is one version of the input. */
  formKey: string;
  /** Which cards, each as the revision that was seen. */
  cards: { cardId: string; revision: number }[];
  /** 'I have read what was pointed out.' */
  hasRead: boolean;
};

export type HandedIn = Result<
  { version: number; receiptNumber: number; isNew: boolean },
  Shut | 'nothingChosen' | 'nothingNew' | 'changedMeanwhile' | 'incomplete' | 'unread' | 'hasCards',
  { cardIds: string[] }
>;

type Context = { requestId: string };

/**
 * Hands in the chosen cards as the organisation's next version: numbers, the cards' versions, the receipt and the mails in one
 * transaction, with the consultation's row held so that numbers are unique (trust line 85). The database's clock says when, and whether
 * that is late. The same form sent again gives the receipt there is.
 */
export function handIn(editor: Editor, input: HandIn, { requestId }: Context): Promise<HandedIn> {
  return inTransaction(async (tx) => {
    const opened = await openPlace(tx, editor);
    if (!opened.ok) return opened;
    const formKey = keyOf(editor, input.formKey, input.cards);
    const known = await submissionOf(tx, formKey);
    if (known) return { ok: true, ...known, isNew: false };
    await tx.$queryRaw`SELECT 1 AS one FROM input_card WHERE invitation_id = ${editor.invitationId}::uuid ORDER BY id FOR UPDATE`;
    const all = await listOwnCards(editor.invitationId, tx);
    const chosen = all.filter(({ id }) => input.cards.some(({ cardId }) => cardId === id));
    const refused = refusalOf(chosen, input);
    if (refused) return refused;
    const stored = await storeSubmission(tx, opened.place, {
      formKey,
      all,
      chosen: chosen.filter(isNew),
      by: { representativeId: editor.representativeId, name: opened.name },
      source: 'link',
    });
    await tell(tx, editor, opened.place, stored, requestId);
    return { ok: true, version: stored.version, receiptNumber: stored.receiptNumber, isNew: true };
  });
}

/** 'We have no view': an answer with a receipt. An organisation with cards handed in takes those back first. */
export function sayNoView(editor: Editor, form: { formKey: string }, { requestId }: Context): Promise<HandedIn> {
  return inTransaction(async (tx) => {
    const opened = await openPlace(tx, editor);
    if (!opened.ok) return opened;
    const formKey = keyOf(editor, form.formKey, []);
    const known = await submissionOf(tx, formKey);
    if (known) return { ok: true, ...known, isNew: false };
    const all = await listOwnCards(editor.invitationId, tx);
    if (all.some(({ state }) => state === 'submitted')) return { ok: false, reason: 'hasCards' };
    const stored = await storeSubmission(tx, opened.place, {
      formKey,
      all,
      chosen: [],
      by: { representativeId: editor.representativeId, name: opened.name },
      source: 'link',
    });
    await tell(tx, editor, opened.place, stored, requestId);
    return { ok: true, version: stored.version, receiptNumber: stored.receiptNumber, isNew: true };
  });
}

/** Takes back a card that was handed in: it leaves the organisers' lists, and stays in the history with the reason. */
export function withdrawCard(
  editor: Editor,
  cardId: string,
  reason: string,
  { requestId }: Context,
): Promise<Result<{ number: number }, Shut | 'notSubmitted'>> {
  return inTransaction(async (tx) => {
    const gate = await openFor(tx, editor);
    if (!gate.ok) return gate;
    const [card] = await tx.$queryRaw<{ number: number }[]>`
      UPDATE input_card SET state = 'withdrawn', withdrawn_at = clock_timestamp(), withdrawn_by_name = ${gate.name},
             withdrawn_reason = ${reason}, updated_at = clock_timestamp()
       WHERE id = ${cardId}::uuid AND invitation_id = ${editor.invitationId}::uuid AND state = 'submitted' RETURNING number`;
    if (!card) return { ok: false, reason: 'notSubmitted' };
    await writeAudit(tx, {
      actor: { kind: 'representative', representativeId: editor.representativeId },
      action: 'input_card.withdrawn',
      subjectType: 'input_card',
      subjectId: cardId,
      consultationId: gate.consultationId,
      requestId,
      data: { number: card.number },
    });
    return { ok: true, number: card.number };
  });
}

/** The consultation's row first, then who may: so that two who hand in at once wait for each other before anything is read. */
async function openPlace(tx: Tx, editor: Editor): Promise<Result<{ place: LockedPlace; name: string }, Shut>> {
  const place = await lockPlace(tx, editor.invitationId);
  const gate = await openFor(tx, editor);
  if (!gate.ok) return gate;
  return place ? { ok: true, place, name: gate.name } : { ok: false, reason: 'notEditor' };
}

/** One form's one effect: its key with what was chosen, so that the form of a page that was gone back to is a new one. */
function keyOf({ invitationId }: Editor, formKey: string, cards: HandIn['cards']): string {
  const chosen = cards.map(({ cardId, revision }) => `${cardId}:${revision}`).sort();
  return sha256Hex([invitationId, formKey, ...chosen].join('|'));
}

function submissionOf(tx: Tx, formKey: string) {
  return tx.inputSubmission.findUnique({ where: { formKey }, select: { version: true, receiptNumber: true } });
}

/** True for a card that says something the organisers have not: never handed in, changed since, or taken back. */
function isNew({ state, isChanged }: DraftInList): boolean {
  return state !== 'submitted' || isChanged;
}

function refusalOf(
  chosen: readonly DraftInList[],
  { cards, hasRead }: HandIn,
): Extract<HandedIn, { ok: false }> | null {
  if (cards.length === 0) return { ok: false, reason: 'nothingChosen' };
  const moved = cards.filter(({ cardId, revision }) => chosen.find(({ id }) => id === cardId)?.revision !== revision);
  if (moved.length > 0) return { ok: false, reason: 'changedMeanwhile', cardIds: moved.map(({ cardId }) => cardId) };
  const fresh = chosen.filter(isNew);
  if (fresh.length === 0) return { ok: false, reason: 'nothingNew' };
  const incomplete = fresh.filter(({ content }) => faultsOf(content).length > 0);
  if (incomplete.length > 0) return { ok: false, reason: 'incomplete', cardIds: incomplete.map(({ id }) => id) };
  const suspicious = fresh.filter(({ content }) => warningsOf(content).length > 0);
  if (suspicious.length > 0 && !hasRead)
    return { ok: false, reason: 'unread', cardIds: suspicious.map(({ id }) => id) };
  return null;
}

type Stored = Awaited<ReturnType<typeof storeSubmission>>;

async function tell(tx: Tx, editor: Editor, place: LockedPlace, stored: Stored, requestId: string): Promise<void> {
  await writeAudit(tx, {
    actor: { kind: 'representative', representativeId: editor.representativeId },
    action: 'input.handed_in',
    subjectType: 'input_submission',
    subjectId: stored.submissionId,
    consultationId: place.consultationId,
    requestId,
    data: { version: stored.version, number: stored.receiptNumber, count: stored.newCards },
  });
  await mailReceipts(tx, stored.submissionId);
}
