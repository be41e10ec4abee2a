import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { isEditable } from './rules';
import type { RecordState } from './types';

export type WriteContext = { actor: Actor; requestId: string };
export type RecordPlace = { id: string; consultationId: string };
export type Saved = { ok: true } | { ok: false; reason: 'stale' | 'locked' };

/** What the log keeps of a record: never its text. */
export function auditRecord(
  tx: Tx,
  { actor, requestId }: WriteContext,
  at: RecordPlace,
  action: string,
  data: Prisma.InputJsonObject = {},
): Promise<void> {
  return writeAudit(tx, {
    actor,
    action,
    subjectType: 'meeting_record',
    subjectId: at.id,
    consultationId: at.consultationId,
    requestId,
    data,
  });
}

/** Locks the record's row: whoever writes in it or changes its state stands in one line. */
export async function lockRecord(tx: Tx, id: string): Promise<{ state: RecordState; version: number } | null> {
  const rows = await tx.$queryRaw<{ state: RecordState; version: number }[]>`
    SELECT state::text AS state, version FROM meeting_record WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Does one piece of work on a record that may still be written in. */
function whileEditable<Outcome>(
  at: RecordPlace,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome | { ok: false; reason: 'locked' }> {
  return inTransaction(async (tx) => {
    const record = await lockRecord(tx, at.id);
    if (!record || !isEditable(record.state)) return { ok: false, reason: 'locked' };
    return work(tx);
  });
}

type Paragraph = { id: string; version: number };

export type ParagraphSaved = Saved | { ok: false; reason: 'theirs'; theirs: { heading: string; text: string } };

/**
 * Writes one paragraph. 'theirs' with the other's words when somebody wrote in it since it was shown, unless they have been seen and are
 * written over knowingly.
 */
export function saveParagraph(
  at: RecordPlace,
  paragraph: Paragraph & { overTheirs: boolean },
  input: { heading: string; text: string },
  context: WriteContext,
): Promise<ParagraphSaved> {
  return whileEditable<ParagraphSaved>(at, async (tx) => {
    const where = { id: paragraph.id, recordId: at.id, removedAt: null };
    const { count } = await tx.recordParagraph.updateMany({
      where: paragraph.overTheirs ? where : { ...where, version: paragraph.version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) {
      const theirs = await tx.recordParagraph.findFirst({ where, select: { heading: true, text: true } });
      return theirs ? { ok: false, reason: 'theirs', theirs } : { ok: false, reason: 'stale' };
    }
    await auditRecord(tx, context, at, 'record.paragraph_saved', { over: paragraph.overTheirs });
    return { ok: true };
  });
}

/** An empty paragraph below another, or at the top. */
export function addParagraph(at: RecordPlace, below: string | null, context: WriteContext): Promise<Saved> {
  return whileEditable<Saved>(at, async (tx) => {
    const order = await orderOf(tx, at.id);
    const { id } = await tx.recordParagraph.create({
      data: { recordId: at.id, position: order.length + 1_000_000 },
      select: { id: true },
    });
    const index = below === null ? 0 : order.indexOf(below) + 1;
    await renumber(tx, at.id, [...order.slice(0, index), id, ...order.slice(index)]);
    await auditRecord(tx, context, at, 'record.paragraph_added');
    return { ok: true };
  });
}

/** Moves a paragraph one step up or down; at the end it stays. */
export function moveParagraph(
  at: RecordPlace,
  id: string,
  direction: 'up' | 'down',
  context: WriteContext,
): Promise<Saved> {
  return whileEditable<Saved>(at, async (tx) => {
    const order = await orderOf(tx, at.id);
    const from = order.indexOf(id);
    const to = from + (direction === 'up' ? -1 : 1);
    if (from === -1) return { ok: false, reason: 'stale' };
    if (to < 0 || to >= order.length) return { ok: true };
    await renumber(tx, at.id, order.with(from, order[to] as string).with(to, id));
    await auditRecord(tx, context, at, 'record.paragraph_moved');
    return { ok: true };
  });
}

/** Takes a paragraph out; its row stays, since comments may hang on it. */
export function removeParagraph(at: RecordPlace, paragraph: Paragraph, context: WriteContext): Promise<Saved> {
  return whileEditable<Saved>(at, async (tx) => {
    const { count } = await tx.recordParagraph.updateMany({
      where: { id: paragraph.id, recordId: at.id, removedAt: null, version: paragraph.version },
      data: { removedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: 'stale' };
    await auditRecord(tx, context, at, 'record.paragraph_removed');
    return { ok: true };
  });
}

async function orderOf(tx: Tx, recordId: string): Promise<string[]> {
  const rows = await tx.recordParagraph.findMany({
    where: { recordId, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Two steps, since positions are unique: out of the way first, then 0, 1, 2 … */
async function renumber(tx: Tx, recordId: string, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE record_paragraph SET position = -1 - position WHERE record_id = ${recordId}::uuid AND removed_at IS NULL`;
  await tx.$executeRaw`
    UPDATE record_paragraph p SET position = o.place - 1
      FROM unnest(${Prisma.sql`${[...order]}::uuid[]`}) WITH ORDINALITY AS o (id, place) WHERE p.id = o.id`;
}
