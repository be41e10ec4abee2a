import type { CellError, KnownDay, Placement, RowDraft } from './types';
import { type ColumnKey, wordKey } from './word-rules';

const mostSessions = 400;

type Placed = { placements: (Placement | null)[]; errors: CellError[] };
type Fail = (row: RowDraft, column: ColumnKey, key: string, value?: string) => void;

/**
 * Puts rows into the day: by the time at which a slot for seminars begins and the name of a room. A seminar that stands once in the day
 * is moved, with its seats; one that is not there gets a session. Clashes are looked for in the day as it would become.
 */
export function placeRows(rows: readonly RowDraft[], day: KnownDay | null): Placed {
  const errors: CellError[] = [];
  const fail: Fail = ({ planned }, column, key, value = '') => errors.push({ line: planned.line, column, key, value });
  if (!day) return { placements: rows.map(() => null), errors };
  const placements = rows.map((row) => place(row, day, fail));
  clashes(rows, placements, day, fail);
  return { placements, errors };
}

function place(row: RowDraft, day: KnownDay, fail: Fail): Placement | null {
  const { startsAt, room: roomName } = row.values;
  if (startsAt === undefined && roomName === undefined) {
    if (row.values.seats !== undefined) fail(row, 'seats', 'seatsWithoutRoom', String(row.values.seats));
    return null;
  }
  if (row.errors.some(({ column }) => column === 'startsAt' || column === 'room' || column === 'seats')) return null;
  if (startsAt === undefined) fail(row, 'startsAt', 'timeMissing');
  if (roomName === undefined) fail(row, 'room', 'roomMissing');
  const slot = day.slots.find((candidate) => candidate.startsAt === startsAt);
  const room = day.rooms.find(({ name }) => wordKey(name) === wordKey(roomName ?? ''));
  if (startsAt !== undefined && !slot) fail(row, 'startsAt', 'timeUnknown', clock(startsAt));
  if (roomName !== undefined && !room) fail(row, 'room', 'roomUnknown', roomName);
  if (!slot || !room) return null;
  if (row.archived) fail(row, 'titleSv', 'archived', row.planned.title);
  return stand(row, day, { slot, room }, fail);
}

type Spot = { slot: KnownDay['slots'][number]; room: KnownDay['rooms'][number] };

function stand(row: RowDraft, day: KnownDay, { slot, room }: Spot, fail: Fail): Placement | null {
  const { planned, values } = row;
  const own = day.sessions.filter(({ seminarId }) => seminarId === planned.seminar?.id);
  const here = own.find(({ slotId }) => slotId === slot.id);
  const session = here ?? (own.length === 1 ? own[0] : undefined);
  if (!here && own.length > 1) {
    fail(row, 'startsAt', 'severalTimes', clock(slot.startsAt));
    return null;
  }
  const sameRoom = session?.roomId === room.id;
  const seats =
    values.seats ?? (session && sameRoom ? session.capacity : Math.min(room.capacity, row.most ?? room.capacity));
  if (seats > room.capacity) fail(row, 'seats', 'seatsTooMany', String(seats));
  const unmoved = here !== undefined && sameRoom && here.capacity === seats;
  return {
    slotId: slot.id,
    roomId: room.id,
    seats,
    sessionId: session?.id ?? null,
    state: session ? (unmoved ? 'same' : 'moved') : 'placed',
    time: clock(slot.startsAt),
    roomName: room.name,
  };
}

/** Two seminars in one room at one time, in the day as the import would leave it. */
function clashes(
  rows: readonly RowDraft[],
  placements: readonly (Placement | null)[],
  day: KnownDay,
  fail: Fail,
): void {
  const moved = new Set(placements.flatMap((placement) => placement?.sessionId ?? []));
  const taken = new Map<string, number>();
  const spot = (slotId: string, roomId: string) => `${slotId} ${roomId}`;
  for (const { id, slotId, roomId } of day.sessions) if (!moved.has(id)) count(taken, spot(slotId, roomId));
  for (const placement of placements) if (placement) count(taken, spot(placement.slotId, placement.roomId));
  for (const [i, placement] of placements.entries()) {
    const row = rows[i];
    if (placement && row && (taken.get(spot(placement.slotId, placement.roomId)) ?? 0) > 1)
      fail(row, 'room', 'roomTaken', `${placement.roomName} ${placement.time}`);
  }
  const total = day.sessions.length + placements.filter((placement) => placement?.state === 'placed').length;
  const last = rows.at(-1);
  if (total > mostSessions && last) fail(last, 'room', 'tooManySessions', String(total));
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** 555 → '9.15'. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
}
