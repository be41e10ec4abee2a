import { Temporal } from 'temporal-polyfill';
import type { DocumentSession, DocumentSlot, ProgrammeDocument } from '@/features/schedule/schema';
import { toStockholm, zone } from '@/lib/time';

/** A year on, the same day of the week. */
const aYearOfWeeks = { weeks: 52 };

/** '2028-08-29': the day of an instant in Sweden, moved by whole years of weeks until it is after `today`. */
export function proposedDay(startsAt: Date, now: Date): string {
  const today = toStockholm(now).toPlainDate();
  let day = toStockholm(startsAt).toPlainDate().add(aYearOfWeeks);
  while (Temporal.PlainDate.compare(day, today) <= 0) day = day.add(aYearOfWeeks);
  return day.toString();
}

/** Whole days from one instant's day in Sweden to a day ('2028-08-29'). */
export function daysTo(from: Date, day: string): number {
  return toStockholm(from).toPlainDate().until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
}

/**
 * The same time by the Swedish clock, so many days later, whatever the clocks have done meanwhile. A time that the clocks jump over
 * becomes the first one after the jump.
 */
export function movedByDays(instant: Date, days: number): Date {
  const wanted = toStockholm(instant).toPlainDateTime().add({ days });
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const jumped = !zoned.toPlainDateTime().equals(wanted);
  const found = jumped ? afterJump(zoned) : zoned;
  return new Date(found.epochMilliseconds);
}

function afterJump(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return time.startOfDay().getTimeZoneTransition('next') ?? time;
}

/** A span moved so; one that the clocks' jump would swallow keeps its length. */
export function movedSpan(from: Date, to: Date, days: number): { startsAt: Date; endsAt: Date } {
  const startsAt = movedByDays(from, days);
  const endsAt = movedByDays(to, days);
  return {
    startsAt,
    endsAt: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + to.getTime() - from.getTime()),
  };
}

export type RoomNeed = { id: string; seats: number };
export type RoomOffer = { id: string; capacity: number };

/**
 * Which room of the new venue stands for each room that was used: the one in the same place of its venue's order if it is large enough,
 * else the smallest free one that is. As many rooms as can be are mapped, none twice, and none to one that is too small.
 * @param used the old venue's rooms in order, with the seats that the programme gives in each; those with none are passed over.
 */
export function mapRooms(used: readonly RoomNeed[], offered: readonly RoomOffer[]): Map<string, string> {
  const free = new Set(offered.map(({ id }) => id));
  const map = new Map<string, string>();
  const largestFirst = used
    .map((need, place) => ({ ...need, place }))
    .filter(({ seats }) => seats > 0)
    .sort((one, other) => other.seats - one.seats);
  for (const { id, seats, place } of largestFirst) {
    const fits = offered.filter((room) => free.has(room.id) && room.capacity >= seats);
    const itself = fits.find((room) => room.id === id) ?? fits.find((room) => room.id === offered[place]?.id);
    const chosen = itself ?? fits.toSorted((one, other) => one.capacity - other.capacity)[0];
    if (!chosen) continue;
    map.set(id, chosen.id);
    free.delete(chosen.id);
  }
  return map;
}

/**
 * The rooms a programme stands in, in the venue's order, with the seats it needs in each: those of the largest session, and where
 * everybody meets (a plenary) those of the whole conference; never more than the room itself has.
 */
export function roomsInUse(document: ProgrammeDocument, order: readonly RoomOffer[], everybody: number): RoomNeed[] {
  const seats = new Map<string, number>();
  const need = (id: string, count: number) => seats.set(id, Math.max(1, count, seats.get(id) ?? 0));
  for (const { roomId } of document.slots) if (roomId) need(roomId, everybody);
  for (const { roomId, capacity } of document.sessions) need(roomId, capacity);
  const unknown = [...seats.keys()].filter((id) => !order.some((room) => room.id === id));
  return [
    ...order.map(({ id, capacity }) => ({ id, seats: Math.min(seats.get(id) ?? 0, capacity) })),
    ...unknown.map((id) => ({ id, seats: seats.get(id) ?? 0 })),
  ];
}

export type Move = {
  days: number;
  rooms: ReadonlyMap<string, string>;
  /** The seminar that stands for each; the same where none is named. */
  seminars?: ReadonlyMap<string, string>;
  /** Makes the new slots' and sessions' ids; without it they keep their own. */
  newId?: () => string;
};

/**
 * A programme as it is on another day, in other rooms. Sessions whose room has no counterpart are left out and counted; a plenary
 * without one keeps its time and has no room.
 */
export function movedDocument(
  document: ProgrammeDocument,
  { days, rooms, seminars, newId }: Move,
): { document: ProgrammeDocument; unplaced: DocumentSession[] } {
  const slotIds = new Map(document.slots.map(({ id }) => [id, newId ? newId() : id]));
  const slots = document.slots.map((slot) => movedSlot(slot, slotIds.get(slot.id) ?? slot.id, days, rooms));
  const placed = document.sessions.filter(({ roomId }) => rooms.has(roomId));
  return {
    document: {
      slots,
      sessions: placed.map((session) => ({
        ...session,
        id: newId ? newId() : session.id,
        slotId: slotIds.get(session.slotId) ?? session.slotId,
        roomId: rooms.get(session.roomId) ?? session.roomId,
        seminarId: seminars?.get(session.seminarId) ?? session.seminarId,
      })),
    },
    unplaced: document.sessions.filter(({ roomId }) => !rooms.has(roomId)),
  };
}

function movedSlot(slot: DocumentSlot, id: string, days: number, rooms: Move['rooms']): DocumentSlot {
  const { startsAt, endsAt } = movedSpan(new Date(slot.startsAt), new Date(slot.endsAt), days);
  const roomId = slot.roomId === null ? null : (rooms.get(slot.roomId) ?? null);
  return { ...slot, id, roomId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** A tour's name for its next round: with the year of the first proposed day, in place of the year it had. */
export function nextName(name: string, days: readonly string[]): string {
  const year = days
    .filter((day) => day !== '')
    .toSorted()[0]
    ?.slice(0, 4);
  return year ? `${name.replace(/\s+(19|20)\d\d$/, '')} ${year}` : name;
}

/** The text with each name exchanged for its new one, the longest first; names that are empty stay as they are. */
export function renamed(text: string, names: readonly (readonly [string, string])[]): string {
  const exchanged = new Map(names.filter(([from, to]) => from !== '' && to !== '' && from !== to));
  if (exchanged.size === 0) return text;
  const longestFirst = [...exchanged.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})`, 'gu');
  return text.replace(pattern, (found) => exchanged.get(found) ?? found);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
