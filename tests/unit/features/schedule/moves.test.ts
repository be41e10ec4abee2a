import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSeats,
  changeSession,
  moveSession,
  placeSeminar,
  type Step,
  seatsFor,
  sessionIdFor,
  unplaceSession,
} from '@/features/schedule/move-rules';
import { type ProgrammeDocument, programmeDocument } from '@/features/schedule/schema';
import { addSlot, changeSlot, removeSlot, resizeSlot } from '@/features/schedule/slot-rules';
import { anyDay, at, rooms, seminars, session, slot } from '../../../factories/schedule-days';

const titleOf = (id: string) => ({ sv: id, en: id });
const dayAfter = (step: Step): ProgrammeDocument => {
  if (!step.ok) throw new Error(step.reason);
  return step.document;
};

/** Any step at all, on whatever the day holds. */
const anyStep = fc.record({
  kind: fc.constantFrom('move', 'place', 'unplace', 'seats', 'add', 'change', 'resize', 'remove'),
  session: fc.nat(),
  slot: fc.nat(),
  room: fc.constantFrom(...rooms),
  seminar: fc.constantFrom(...seminars),
  number: fc.integer({ min: 1, max: 50 }),
  id: fc.uuid(),
});

function stepOf(
  document: ProgrammeDocument,
  step: { kind: string; session: number; slot: number; room: string; seminar: string; number: number; id: string },
): Step {
  const { sessions, slots } = document;
  const sessionId = sessions[step.session % Math.max(1, sessions.length)]?.id ?? step.id;
  const there = slots[step.slot % Math.max(1, slots.length)];
  const cell = { slotId: there?.id ?? step.id, roomId: step.room };
  if (step.kind === 'move') return moveSession(document, { sessionId, cell, titleOf });
  if (step.kind === 'unplace') return unplaceSession(document, { sessionId, titleOf });
  if (step.kind === 'seats') return changeSeats(document, { sessionId, capacity: step.number, titleOf });
  if (step.kind === 'add') return addSlot(document, slot({ id: step.id, startsAt: at(30), endsAt: at(31) }));
  if (step.kind === 'remove') return removeSlot(document, cell.slotId);
  if (step.kind === 'resize') return resizeSlot(document, { slotId: cell.slotId, minutes: step.number - 25 });
  if (step.kind === 'change' && there)
    return changeSlot(document, { slot: { ...there, kind: 'break' }, shiftLater: step.number > 25 });
  const placed = { seminarId: step.seminar, sessionId: step.id, capacity: step.number };
  return placeSeminar(document, { ...placed, cell, titleOf });
}

describe('any steps in any order', () => {
  it('keep the document valid, every session in a slot of seminars, and the one before untouched', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyStep, { maxLength: 12 }), (start, steps) => {
        let document = start;
        for (const step of steps) {
          const before = JSON.stringify(document);
          const next = stepOf(document, step);
          expect(JSON.stringify(document)).toBe(before);
          if (!next.ok) continue;
          document = programmeDocument.parse(next.document);
          const forSeminars = new Set(document.slots.filter(({ kind }) => kind === 'seminars').map(({ id }) => id));
          for (const { slotId } of document.sessions) expect(forSeminars.has(slotId)).toBe(true);
          expect(new Set(document.sessions.map(({ id }) => id)).size).toBe(document.sessions.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a move', () => {
  const [a, b] = [slot(), slot({ startsAt: at(4), endsAt: at(8) })];
  const [one, two] = [session(a.id), session(b.id, { roomId: rooms[1] as string, seminarId: seminars[1] as string })];
  const document = { slots: [a, b], sessions: [one, two] };

  it('to an empty cell moves, to a taken one exchanges, and back again is where it began', () => {
    const empty = moveSession(document, {
      sessionId: one.id,
      cell: { slotId: b.id, roomId: rooms[0] as string },
      titleOf,
    });
    expect(empty).toMatchObject({ ok: true, label: { key: 'moved' } });
    const there = { slotId: two.slotId, roomId: two.roomId };
    const swapped = moveSession(document, { sessionId: one.id, cell: there, titleOf });
    expect(swapped).toMatchObject({ ok: true, label: { key: 'swapped' } });
    const back = moveSession(dayAfter(swapped), {
      sessionId: one.id,
      cell: { slotId: one.slotId, roomId: one.roomId },
      titleOf,
    });
    expect(dayAfter(back).sessions).toEqual(expect.arrayContaining([one, two]));
  });

  it('goes only where seminars are, and says when nothing changes', () => {
    const lunch = slot({ kind: 'lunch', startsAt: at(8), endsAt: at(9) });
    const cell = { slotId: lunch.id, roomId: rooms[0] as string };
    const day = { ...document, slots: [...document.slots, lunch] };
    expect(moveSession(day, { sessionId: one.id, cell, titleOf })).toEqual({ ok: false, reason: 'notSeminars' });
    const same = { sessionId: one.id, cell: { slotId: one.slotId, roomId: one.roomId }, titleOf };
    expect(changeSession(document, { ...same, capacity: 10 })).toEqual({ ok: false, reason: 'unchanged' });
    expect(changeSession(document, { ...same, capacity: 11 })).toMatchObject({
      ok: true,
      label: { key: 'seatsChanged' },
    });
  });

  it('gives a seminar that was taken off its seats back when it is placed again', () => {
    const without = dayAfter(unplaceSession(document, { sessionId: one.id, titleOf }));
    const released = [{ id: one.id, seminarId: one.seminarId }];
    expect(sessionIdFor(one.seminarId, without, released, 'new')).toBe(one.id);
    expect(sessionIdFor(one.seminarId, document, released, 'new')).toBe('new');
    expect(seatsFor({ capacity: 30 }, { maxParticipants: 12 })).toBe(12);
    expect(seatsFor({ capacity: 30 }, { maxParticipants: null })).toBe(30);
  });
});

describe('a slot', () => {
  it('takes what comes after along when it is asked to, and never gets shorter than five minutes', () => {
    const [a, b] = [slot(), slot({ startsAt: at(4), endsAt: at(8) })];
    const document = { slots: [a, b], sessions: [] };
    const longer = dayAfter(changeSlot(document, { slot: { ...a, endsAt: at(5) }, shiftLater: true }));
    expect(longer.slots[1]).toMatchObject({ startsAt: at(5), endsAt: at(9) });
    const short = dayAfter(resizeSlot(document, { slotId: a.id, minutes: -300 }));
    expect(short.slots[0]?.endsAt).toBe(new Date(Date.parse(a.startsAt) + 300_000).toISOString());
  });
});
