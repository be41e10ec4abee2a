import 'server-only';
import { writeAudit } from '@/lib/audit';
import { hashToken, newToken } from '@/lib/crypto';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { By } from './group-commands';
import type { MeetingCardInput } from './schema';
import type { ScreenTarget } from './types';

/**
 * Opens the table for support and objection, by the database's clock; opening an open one changes nothing.
 * @returns 'notNow' for a consultation that is a draft, archived or cancelled.
 */
export function openTable(consultationId: string, by: By): Promise<Result<{ changed: boolean }, 'notNow'>> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ changed: boolean }[]>`
      WITH old AS (SELECT id, table_opened_at IS NOT NULL AND table_closed_at IS NULL AS is_open FROM consultation
                    WHERE id = ${consultationId}::uuid AND state IN ('open', 'held') FOR NO KEY UPDATE)
      UPDATE consultation c SET table_opened_at = CASE WHEN old.is_open THEN c.table_opened_at ELSE clock_timestamp() END, table_closed_at = NULL
        FROM old WHERE c.id = old.id RETURNING NOT old.is_open AS changed`;
    const [row] = rows;
    if (!row) return { ok: false, reason: 'notNow' };
    if (row.changed) await audit(tx, consultationId, 'meeting.table_opened', by);
    return { ok: true, changed: row.changed };
  });
}

/** Closes it: who waits with a support is told that it is closed. A table that is closed stays as it was. */
export function closeTable(consultationId: string, by: By): Promise<{ ok: true; changed: boolean }> {
  return inTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE consultation SET table_closed_at = clock_timestamp()
       WHERE id = ${consultationId}::uuid AND table_opened_at IS NOT NULL AND table_closed_at IS NULL`;
    if (count > 0) await audit(tx, consultationId, 'meeting.table_closed', by);
    return { ok: true, changed: count > 0 };
  });
}

/** Turns the screen to something else, if it still shows what the page said. */
export function showOnScreen(
  consultationId: string,
  { version, target }: { version: number; target: ScreenTarget },
  by: By,
): Promise<Result<object, 'stale' | 'notFound'>> {
  const shown = {
    view: target.view,
    questionId: target.view === 'theme' ? target.id : null,
    groupId: target.view === 'group' ? target.id : null,
    cardId: target.view === 'card' ? target.id : null,
  };
  return inTransaction(async (tx) => {
    if (!(await isShowable(tx, consultationId, target))) return { ok: false, reason: 'notFound' };
    const { count } =
      version === 0
        ? await tx.meetingScreen.createMany({ data: [{ consultationId, ...shown }], skipDuplicates: true })
        : await tx.meetingScreen.updateMany({
            where: { consultationId, version },
            data: { ...shown, version: { increment: 1 } },
          });
    if (count === 0) return { ok: false, reason: 'stale' };
    await audit(tx, consultationId, 'meeting.screen_turned', by, { view: target.view });
    return { ok: true };
  });
}

async function isShowable(tx: Tx, consultationId: string, { view, id }: ScreenTarget): Promise<boolean> {
  if (view === 'theme') return (await tx.consultationQuestion.count({ where: { id, consultationId } })) > 0;
  if (view === 'group') return (await tx.cardGroup.count({ where: { id, consultationId } })) > 0;
  if (view === 'card') return (await tx.inputCard.count({ where: { id, consultationId, state: 'submitted' } })) > 0;
  return true;
}

/** A new address for the projector; the one before ends at once. @returns the token, which is kept nowhere. */
export function makeScreenLink(consultationId: string, by: By): Promise<{ ok: true; token: string }> {
  return inTransaction(async (tx) => {
    const token = newToken();
    await tx.consultation.update({
      where: { id: consultationId },
      data: { screenTokenHash: hashToken(token) },
      select: { id: true },
    });
    await audit(tx, consultationId, 'meeting.screen_link_made', by);
    return { ok: true, token };
  });
}

/** Takes the projector's address back. @returns false where there was none. */
export function removeScreenLink(consultationId: string, by: By): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.consultation.updateMany({
      where: { id: consultationId, screenTokenHash: { not: null } },
      data: { screenTokenHash: null },
    });
    if (count > 0) await audit(tx, consultationId, 'meeting.screen_link_removed', by);
    return count > 0;
  });
}

type NewMeetingCard = Omit<MeetingCardInput, 'consultationId'>;
type AddedCard = Result<{ number: number }, 'notFound'>;

/**
 * A card said at the meeting: it has no organisation, and its first version is what was said. The form's key is the card's id, so a form
 * that is sent twice makes one card.
 */
export async function addMeetingCard(consultationId: string, card: NewMeetingCard, by: By): Promise<AddedCard> {
  try {
    return await inTransaction((tx) => addOnce(tx, consultationId, card, by));
  } catch (error) {
    // The same form twice at once: the other made the card.
    if (errorCode(error) !== '23505') throw error;
    return inTransaction((tx) => addOnce(tx, consultationId, card, by));
  }
}

async function addOnce(
  tx: Tx,
  consultationId: string,
  { formKey, ...card }: NewMeetingCard,
  by: By,
): Promise<AddedCard> {
  const known = await tx.inputCard.findUnique({
    where: { id: formKey },
    select: { consultationId: true, number: true },
  });
  if (known)
    return known.consultationId === consultationId && known.number !== null
      ? { ok: true, number: known.number }
      : { ok: false, reason: 'notFound' };
  const { lastCardNumber: number } = await tx.consultation.update({
    where: { id: consultationId },
    data: { lastCardNumber: { increment: 1 } },
    select: { lastCardNumber: true },
  });
  await tx.inputCard.create({
    data: { id: formKey, consultationId, state: 'submitted', number, ...card },
    select: { id: true },
  });
  await tx.inputCardVersion.create({ data: { cardId: formKey, number: 1, content: card }, select: { number: true } });
  await audit(tx, consultationId, 'meeting.card_added', by, { number }, { type: 'input_card', id: formKey });
  return { ok: true, number };
}

function audit(
  tx: Tx,
  consultationId: string,
  action: string,
  by: By,
  data: Record<string, string | number> = {},
  subject = { type: 'consultation', id: consultationId },
) {
  return writeAudit(tx, {
    ...by,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    consultationId,
    data,
  });
}
