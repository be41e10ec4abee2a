import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DocumentSession, DocumentSlot, ProgrammeDocument } from '@/features/schedule/schema';
import type { FactSeminar, ScheduleFacts } from '@/features/schedule/types';

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
export const rooms = ids(3);
export const seminars = ids(5);
export const speakers = ids(4);
const from = Date.parse('2031-03-04T08:00:00Z');
/** So many quarters after eight. */
export const at = (quarters: number) => new Date(from + quarters * 900_000).toISOString();

export function slot(change: Partial<DocumentSlot> = {}): DocumentSlot {
  const texts = { nameSv: 'Pass', nameEn: '', descriptionSv: '', descriptionEn: '' };
  const times = { startsAt: at(0), endsAt: at(4) };
  return { id: randomUUID(), kind: 'seminars', ...texts, ...times, roomId: null, people: [], ...change };
}

export function session(slotId: string, change: Partial<DocumentSession> = {}): DocumentSession {
  const [roomId, seminarId] = [rooms[0] as string, seminars[0] as string];
  return { id: randomUUID(), slotId, roomId, seminarId, capacity: 10, ...change };
}

export function seminar(id: string, change: Partial<FactSeminar> = {}): FactSeminar {
  return {
    ...{
      id,
      slug: id,
      titleSv: id,
      titleEn: null,
      abstractSv: '',
      abstractEn: null,
      theme: 'conditions',
      audiences: [],
    },
    ...{ language: 'sv', level: 'everyone', equipment: [], minParticipants: null, maxParticipants: null },
    ...{ isArchived: false, people: [] },
    ...change,
  };
}

export function facts(change: Partial<ScheduleFacts> = {}): ScheduleFacts {
  return {
    day: { startsAt: at(0), endsAt: at(40) },
    rooms: rooms.map((id, position) => ({
      ...{ id, name: `Sal ${position}`, capacity: 20, equipment: [], position, isHere: true },
    })),
    seminars: seminars.map((id, i) =>
      seminar(id, { people: [{ speakerId: speakers[i % speakers.length] as string, kind: 'speaker' }] }),
    ),
    speakers: speakers.map((id) => ({ id, name: id, hasDeclined: false, absences: [] })),
    ...{ sessions: [], doubles: [] },
    ...change,
  };
}

const span = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ startsAt: at(start), endsAt: at(start + length) }));

/** Any day at all: overlapping slots, crowded rooms, people everywhere. */
export const anyDay: fc.Arbitrary<ProgrammeDocument> = fc
  .array(
    fc.tuple(
      span,
      fc.constantFrom('seminars', 'plenary', 'break'),
      fc.subarray(speakers),
      fc.option(fc.constantFrom(...rooms)),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((rows) =>
    rows.map(([times, kind, people, roomId]) =>
      slot({
        ...times,
        kind: kind as DocumentSlot['kind'],
        roomId: kind === 'seminars' ? null : roomId,
        people: kind === 'plenary' ? people.map((speakerId) => ({ speakerId, kind: 'speaker' as const })) : [],
      }),
    ),
  )
  .chain((slots) => {
    const forSeminars = slots.filter(({ kind }) => kind === 'seminars');
    if (forSeminars.length === 0) return fc.constant({ slots, sessions: [] });
    return fc
      .array(fc.tuple(fc.constantFrom(...forSeminars), fc.constantFrom(...rooms), fc.constantFrom(...seminars)), {
        maxLength: 8,
      })
      .map((cells) => ({
        slots,
        sessions: cells.map(([{ id }, roomId, seminarId]) => session(id, { roomId, seminarId })),
      }));
  });
