import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingOf, conflictsOf } from '@/features/schedule/conflict-rules';
import type { ConflictKind } from '@/features/schedule/conflict-types';
import type { ProgrammeDocument } from '@/features/schedule/schema';
import { anyDay, at, facts, rooms, seminar, seminars, session, slot, speakers } from '../../../factories/schedule-days';

const kinds = (document: ProgrammeDocument, known = facts()) => conflictsOf(document, known).map(({ kind }) => kind);
const [room = '', otherRoom = ''] = rooms;
const [first = '', second = ''] = seminars;
const [speaker = ''] = speakers;

/** Every moment of the day, a quarter at a time, asked of everything: slow, and hard to get wrong. */
function oracle(
  { slots, sessions }: ProgrammeDocument,
  kind: 'roomTwice' | 'personTwice' | 'slotsOverlap',
): Set<string> {
  const found = new Set<string>();
  const known = facts();
  const pairs = <T extends { startsAt: string; endsAt: string; name: string }>(
    things: T[],
    same: (a: T, b: T) => boolean,
  ) => {
    for (let quarter = 0; quarter < 24; quarter++) {
      const now = things.filter(({ startsAt, endsAt }) => startsAt <= at(quarter) && at(quarter) < endsAt);
      for (const a of now) for (const b of now) if (a !== b && same(a, b)) found.add([a.name, b.name].sort().join(' '));
    }
  };
  const timeOf = new Map(slots.map((each) => [each.id, each]));
  const taking = sessions.flatMap((each) => {
    const { startsAt = '', endsAt = '' } = timeOf.get(each.slotId) ?? {};
    const people = known.seminars.find(({ id }) => id === each.seminarId)?.people ?? [];
    return [{ ...each, startsAt, endsAt, name: each.id, isSlot: false, people: people.map((p) => p.speakerId) }];
  });
  const onStage = slots.map((each) => ({
    ...{ startsAt: each.startsAt, endsAt: each.endsAt, name: each.id, roomId: each.roomId, isSlot: true },
    people: each.people.map((p) => p.speakerId),
  }));
  if (kind === 'slotsOverlap') pairs(onStage, () => true);
  if (kind === 'personTwice') pairs([...taking, ...onStage], (a, b) => a.people.some((one) => b.people.includes(one)));
  if (kind === 'roomTwice')
    pairs([...taking, ...onStage], (a, b) => a.roomId !== null && a.roomId === b.roomId && !(a.isSlot && b.isSlot));
  return found;
}

/** What conflictsOf says, as the same pairs: a session by itself, a slot where no session of it is meant. */
function said(document: ProgrammeDocument, kind: ConflictKind): Set<string> {
  const slotOf = new Map(document.sessions.map(({ id, slotId }) => [id, slotId]));
  return new Set(
    conflictsOf(document, facts())
      .filter((conflict) => conflict.kind === kind)
      .map(({ slotIds, sessionIds }) => {
        const meant = new Set(sessionIds.map((id) => slotOf.get(id)));
        return [...sessionIds, ...slotIds.filter((id) => !meant.has(id))].sort().join(' ');
      }),
  );
}

describe('conflictsOf', () => {
  it.each(['roomTwice', 'personTwice', 'slotsOverlap'] as const)('misses no %s, and invents none', (kind) => {
    fc.assert(
      fc.property(anyDay, (document) => {
        expect([...said(document, kind)].sort()).toEqual([...oracle(document, kind)].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing of a day that is well', () => {
    const [a, b] = [slot(), slot({ startsAt: at(4), endsAt: at(8) })];
    const document = {
      slots: [a, b, slot({ kind: 'plenary', startsAt: at(8), endsAt: at(9), roomId: room })],
      sessions: [session(a.id), session(b.id), session(a.id, { roomId: otherRoom, seminarId: second })],
    };
    expect(kinds(document)).toEqual([]);
  });

  const one = slot();
  const alone = { slots: [one], sessions: [session(one.id, { id: '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a01' })] };
  const id = alone.sessions[0]?.id as string;
  const released = (change: object) => ({
    sessions: [
      {
        ...{ id, seminarId: first, slotId: one.id, roomId: room, startsAt: at(0), endsAt: at(4) },
        ...{ capacity: 10, extraPlaces: 0, taken: 0 },
        ...change,
      },
    ],
  });
  const withSeminar = (change: object) => ({
    seminars: [seminar(first, change), ...seminars.slice(1).map((other) => seminar(other))],
  });
  const withRoom = (change: object) => ({
    rooms: [{ ...(facts().rooms[0] as ReturnType<typeof facts>['rooms'][number]), ...change }],
  });
  const cases: [string, ConflictKind[], boolean, ProgrammeDocument, Parameters<typeof facts>[0]][] = [
    ['a slot before the day', ['slotOutsideDay'], true, alone, { day: { startsAt: at(1), endsAt: at(9) } }],
    ['no day decided', [], false, alone, { day: null }],
    ['a slot without seminars', ['slotEmpty'], false, { slots: [one], sessions: [] }, {}],
    ['a session whose slot is gone', ['sessionWithoutSlot'], true, { slots: [], sessions: alone.sessions }, {}],
    ['a room of another venue', ['roomElsewhere'], true, alone, withRoom({ isHere: false })],
    ['more seats than the room', ['overRoom'], true, alone, withRoom({ capacity: 9 })],
    ['as many seats as the room', [], false, alone, withRoom({ capacity: 10 })],
    ['more seats than the seminar takes', ['overMaximum'], true, alone, withSeminar({ maxParticipants: 9 })],
    ['fewer seats than the seminar needs', ['underMinimum'], false, alone, withSeminar({ minParticipants: 11 })],
    ['equipment that is missing', ['equipmentMissing'], false, alone, withSeminar({ equipment: ['projector'] })],
    ['an archived seminar', ['seminarUnknown'], true, alone, withSeminar({ isArchived: true })],
    ['more taken than there will be', ['takenOver'], true, alone, released({ capacity: 20, taken: 11 })],
    ['taken beyond it knowingly', [], false, alone, released({ taken: 11, extraPlaces: 1 })],
    [
      'seats in a session that goes',
      ['slotEmpty', 'seatsRemoved'],
      false,
      { slots: [one], sessions: [] },
      released({ taken: 3 }),
    ],
    [
      'a speaker who is away',
      ['personAbsent'],
      true,
      alone,
      {
        ...withSeminar({ people: [{ speakerId: speaker, kind: 'host' }] }),
        speakers: [{ id: speaker, name: 'x', hasDeclined: false, absences: [{ startsAt: at(3), endsAt: at(5) }] }],
      },
    ],
    [
      'a speaker who has said no',
      ['personDeclined'],
      false,
      alone,
      {
        ...withSeminar({ people: [{ speakerId: speaker, kind: 'speaker' }] }),
        speakers: [{ id: speaker, name: 'x', hasDeclined: true, absences: [{ startsAt: at(4), endsAt: at(5) }] }],
      },
    ],
  ];
  it.each(cases)('%s: %s (blocking: %s)', (_, expected, blocking, document, known) => {
    expect(kinds(document, facts(known))).toEqual(expected);
    expect(blockingOf(conflictsOf(document, facts(known))).length > 0).toBe(blocking);
  });

  it('names a seminar that is twice in a slot, and people who have seats in both', () => {
    const [a, b] = [session(one.id), session(one.id, { roomId: otherRoom })];
    const document = { slots: [one], sessions: [a, b] };
    const known = facts({ doubles: [{ first: a.id, second: b.id, people: 4 }] });
    expect(kinds(document, known)).toEqual(['seminarTwice', 'personTwice', 'seatsCollide']);
  });
});
