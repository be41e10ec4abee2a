import type { Equipment } from '@/generated/prisma/enums';
import type { Room, RoomUse, SheetAnswers } from './types';

export const equipmentKinds = [
  'projector',
  'sound',
  'microphones',
  'hearing_loop',
  'whiteboard',
  'streaming',
  'movable_chairs',
] as const satisfies readonly Equipment[];

export const sheetEntries = [
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'quietRoom',
  'accessibleParking',
] as const satisfies readonly (keyof SheetAnswers)[];

export type SheetWord = 'yes' | 'no' | 'unknown';

/** An answer of the sheet as a word; null is what nobody has checked. */
export function sheetWord(answer: boolean | null): SheetWord {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}

/** A row of the form. `id` is null for a new room. */
export type WantedRoom = Omit<Room, 'id'> & { id: string | null; remove: boolean; number: number };

export type RoomProblem = {
  field: string;
  reason: 'roomUnknown' | 'roomInUse' | 'capacityBelowTaken' | 'roomTwice';
  room: string;
  taken: number;
  cities: string;
};

/**
 * What stands in the way of the wanted rooms, the first of each row: a room that is used cannot go, none gets fewer places than are
 * taken in it (trust line 6), no two have the same name, and every id is a room of this venue.
 */
export function roomProblems(
  before: readonly Pick<Room, 'id' | 'name'>[],
  wanted: readonly WantedRoom[],
  use: readonly RoomUse[],
): RoomProblem[] {
  const seen = new Set<string>();
  const asked = new Set<string>();
  return wanted.flatMap((room): RoomProblem[] => {
    const used = use.find(({ roomId }) => roomId === room.id);
    const about = { room: room.name, taken: used?.mostTaken ?? 0, cities: (used?.cities ?? []).join(', ') };
    const unknown = room.id !== null && (asked.has(room.id) || !before.some(({ id }) => id === room.id));
    if (room.id !== null) asked.add(room.id);
    if (unknown) return [{ field: `name-${room.number}`, reason: 'roomUnknown', ...about }];
    if (room.remove) return used?.inUse ? [{ field: `remove-${room.number}`, reason: 'roomInUse', ...about }] : [];
    if (room.capacity < (used?.mostTaken ?? 0))
      return [{ field: `capacity-${room.number}`, reason: 'capacityBelowTaken', ...about }];
    const name = room.name.toLowerCase();
    if (seen.has(name)) return [{ field: `name-${room.number}`, reason: 'roomTwice', ...about }];
    seen.add(name);
    return [];
  });
}

/** The rooms that stay, in the wanted order: by the number written, equal numbers as they stood. Positions count from 0. */
export function inWantedOrder(wanted: readonly WantedRoom[]): WantedRoom[] {
  return wanted
    .filter(({ remove }) => !remove)
    .sort((a, b) => a.position - b.position || a.number - b.number)
    .map((room, position) => ({ ...room, position }));
}
