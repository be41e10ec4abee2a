import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { contentOf, isChanged, obstacleToClear } from './rules';
import type { OutcomeContent } from './types';

export type WriteContext = { actor: Actor; requestId: string; now: Date };
export type At = { consultationId: string; cardId: string; version: number };

export type Saved = Result<{ version: number }, 'notFound' | 'stale' | 'ownerUnknown'>;

/**
 * Writes what came of a card, as a new version beside those before. A clearance falls when anything that is shown changes, and the public
 * page loses it in the same transaction. The same words again change nothing.
 */
export function saveOutcome(at: At, input: OutcomeContent, context: WriteContext): Promise<Saved> {
  return inTransaction(async (tx) => {
    if (!(await isHandedIn(tx, at))) return { ok: false, reason: 'notFound' };
    const before = await lockOutcome(tx, at.cardId);
    if ((before?.version ?? 0) !== at.version) return { ok: false, reason: 'stale' };
    const content = contentOf(input);
    if (before && !isChanged(before, content)) return { ok: true, version: before.version };
    const { responsibleOrganisationId: id } = content;
    if (id && (await tx.organisation.count({ where: { id } })) === 0) return { ok: false, reason: 'ownerUnknown' };
    const version = at.version + 1;
    const data = { ...content, version, clearedAt: null, clearedById: null };
    // Two who write the first at once: the table's key lets one through, and the other is asked to look again.
    const { count } = before
      ? await tx.cardOutcome.updateMany({ where: { cardId: at.cardId, version: at.version }, data })
      : await tx.cardOutcome.createMany({ data: [{ ...data, cardId: at.cardId }], skipDuplicates: true });
    if (count === 0) return { ok: false, reason: 'stale' };
    await tx.cardOutcomeVersion.create({
      data: { cardId: at.cardId, version, content, createdById: actorId(context.actor) },
      select: { version: true },
    });
    const wasCleared = before?.clearedAt != null;
    await audit(tx, context, at, 'outcome.saved', { kind: content.kind, version, wasCleared });
    if (wasCleared) await bumpContentRevision(tx);
    return { ok: true, version };
  });
}

export type Cleared = Result<object, 'notFound' | 'stale' | 'publicMissing' | 'textMissing' | 'reasonMissing'>;

/** Clears exactly the version that was looked at for publication (trust line 87). */
export function clearOutcome(at: At, context: WriteContext): Promise<Cleared> {
  return inTransaction(async (tx) => {
    const held = (await isHandedIn(tx, at)) ? await lockOutcome(tx, at.cardId) : null;
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.version !== at.version) return { ok: false, reason: 'stale' };
    if (held.clearedAt) return { ok: true };
    const obstacle = obstacleToClear(held);
    if (obstacle) return { ok: false, reason: obstacle };
    await tx.cardOutcome.updateMany({
      where: { cardId: at.cardId, version: at.version },
      data: { clearedAt: context.now, clearedById: actorId(context.actor) },
    });
    await audit(tx, context, at, 'outcome.cleared', { version: at.version });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/** Takes the clearance back: it leaves the public page at once. */
export function unclearOutcome(at: At, context: WriteContext): Promise<Result<object, 'notFound' | 'stale'>> {
  return inTransaction(async (tx) => {
    const held = (await isHandedIn(tx, at)) ? await lockOutcome(tx, at.cardId) : null;
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.version !== at.version) return { ok: false, reason: 'stale' };
    if (!held.clearedAt) return { ok: true };
    await tx.cardOutcome.updateMany({ where: { cardId: at.cardId }, data: { clearedAt: null, clearedById: null } });
    await audit(tx, context, at, 'outcome.uncleared', { version: at.version });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/** Makes the page public, or takes it away; every process drops what it has kept within a second or two. */
export function publishOutcomes(
  consultationId: string,
  isOn: boolean,
  { actor, requestId, now }: WriteContext,
): Promise<Result<object, 'notFound' | 'nothingCleared'>> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ isOn: boolean }[]>`
      SELECT outcomes_published_at IS NOT NULL AS "isOn" FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
    if (!held) return { ok: false, reason: 'notFound' };
    if (held.isOn === isOn) return { ok: true };
    const cleared = { clearedAt: { not: null }, card: { consultationId, state: 'submitted' as const } };
    if (isOn && (await tx.cardOutcome.count({ where: cleared })) === 0) return { ok: false, reason: 'nothingCleared' };
    await tx.consultation.update({
      where: { id: consultationId },
      data: { outcomesPublishedAt: isOn ? now : null },
      select: { id: true },
    });
    await writeAudit(tx, {
      actor,
      requestId,
      action: isOn ? 'outcomes.published' : 'outcomes.unpublished',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
    });
    await bumpContentRevision(tx);
    return { ok: true };
  });
}

/** True when the card belongs to the consultation and was handed in (view submitted_card). */
async function isHandedIn(tx: Tx, { consultationId, cardId }: At): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM submitted_card WHERE id = ${cardId}::uuid AND consultation_id = ${consultationId}::uuid`;
  return rows.length > 0;
}

async function lockOutcome(tx: Tx, cardId: string) {
  await tx.$queryRaw`SELECT 1 AS one FROM card_outcome WHERE card_id = ${cardId}::uuid FOR NO KEY UPDATE`;
  return tx.cardOutcome.findUnique({ where: { cardId } });
}

async function audit(
  tx: Tx,
  { actor, requestId }: WriteContext,
  { consultationId, cardId }: At,
  action: string,
  data: Record<string, string | number | boolean>,
): Promise<void> {
  await writeAudit(tx, { actor, requestId, action, subjectType: 'outcome', subjectId: cardId, consultationId, data });
}
