import { inOrder, type StepLabel } from './document-rules';
import type { ProgrammeDocument } from './schema';
import type { Bilingual } from './types';

export type StepObstacle = 'gone' | 'notSeminars' | 'unchanged' | 'tooMany';

/** A step worked out: the day after it and what to call it, or why it cannot be. */
export type Step = { ok: true; document: ProgrammeDocument; label: StepLabel } | { ok: false; reason: StepObstacle };

export type Cell = { slotId: string; roomId: string };

/** Titles by seminar, for the name of the step. */
export type TitleOf = (seminarId: string) => Bilingual;

/** Most sessions of one day (features/schedule/schema.ts). */
const mostSessions = 400;

/**
 * Moves a session to a slot and a room. Where exactly one other session stands there, the two change places; where several do (a
 * conflict already), it joins them. Seats stay with their session.
 */
export function moveSession(
  document: ProgrammeDocument,
  { sessionId, cell, titleOf }: { sessionId: string; cell: Cell; titleOf: TitleOf },
): Step {
  const session = document.sessions.find(({ id }) => id === sessionId);
  if (!session) return { ok: false, reason: 'gone' };
  const obstacle = cellObstacle(document, cell);
  if (obstacle) return { ok: false, reason: obstacle };
  if (session.slotId === cell.slotId && session.roomId === cell.roomId) return { ok: false, reason: 'unchanged' };
  const there = document.sessions.filter(({ slotId, roomId }) => slotId === cell.slotId && roomId === cell.roomId);
  const other = there.length === 1 ? there[0] : undefined;
  const sessions = document.sessions.map((each) => {
    if (each.id === sessionId) return { ...each, ...cell };
    return each.id === other?.id ? { ...each, slotId: session.slotId, roomId: session.roomId } : each;
  });
  const title = titleOf(session.seminarId);
  const label: StepLabel = other
    ? { key: 'swapped', values: { title, other: titleOf(other.seminarId) } }
    : { key: 'moved', values: { title } };
  return { ok: true, document: inOrder({ ...document, sessions }), label };
}

/** Moves a session and gives it another number of seats in one step; what is not changed stays. */
export function changeSession(
  document: ProgrammeDocument,
  change: { sessionId: string; cell: Cell; capacity: number | null; titleOf: TitleOf },
): Step {
  const { sessionId, capacity, titleOf } = change;
  const moved = moveSession(document, change);
  if (capacity === null || (!moved.ok && moved.reason !== 'unchanged')) return moved;
  const resized = changeSeats(moved.ok ? moved.document : document, { sessionId, capacity, titleOf });
  if (moved.ok) return { ...moved, document: resized.ok ? resized.document : moved.document };
  return resized;
}

/** As many seats as the room holds and the seminar takes. */
export function seatsFor(
  room: { capacity: number } | undefined,
  seminar: { maxParticipants: number | null } | undefined,
): number {
  return Math.max(1, Math.min(room?.capacity ?? 20, seminar?.maxParticipants ?? Number.POSITIVE_INFINITY));
}

/** Puts a seminar into a slot and a room, as a new session with these seats. */
export function placeSeminar(
  document: ProgrammeDocument,
  {
    seminarId,
    cell,
    capacity,
    sessionId,
    titleOf,
  }: { seminarId: string; cell: Cell; capacity: number; sessionId: string; titleOf: TitleOf },
): Step {
  const obstacle = cellObstacle(document, cell);
  if (obstacle) return { ok: false, reason: obstacle };
  if (document.sessions.length >= mostSessions) return { ok: false, reason: 'tooMany' };
  const sessions = [...document.sessions, { id: sessionId, seminarId, capacity, ...cell }];
  return {
    ok: true,
    document: inOrder({ ...document, sessions }),
    label: { key: 'placed', values: { title: titleOf(seminarId) } },
  };
}

/** Takes a session off the day. Its seats are given back by the release, not before. */
export function unplaceSession(
  document: ProgrammeDocument,
  { sessionId, titleOf }: { sessionId: string; titleOf: TitleOf },
): Step {
  const session = document.sessions.find(({ id }) => id === sessionId);
  if (!session) return { ok: false, reason: 'gone' };
  const sessions = document.sessions.filter(({ id }) => id !== sessionId);
  return {
    ok: true,
    document: inOrder({ ...document, sessions }),
    label: { key: 'unplaced', values: { title: titleOf(session.seminarId) } },
  };
}

/** Gives a session another number of seats. */
export function changeSeats(
  document: ProgrammeDocument,
  { sessionId, capacity, titleOf }: { sessionId: string; capacity: number; titleOf: TitleOf },
): Step {
  const session = document.sessions.find(({ id }) => id === sessionId);
  if (!session) return { ok: false, reason: 'gone' };
  if (session.capacity === capacity) return { ok: false, reason: 'unchanged' };
  const sessions = document.sessions.map((each) => (each.id === sessionId ? { ...each, capacity } : each));
  return {
    ok: true,
    document: inOrder({ ...document, sessions }),
    label: { key: 'seatsChanged', values: { title: titleOf(session.seminarId), seats: capacity } },
  };
}

/**
 * The id a newly placed seminar gets: that of its released session where it was taken off in this draft (its seats come back with it),
 * or a new one.
 */
export function sessionIdFor(
  seminarId: string,
  document: ProgrammeDocument,
  released: readonly { id: string; seminarId: string }[],
  newId: string,
): string {
  const inUse = new Set(document.sessions.map(({ id }) => id));
  return released.find((session) => session.seminarId === seminarId && !inUse.has(session.id))?.id ?? newId;
}

function cellObstacle(document: ProgrammeDocument, { slotId }: Cell): StepObstacle | null {
  const slot = document.slots.find(({ id }) => id === slotId);
  if (!slot) return 'gone';
  return slot.kind === 'seminars' ? null : 'notSeminars';
}
