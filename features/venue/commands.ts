import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { getVenue, listRoomUse } from './queries';
import { inWantedOrder, type RoomProblem, roomProblems, type WantedRoom } from './rules';
import type { VenueInput } from './schema';

type By = { actor: Actor; requestId: string };
type Saved = Result<{ id: string }, 'stale' | 'nameTaken' | 'rooms', { problems: RoomProblem[] }>;

/**
 * A new venue with its rooms.
 * @returns its id; 'nameTaken' where the city has one of that name, 'rooms' with what is wrong in their rows.
 */
export function createVenue({ venue, rooms }: VenueInput, by: By): Promise<Saved> {
  return unlessNameTaken(async (tx) => {
    const wanted = wantedRooms(rooms);
    const problems = roomProblems([], wanted, []);
    if (problems.length > 0) return { ok: false, reason: 'rooms', problems };
    const kept = inWantedOrder(wanted);
    const { id } = await tx.venue.create({ data: venue, select: { id: true } });
    await tx.room.createMany({ data: kept.map((room) => ({ ...columns(room), venueId: id })) });
    await audit(tx, by, 'venue.created', id, { name: venue.name, city: venue.city, rooms: kept.length });
    return { ok: true, id };
  });
}

/**
 * Changes a venue and its rooms as they were shown in `version`.
 * @returns 'stale' when somebody else has saved since (or it is gone), 'nameTaken', or 'rooms' with what is wrong in their rows.
 */
export function saveVenue(
  { venue, rooms }: VenueInput,
  { id, version, ...by }: By & { id: string; version: number },
): Promise<Saved> {
  return unlessNameTaken(async (tx) => {
    const claimed = await tx.venue.updateMany({
      where: { id, version },
      data: { ...venue, version: { increment: 1 } },
    });
    if (claimed.count === 0) return { ok: false, reason: 'stale' };
    const before = (await getVenue(id, tx))?.rooms ?? [];
    const wanted = wantedRooms(rooms);
    const problems = roomProblems(before, wanted, await listRoomUse(id, tx));
    if (problems.length > 0) throw new Refused({ ok: false, reason: 'rooms', problems });
    await writeRooms(tx, id, wanted, before);
    await bumpContentRevision(tx);
    const removed = before.filter((room) => wanted.some((w) => w.id === room.id && w.remove)).map(({ name }) => name);
    const capacities = Object.fromEntries(before.map((room) => [room.id, room.capacity]));
    await audit(tx, by, 'venue.changed', id, {
      name: venue.name,
      removed,
      added: wanted.filter((room) => room.id === null && !room.remove).map(({ name }) => name),
      capacity: wanted.flatMap(({ id: roomId, name, capacity, remove }) =>
        roomId !== null && !remove && capacities[roomId] !== capacity
          ? [{ name, from: capacities[roomId] ?? 0, to: capacity }]
          : [],
      ),
    });
    return { ok: true, id };
  });
}

async function writeRooms(tx: Tx, venueId: string, wanted: WantedRoom[], before: { id: string; name: string }[]) {
  const gone = wanted.flatMap(({ id, remove }) => (remove && id !== null ? [id] : []));
  await tx.room.deleteMany({ where: { venueId, id: { in: gone } } });
  const kept = inWantedOrder(wanted);
  // Two rooms may exchange names: those that change go by their ids in between.
  for (const { id, name } of kept)
    if (id !== null && before.some((room) => room.id === id && room.name !== name))
      await tx.room.updateMany({ where: { venueId, id }, data: { name: id } });
  for (const room of kept) {
    if (room.id === null) await tx.room.create({ data: { ...columns(room), venueId }, select: { id: true } });
    else await tx.room.updateMany({ where: { venueId, id: room.id }, data: columns(room) });
  }
}

function wantedRooms(rooms: VenueInput['rooms']): WantedRoom[] {
  return rooms.map(({ number, fields: { roomId, ...room } }) => ({ ...room, id: roomId, number }));
}

function columns({ name, capacity, position, equipment, accessibilitySv, accessibilityEn }: WantedRoom) {
  return { name, capacity, position, equipment, accessibilitySv, accessibilityEn };
}

/** Takes the transaction back with an expected answer. */
class Refused extends Error {
  readonly answer: Saved;
  constructor(answer: Saved) {
    super('refused');
    this.answer = answer;
  }
}

async function unlessNameTaken(work: (tx: Tx) => Promise<Saved>): Promise<Saved> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    if (['23505', 'P2002'].includes(errorCode(error) ?? '')) return { ok: false, reason: 'nameTaken' };
    throw error;
  }
}

function audit(tx: Tx, by: By, action: string, id: string, data: Parameters<typeof writeAudit>[1]['data']) {
  return writeAudit(tx, { ...by, action, subjectType: 'venue', subjectId: id, data: data ?? {} });
}
