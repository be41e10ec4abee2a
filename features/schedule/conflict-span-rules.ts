import type { DocumentSession, DocumentSlot, ProgrammeDocument } from './schema';
import type { FactRoom, FactSeminar, ScheduleFacts } from './types';

export type Span = { startsAt: string; endsAt: string };

/** A session with its slot's times. */
export type SessionSpan = DocumentSession & Span;

/** Do two spans share a moment? Touching is not sharing. */
export function overlaps(a: Span, b: Span): boolean {
  return Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
}

/** The sessions with the times of their slots; one whose slot is gone has none and is left out. */
export function sessionsWithTimes({ slots, sessions }: ProgrammeDocument): SessionSpan[] {
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  return sessions.flatMap((session) => {
    const slot = byId.get(session.slotId);
    return slot ? [{ ...session, startsAt: slot.startsAt, endsAt: slot.endsAt }] : [];
  });
}

/** Every two that share a moment, each pair once. */
export function overlappingPairs<T extends Span>(spans: readonly T[]): [T, T][] {
  const inTime = [...spans].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const pairs: [T, T][] = [];
  for (const [i, a] of inTime.entries()) {
    for (let j = i + 1; j < inTime.length; j++) {
      const b = inTime[j] as T;
      if (Date.parse(b.startsAt) >= Date.parse(a.endsAt)) break;
      if (overlaps(a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

export function roomsOf(facts: ScheduleFacts): Map<string, FactRoom> {
  return new Map(facts.rooms.map((room) => [room.id, room]));
}

export function seminarsOf(facts: ScheduleFacts): Map<string, FactSeminar> {
  return new Map(facts.seminars.map((seminar) => [seminar.id, seminar]));
}

/** Slots of kind plenary, break and lunch that stand in a room, as things that use it. */
export function slotsWithRoom(slots: readonly DocumentSlot[]): (DocumentSlot & { roomId: string })[] {
  return slots.flatMap((slot) => (slot.roomId && slot.kind !== 'seminars' ? [{ ...slot, roomId: slot.roomId }] : []));
}

/** The items under their keys, in the order they come. (Map.groupBy is newer than the oldest Node we promise.) */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
