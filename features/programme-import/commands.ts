import 'server-only';
import { randomUUID } from 'node:crypto';
import { putProgrammeDocument } from '@/features/schedule/draft-commands';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { lockSeminars } from '@/features/seminar/commands';
import type { Prisma } from '@/generated/prisma/client';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { inTransaction, lockConference, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { planImport, planText } from './plan-rules';
import { getImport, getKnown, type WaitingImport } from './queries';
import type { StoredFile } from './schema';
import type { ImportPlan, PlannedRow } from './types';
import { ChangedMeanwhile, writeSeminars } from './write-commands';

export type ImportWrite = { actor: Actor; requestId: string };

const keptForMs = 7 * 24 * 3_600_000;

/**
 * Keeps what was read of a file until somebody has looked at it and said yes. An earlier one of the same person for the same tour, and
 * whatever nobody came back to, goes.
 */
export function storeImport(
  {
    seriesId,
    conferenceId,
    fileName,
    file,
    now,
  }: Pick<WaitingImport, 'seriesId' | 'conferenceId' | 'fileName'> & {
    file: StoredFile;
    now: Date;
  },
  { actor }: ImportWrite,
): Promise<{ id: string }> {
  const createdById = actorId(actor) ?? '';
  return inTransaction(async (tx) => {
    await tx.programmeImport.deleteMany({
      where: {
        appliedAt: null,
        OR: [{ createdById, seriesId }, { createdAt: { lt: new Date(now.getTime() - keptForMs) } }],
      },
    });
    return tx.programmeImport.create({
      data: { seriesId, conferenceId, createdById, fileName: fileName.slice(0, 200), content: file },
      select: { id: true },
    });
  });
}

/** A plan as it is compared: what was looked at must be what is done. */
export function planHash(plan: ImportPlan): string {
  return sha256Hex(planText(plan));
}

type Outcome = Result<
  { created: number; changed: number; placed: number },
  'notFound' | 'alreadyImported' | 'hasErrors' | 'stale' | 'nothing'
>;

/**
 * Carries out a looked-at import, all of it or nothing, in one transaction. Imports into a tour stand in one line, and the day's line is
 * taken too: the plan is made anew behind them, and when it is another one than `shown` nothing is done.
 * Texts and places are drafts; the public sees them after a release.
 */
export function applyImport(
  { importId, shown, now }: { importId: string; shown: string; now: Date },
  by: ImportWrite,
): Promise<Outcome> {
  const userId = actorId(by.actor) ?? '';
  const work = inTransaction<Outcome>(async (tx) => {
    const found = await getImport(importId, userId, tx);
    if (!found) return { ok: false, reason: 'notFound' };
    await lockSeminars(tx, found.seriesId);
    if (found.conferenceId) await lockConference(tx, found.conferenceId);
    // Read again: the one before in the line may have been this very import, pressed twice.
    const waiting = await getImport(importId, userId, tx);
    if (!waiting) return { ok: false, reason: 'notFound' };
    if (!waiting.file) return { ok: false, reason: 'alreadyImported' };
    const plan = planImport(waiting.file.rows, await getKnown(waiting, waiting.file.rows, tx));
    if (plan.errors.length > 0) return { ok: false, reason: 'hasErrors' };
    if (planHash(plan) !== shown) return { ok: false, reason: 'stale' };
    if (plan.rows.every(({ state }) => state === 'unchanged')) return { ok: false, reason: 'nothing' };
    return carryOut(tx, waiting, plan, { ...by, now });
  });
  return work.catch((error) => {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'stale' };
    throw error;
  });
}

async function carryOut(
  tx: Tx,
  waiting: WaitingImport,
  plan: ImportPlan,
  by: ImportWrite & { now: Date },
): Promise<Outcome> {
  const { id, seriesId, conferenceId } = waiting;
  const { actor, requestId, now } = by;
  const ids = await writeSeminars(tx, seriesId, plan.rows);
  const placed = conferenceId ? await writePlaces(tx, conferenceId, plan.rows, ids, actor) : 0;
  await tx.programmeImport.update({ where: { id }, data: { content: {}, appliedAt: now }, select: { id: true } });
  const count = (state: PlannedRow['state']) => plan.rows.filter((row) => row.state === state).length;
  const data = { created: count('new'), changed: count('changed'), placed };
  await writeAudit(tx, {
    ...{ actor, requestId },
    action: 'programme.imported',
    subjectType: 'series',
    subjectId: seriesId,
    conferenceId,
    data: { ...data, seminarIds: touched(plan.rows, ids) },
  });
  return { ok: true, ...data };
}

/** The seminars that were written, for their history; a very long list is cut. */
function touched(rows: readonly PlannedRow[], ids: ReadonlyMap<number, string>): Prisma.InputJsonArray {
  return rows
    .filter(({ state }) => state !== 'unchanged')
    .flatMap(({ line }) => ids.get(line) ?? [])
    .slice(0, 500);
}

async function writePlaces(
  tx: Tx,
  conferenceId: string,
  rows: readonly PlannedRow[],
  ids: ReadonlyMap<number, string>,
  actor: Actor,
): Promise<number> {
  const moves = rows.filter(({ placement }) => placement !== null && placement.state !== 'same');
  if (moves.length === 0) return 0;
  const { document } = await getProgrammeDocument(conferenceId, tx);
  const sessions = new Map(document.sessions.map((session) => [session.id, session]));
  for (const { line, placement } of moves) {
    const seminarId = ids.get(line);
    if (!placement || !seminarId) continue;
    const { slotId, roomId, seats } = placement;
    const sessionId = placement.sessionId ?? randomUUID();
    sessions.set(sessionId, { id: sessionId, slotId, roomId, seminarId, capacity: seats });
  }
  await putProgrammeDocument(tx, {
    conferenceId,
    document: { ...document, sessions: [...sessions.values()] },
    actor,
    label: { key: 'imported', values: { count: moves.length } },
  });
  return moves.length;
}
