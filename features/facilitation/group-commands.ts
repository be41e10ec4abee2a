import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { listMeetingCards } from './queries';
import { firstTitle, moved } from './rules';
import type { MeetingCard } from './types';

export type By = { actor: Actor; requestId: string };

/** All changes of a consultation's groups stand in one line, so that a card is never in two and the order stays whole. */
async function inGroupLine<T>(consultationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended(${`card-groups:${consultationId}`}, 0))`;
    return work(tx);
  });
}

/** A new, empty group at the end of its theme. */
export function createGroup(
  consultationId: string,
  { questionId, title }: { questionId: string; title: string },
  by: By,
): Promise<{ ok: true; id: string }> {
  return inGroupLine(consultationId, async (tx) => ({
    ok: true,
    id: await addGroup(tx, consultationId, { questionId, title }, by),
  }));
}

async function addGroup(tx: Tx, consultationId: string, group: { questionId: string; title: string }, by: By) {
  const { _max } = await tx.cardGroup.aggregate({ where: { consultationId }, _max: { position: true } });
  const { id } = await tx.cardGroup.create({
    data: { consultationId, ...group, position: (_max.position ?? -1) + 1 },
    select: { id: true },
  });
  await audit(tx, consultationId, 'meeting.group_made', id, by, { title: group.title });
  return id;
}

/** Title and summary, by compare-and-set. */
export function editGroup(
  consultationId: string,
  { groupId, version, ...text }: { groupId: string; version: number; title: string; summary: string },
  by: By,
): Promise<Result<object, 'stale'>> {
  return inGroupLine(consultationId, async (tx) => {
    const { count } = await tx.cardGroup.updateMany({
      where: { id: groupId, consultationId, version },
      data: { ...text, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await audit(tx, consultationId, 'meeting.group_edited', groupId, by, { title: text.title });
    return { ok: true };
  });
}

/** One step up or down among the groups of its theme. */
export function orderGroup(
  consultationId: string,
  { groupId, version, direction }: { groupId: string; version: number; direction: 'up' | 'down' },
  by: By,
): Promise<Result<object, 'stale'>> {
  return inGroupLine(consultationId, async (tx) => {
    const group = await tx.cardGroup.findFirst({
      where: { id: groupId, consultationId, version },
      select: { questionId: true },
    });
    if (!group) return { ok: false, reason: 'stale' };
    const rows = await tx.cardGroup.findMany({
      where: { consultationId, questionId: group.questionId },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const order = moved(
      rows.map(({ id }) => id),
      groupId,
      direction,
    );
    await tx.$executeRaw`
      UPDATE card_group g SET position = o.n FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, n) WHERE g.id = o.id AND g.position <> o.n`;
    await audit(tx, consultationId, 'meeting.group_ordered', groupId, by, { direction });
    return { ok: true };
  });
}

/** Ends a group: its cards stand by themselves again; a screen that showed it shows its theme; its task stays. */
export function dissolveGroup(
  consultationId: string,
  { groupId, version }: { groupId: string; version: number },
  by: By,
): Promise<Result<{ cards: number }, 'stale'>> {
  return inGroupLine(consultationId, async (tx) => {
    const group = await tx.cardGroup.findFirst({
      where: { id: groupId, consultationId, version },
      select: { title: true, questionId: true },
    });
    if (!group) return { ok: false, reason: 'stale' };
    await tx.meetingScreen.updateMany({
      where: { consultationId, groupId },
      data: { view: 'theme', questionId: group.questionId, groupId: null, version: { increment: 1 } },
    });
    const cards = await tx.$executeRaw`UPDATE input_card SET group_id = NULL WHERE group_id = ${groupId}::uuid`;
    await tx.cardGroup.delete({ where: { id: groupId }, select: { id: true } });
    await audit(tx, consultationId, 'meeting.group_dissolved', groupId, by, { title: group.title, count: cards });
    return { ok: true, cards };
  });
}

type Placed = 'stale' | 'otherTheme' | 'withdrawn';

/** Puts a card into a group of its theme, or takes it out (`to` null), if it still is where the page showed it. */
export function placeCard(
  consultationId: string,
  { cardId, from, to }: { cardId: string; from: string | null; to: string | null },
  by: By,
): Promise<Result<object, Placed>> {
  return inGroupLine(consultationId, async (tx) => {
    const card = (await listMeetingCards(consultationId, tx)).find(({ id }) => id === cardId);
    if (!card) return { ok: false, reason: 'withdrawn' };
    if (card.groupId !== from) return { ok: false, reason: 'stale' };
    if (to !== null && !(await isGroupOf(tx, consultationId, to, card.questionId)))
      return { ok: false, reason: 'otherTheme' };
    await put(tx, consultationId, card, to, by);
    return { ok: true };
  });
}

async function isGroupOf(tx: Tx, consultationId: string, groupId: string, questionId: string): Promise<boolean> {
  return (await tx.cardGroup.count({ where: { id: groupId, consultationId, questionId } })) > 0;
}

/** The draft's revision stays: its writers have changed nothing. Both groups' versions rise with what is in them. */
async function put(tx: Tx, consultationId: string, card: MeetingCard, to: string | null, by: By): Promise<void> {
  if (card.groupId === to) return;
  await tx.$executeRaw`UPDATE input_card SET group_id = ${to}::uuid WHERE id = ${card.id}::uuid`;
  const touched = [card.groupId, to].filter((id) => id !== null);
  await tx.cardGroup.updateMany({ where: { id: { in: touched } }, data: { version: { increment: 1 } } });
  const action = to === null ? 'meeting.card_taken_out' : 'meeting.card_grouped';
  await audit(tx, consultationId, action, card.id, by, { number: card.number }, 'input_card');
}

/**
 * Puts two cards of one theme together: into the group that one of them has, or into a new one with a first title. Two that are in
 * different groups already were put there by a person: 'stale'.
 */
export function putTogether(
  consultationId: string,
  { cardId, otherCardId }: { cardId: string; otherCardId: string },
  by: By,
): Promise<Result<object, Placed>> {
  return inGroupLine(consultationId, async (tx) => {
    const all = await listMeetingCards(consultationId, tx);
    const [card, other] = [cardId, otherCardId].map((wanted) => all.find(({ id }) => id === wanted));
    if (!card || !other || card === other) return { ok: false, reason: 'withdrawn' };
    if (card.questionId !== other.questionId) return { ok: false, reason: 'otherTheme' };
    if (card.groupId !== null && other.groupId !== null)
      return card.groupId === other.groupId ? { ok: true } : { ok: false, reason: 'stale' };
    const { questionId } = card;
    const groupId =
      card.groupId ??
      other.groupId ??
      (await addGroup(tx, consultationId, { questionId, title: firstTitle([card, other]) }, by));
    for (const each of [card, other]) await put(tx, consultationId, each, groupId, by);
    return { ok: true };
  });
}

/** 'These two are not alike': the pair is not suggested again. */
export async function dismissPair(
  consultationId: string,
  { cardId, otherCardId }: { cardId: string; otherCardId: string },
  by: By,
): Promise<{ ok: true }> {
  const [first, second] = [cardId, otherCardId].sort() as [string, string];
  if (first === second) return { ok: true };
  return inTransaction(async (tx) => {
    const dismissedById = by.actor.kind === 'user' ? by.actor.userId : null;
    const made = await tx.cardPairDismissal.createMany({
      data: [{ cardId: first, otherCardId: second, dismissedById }],
      skipDuplicates: true,
    });
    if (made.count > 0) await audit(tx, consultationId, 'meeting.pair_dismissed', first, by, {}, 'input_card');
    return { ok: true };
  });
}

function audit(
  tx: Tx,
  consultationId: string,
  action: string,
  subjectId: string,
  by: By,
  data: Record<string, string | number> = {},
  subjectType = 'card_group',
) {
  return writeAudit(tx, { ...by, action, subjectType, subjectId, consultationId, data });
}
