import { overlaps, type SessionSpan } from './conflict-span-rules';
import type { Conflict } from './conflict-types';
import type { FactRoom, FactSeminar, FactSession, ScheduleFacts } from './types';

type Known = {
  rooms: ReadonlyMap<string, FactRoom>;
  seminars: ReadonlyMap<string, FactSeminar>;
  released: ReadonlyMap<string, FactSession>;
};

/** Seats against rooms, seminars and the people who hold them. */
export function seatConflicts(
  spans: readonly SessionSpan[],
  facts: ScheduleFacts,
  rooms: ReadonlyMap<string, FactRoom>,
  seminars: ReadonlyMap<string, FactSeminar>,
): Conflict[] {
  const known = { rooms, seminars, released: new Map(facts.sessions.map((session) => [session.id, session])) };
  const kept = new Map(spans.map((span) => [span.id, span]));
  return [
    ...spans.flatMap((span) => conflictsOfSession(span, known)),
    ...facts.sessions.filter(({ id, taken }) => taken > 0 && !kept.has(id)).map(removed),
    ...facts.doubles.flatMap(({ first, second, people }) => {
      const [a, b] = [kept.get(first), kept.get(second)];
      if (!a || !b || !overlaps(a, b)) return [];
      const slotIds = [...new Set([b.slotId, a.slotId])];
      return [{ kind: 'seatsCollide' as const, blocking: false, slotIds, sessionIds: [second, first], count: people }];
    }),
  ];
}

function conflictsOfSession(span: SessionSpan, { rooms, seminars, released }: Known): Conflict[] {
  const where = { slotIds: [span.slotId], sessionIds: [span.id], seminarIds: [span.seminarId] };
  const room = rooms.get(span.roomId);
  const seminar = seminars.get(span.seminarId);
  const before = released.get(span.id);
  const missing = seminar && room ? seminar.equipment.filter((thing) => !room.equipment.includes(thing)) : [];
  const over = (kind: Conflict['kind'], limit: number, count = span.capacity): Conflict => ({
    ...{ kind, blocking: kind !== 'underMinimum', ...where, roomId: span.roomId, count, limit },
  });
  const holds = Math.min(span.capacity, room?.capacity ?? span.capacity) + (before?.extraPlaces ?? 0);
  const [fewest, most] = [seminar?.minParticipants ?? 0, seminar?.maxParticipants ?? Number.POSITIVE_INFINITY];
  const found: (Conflict | false)[] = [
    (!seminar || seminar.isArchived) && { kind: 'seminarUnknown', blocking: true, ...where },
    room !== undefined && span.capacity > room.capacity && over('overRoom', room.capacity),
    before !== undefined && before.taken > holds && over('takenOver', holds, before.taken),
    span.capacity > most && over('overMaximum', most),
    span.capacity < fewest && over('underMinimum', fewest),
    missing.length > 0 && {
      ...{ kind: 'equipmentMissing', blocking: false, ...where, equipment: missing, roomId: span.roomId },
    },
  ];
  return found.filter((item) => item !== false);
}

/** Its seats will be given back: said before, and mailed after. */
function removed({ id, seminarId, slotId, taken }: FactSession): Conflict {
  return {
    kind: 'seatsRemoved',
    blocking: false,
    slotIds: [slotId],
    sessionIds: [id],
    seminarIds: [seminarId],
    count: taken,
  };
}
