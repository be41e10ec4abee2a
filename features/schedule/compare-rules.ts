import type { DocumentSlot, ProgrammeChange, ReleasedProgramme, ReleasedSeminarText } from './schema';
import { bilingual, lookupOf, type ProgrammeLookup } from './snapshot-rules';

/** Both programmes, to ask about by id. */
type Pair = { before: ProgrammeLookup; after: ProgrammeLookup };

/** What differs between two programmes, in the order a reader wants it: the day's shape, what came and went, what moved, words. */
export function changesBetween(before: ReleasedProgramme, after: ReleasedProgramme): ProgrammeChange[] {
  const pair: Pair = { before: lookupOf(before), after: lookupOf(after) };
  return [
    ...slotChanges(before, after, pair),
    ...comings(after, pair),
    ...before.sessions
      .flatMap(({ id }) => sessionChanges(id, pair))
      .filter(({ isSlots }) => !isSlots)
      .map(({ change }) => change),
    ...seatChanges(before, pair),
    ...after.seminars.flatMap(({ id }) => seminarChanges(id, pair)),
  ];
}

/** A change of where and when a session is; `isSlots`: its whole slot moved, which is said once for all of them. */
type SessionChange = { change: ProgrammeChange; isSlots: boolean };

/** Where and when a session that was there is now: moved, in another room, or gone. */
export function sessionChanges(sessionId: string, { before, after }: Pair): SessionChange[] {
  const was = before.sessions.get(sessionId);
  const from = was && before.placeOf(was);
  if (!was || !from) return [];
  const is = after.sessions.get(sessionId);
  const to = is && after.placeOf(is);
  const title = before.titleOf(was.seminarId);
  if (!is || !to) return [{ change: { kind: 'removed', title, from }, isSlots: false }];
  const hasMoved = from.startsAt !== to.startsAt || from.endsAt !== to.endsAt;
  if (!hasMoved && was.roomId === is.roomId) return [];
  return [
    {
      change: { kind: hasMoved ? 'moved' : 'room', title: after.titleOf(is.seminarId), from, to },
      isSlots: was.slotId === is.slotId && was.roomId === is.roomId,
    },
  ];
}

/** What was changed in a seminar's words and people; nothing for one that is new. */
export function seminarChanges(seminarId: string, { before, after }: Pair): ProgrammeChange[] {
  const was = before.seminars.get(seminarId);
  const is = after.seminars.get(seminarId);
  if (!was || !is) return [];
  const title = after.titleOf(seminarId);
  const people = peopleChange(was.people, is.people, { before, after });
  return [
    ...(was.titleSv !== is.titleSv || was.titleEn !== is.titleEn
      ? [{ kind: 'title' as const, title, was: before.titleOf(seminarId) }]
      : []),
    ...(people ? [{ kind: 'speakers' as const, title, ...people }] : []),
    ...(textsOf(was) !== textsOf(is) ? [{ kind: 'text' as const, title }] : []),
  ];
}

function textsOf({ abstractSv, abstractEn, theme, audiences, language, level }: ReleasedSeminarText): string {
  return JSON.stringify([abstractSv, abstractEn, theme, [...audiences].sort(), language, level]);
}

function comings(after: ReleasedProgramme, pair: Pair): ProgrammeChange[] {
  return after.sessions.flatMap((session) => {
    const to = pair.after.placeOf(session);
    if (!to || pair.before.sessions.has(session.id)) return [];
    return [{ kind: 'added' as const, title: pair.after.titleOf(session.seminarId), to }];
  });
}

function seatChanges(before: ReleasedProgramme, { after }: Pair): ProgrammeChange[] {
  return before.sessions.flatMap(({ id, capacity }) => {
    const now = after.sessions.get(id);
    if (!now || now.capacity === capacity) return [];
    return [
      { kind: 'seats' as const, title: after.titleOf(now.seminarId), seats: { from: capacity, to: now.capacity } },
    ];
  });
}

function slotChanges(before: ReleasedProgramme, after: ReleasedProgramme, pair: Pair): ProgrammeChange[] {
  return [
    ...after.slots
      .filter(({ id }) => !pair.before.slots.has(id))
      .map((slot) => ({ kind: 'slotAdded' as const, title: nameOf(slot), to: slotPlace(slot, pair.after) })),
    ...before.slots.flatMap((slot) => {
      const now = pair.after.slots.get(slot.id);
      if (!now) return [{ kind: 'slotRemoved' as const, title: nameOf(slot), from: slotPlace(slot, pair.before) }];
      return changesOfSlot(slot, now, pair);
    }),
  ];
}

function changesOfSlot(was: DocumentSlot, is: DocumentSlot, pair: Pair): ProgrammeChange[] {
  const title = nameOf(is);
  const [from, to] = [slotPlace(was, pair.before), slotPlace(is, pair.after)];
  const people = peopleChange(was.people, is.people, pair);
  const hasMoved = was.startsAt !== is.startsAt || was.endsAt !== is.endsAt;
  const isRenamed = was.nameSv !== is.nameSv || was.nameEn !== is.nameEn;
  const isRewritten = was.descriptionSv !== is.descriptionSv || was.descriptionEn !== is.descriptionEn;
  return [
    ...(hasMoved ? [{ kind: 'slotMoved' as const, title, from, to }] : []),
    ...(!hasMoved && was.roomId !== is.roomId ? [{ kind: 'slotRoom' as const, title, from, to }] : []),
    ...(isRenamed ? [{ kind: 'slotRenamed' as const, title, was: nameOf(was) }] : []),
    ...(isRewritten || was.kind !== is.kind ? [{ kind: 'slotText' as const, title }] : []),
    ...(people ? [{ kind: 'slotPeople' as const, title, ...people }] : []),
  ];
}

type People = DocumentSlot['people'];

/** Who came and who left; null when it is the same people in the same roles. */
function peopleChange(was: People, is: People, { before, after }: Pair) {
  const key = ({ speakerId, kind }: People[number]) => `${kind} ${speakerId}`;
  const [old, now] = [new Set(was.map(key)), new Set(is.map(key))];
  const joined = is.filter((each) => !old.has(key(each))).map(({ speakerId }) => after.speakerName(speakerId));
  const left = was.filter((each) => !now.has(key(each))).map(({ speakerId }) => before.speakerName(speakerId));
  return joined.length + left.length > 0 ? { joined, left } : null;
}

function nameOf({ nameSv, nameEn }: DocumentSlot) {
  return bilingual(nameSv, nameEn);
}

function slotPlace({ startsAt, endsAt, roomId }: DocumentSlot, lookup: ProgrammeLookup) {
  return { startsAt, endsAt, room: lookup.roomName(roomId) };
}
