import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { contentOf } from './draft-commands';
import { listOwnCards } from './draft-queries';
import { mailReceipts } from './receipt-commands';
import { faultsOf, takesInput } from './rules';
import type { EnteredInput } from './schema';
import { lockPlace, storeSubmission } from './submission-commands';
import type { CardContent } from './types';

type Context = { actor: Extract<Actor, { kind: 'user' }>; requestId: string };
export type Entered = Result<
  { cardId: string },
  'closed' | 'invalid' | 'faults' | 'dayWrong',
  { faults: ReturnType<typeof faultsOf> }
>;

/**
 * Writes in a card that came by letter, mail or telephone, as a version of the organisation's input with a receipt. The day it came, not
 * the day it is written in, decides whether it is late.
 */
export function enterInput(
  consultationId: string,
  input: EnteredInput,
  { actor, requestId }: Context,
): Promise<Entered> {
  const { formKey: key, invitationId, source, givenBy, receivedOn, slug: _slug, ...fields } = input;
  return inTransaction(async (tx) => {
    const place = await lockPlace(tx, invitationId);
    if (!place || place.consultationId !== consultationId) return { ok: false, reason: 'invalid' };
    const formKey = sha256Hex(`entered|${invitationId}|${key}`);
    const known = await cardOf(tx, formKey);
    if (known) return { ok: true, cardId: known };
    const refused = await refusalOf(tx, consultationId, fields.questionId, receivedOn, place.now);
    if (refused) return { ok: false, reason: refused };
    const content = await contentOf(tx, fields);
    const faults = faultsOf(content);
    if (faults.length > 0) return { ok: false, reason: 'faults', faults };
    const cardId = await createEntered(tx, place, content);
    const all = await listOwnCards(invitationId, tx);
    const stored = await storeSubmission(tx, place, {
      formKey,
      all,
      chosen: all.filter(({ id }) => id === cardId),
      by: { representativeId: null, name: givenBy, enteredById: actor.userId },
      source,
      isLate: place.inputBy !== null && receivedOn > isoDate(place.inputBy),
    });
    await writeAudit(tx, {
      actor,
      action: 'input.entered',
      subjectType: 'input_submission',
      subjectId: stored.submissionId,
      consultationId,
      requestId,
      data: { version: stored.version, number: stored.receiptNumber },
    });
    await mailReceipts(tx, stored.submissionId);
    return { ok: true, cardId };
  });
}

async function cardOf(tx: Tx, formKey: string): Promise<string | null> {
  const row = await tx.inputSubmission.findUnique({
    where: { formKey },
    select: { cards: { take: 1, select: { cardId: true } } },
  });
  return row?.cards[0]?.cardId ?? null;
}

async function refusalOf(tx: Tx, consultationId: string, questionId: string, receivedOn: string, now: Date) {
  const consultation = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { state: true, questions: { where: { id: questionId }, select: { id: true } } },
  });
  if (!takesInput(consultation.state)) return 'closed';
  if (consultation.questions.length === 0) return 'invalid';
  return receivedOn > isoDate(now) ? 'dayWrong' : null;
}

async function createEntered(
  tx: Tx,
  place: { consultationId: string; invitationId: string },
  content: CardContent,
): Promise<string> {
  const { consultationId, invitationId } = place;
  const { id } = await tx.inputCard.create({
    data: { ...content, consultationId, invitationId },
    select: { id: true },
  });
  await tx.inputCardRevision.createMany({ data: [{ cardId: id, revision: 1, content }] });
  return id;
}
