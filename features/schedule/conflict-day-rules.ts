import { grouped, overlappingPairs, type SessionSpan, slotsWithRoom } from './conflict-span-rules';
import type { Conflict } from './conflict-types';
import type { ProgrammeDocument } from './schema';
import type { FactRoom, ScheduleFacts } from './types';

/** Times and rooms: what the database would refuse, and what lies outside the day or the house. */
export function dayConflicts(
  document: ProgrammeDocument,
  spans: readonly SessionSpan[],
  facts: ScheduleFacts,
  rooms: ReadonlyMap<string, FactRoom>,
): Conflict[] {
  return [
    ...slotConflicts(document, facts),
    ...roomConflicts(document, spans),
    ...placeConflicts(document, spans, rooms),
  ];
}

function slotConflicts({ slots, sessions }: ProgrammeDocument, { day }: ScheduleFacts): Conflict[] {
  const overlapping = overlappingPairs(slots).map(([a, b]) => conflict('slotsOverlap', [b.id, a.id]));
  const outside = slots
    .filter(
      (slot) =>
        day &&
        (Date.parse(slot.startsAt) < Date.parse(day.startsAt) || Date.parse(slot.endsAt) > Date.parse(day.endsAt)),
    )
    .map((slot) => conflict('slotOutsideDay', [slot.id]));
  const used = new Set(sessions.map(({ slotId }) => slotId));
  const empty = slots
    .filter(({ id, kind }) => kind === 'seminars' && !used.has(id))
    .map((slot) => ({ ...conflict('slotEmpty', [slot.id]), blocking: false }));
  return [...overlapping, ...outside, ...empty];
}

function roomConflicts({ slots }: ProgrammeDocument, spans: readonly SessionSpan[]): Conflict[] {
  const uses = [
    ...spans.map((span) => ({ ...span, sessionIds: [span.id] })),
    ...slotsWithRoom(slots).map((slot) => ({ ...slot, slotId: slot.id, sessionIds: [] as string[] })),
  ];
  const byRoom = grouped(uses, ({ roomId }) => roomId);
  return [...byRoom].flatMap(([roomId, inRoom]) =>
    overlappingPairs(inRoom)
      // Two plenaries at once overlap as slots already.
      .filter(([a, b]) => a.sessionIds.length + b.sessionIds.length > 0)
      .map(([a, b]) => ({
        ...conflict('roomTwice', [...new Set([b.slotId, a.slotId])], [...b.sessionIds, ...a.sessionIds]),
        roomId,
      })),
  );
}

function placeConflicts(
  { slots, sessions }: ProgrammeDocument,
  spans: readonly SessionSpan[],
  rooms: ReadonlyMap<string, FactRoom>,
): Conflict[] {
  const placed = new Set(spans.map(({ id }) => id));
  const homeless = sessions
    .filter(({ id }) => !placed.has(id))
    .map(({ id }) => conflict('sessionWithoutSlot', [], [id]));
  const isElsewhere = (roomId: string) => !rooms.get(roomId)?.isHere;
  const elsewhere = [
    ...spans
      .filter(({ roomId }) => isElsewhere(roomId))
      .map(({ id, slotId, roomId }) => ({ ...conflict('roomElsewhere', [slotId], [id]), roomId })),
    ...slotsWithRoom(slots)
      .filter(({ roomId }) => isElsewhere(roomId))
      .map(({ id, roomId }) => ({ ...conflict('roomElsewhere', [id]), roomId })),
  ];
  const twice = [...grouped(spans, ({ slotId, seminarId }) => `${slotId} ${seminarId}`).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      ...conflict(
        'seminarTwice',
        [same[0]?.slotId as string],
        same.map(({ id }) => id),
      ),
      seminarIds: [same[0]?.seminarId as string],
    }));
  return [...homeless, ...elsewhere, ...twice];
}

function conflict(kind: Conflict['kind'], slotIds: string[], sessionIds: string[] = []): Conflict {
  return { kind, blocking: true, slotIds, sessionIds };
}
