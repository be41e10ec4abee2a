import { inOrder } from './document-rules';
import type {
  ChangedPlace,
  DocumentSession,
  ProgrammeDocument,
  ReleasedProgramme,
  ReleasedSeminarText,
} from './schema';
import type { Bilingual, FactSeminar, ScheduleFacts } from './types';

/** Text in both languages; the Swedish stands in where nobody has translated. */
export function bilingual(sv: string, en: string | null): Bilingual {
  return { sv, en: en || sv };
}

/** A day as it would be released now: the document with the words and the names it points at. */
export function snapshotOf(document: ProgrammeDocument, facts: ScheduleFacts): ReleasedProgramme {
  const { slots, sessions } = inOrder(document);
  const used = new Set(sessions.map(({ seminarId }) => seminarId));
  const seminars = facts.seminars.filter(({ id }) => used.has(id)).map(textOf);
  const people = new Set([...slots, ...seminars].flatMap((each) => each.people.map(({ speakerId }) => speakerId)));
  const rooms = new Set([...sessions, ...slots].map(({ roomId }) => roomId));
  return {
    slots,
    sessions,
    seminars: seminars.sort((a, b) => (a.id < b.id ? -1 : 1)),
    rooms: facts.rooms.filter(({ id }) => rooms.has(id)).map(({ id, name }) => ({ id, name })),
    speakers: facts.speakers.filter(({ id }) => people.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

function textOf(seminar: FactSeminar): ReleasedSeminarText {
  const { id, titleSv, titleEn, abstractSv, abstractEn, theme, audiences, language, level, people } = seminar;
  return { id, titleSv, titleEn, abstractSv, abstractEn, theme, audiences, language, level, people };
}

/** A released programme to ask about by id. */
export function lookupOf(programme: ReleasedProgramme) {
  const slots = new Map(programme.slots.map((slot) => [slot.id, slot]));
  const seminars = new Map(programme.seminars.map((seminar) => [seminar.id, seminar]));
  const rooms = new Map(programme.rooms.map(({ id, name }) => [id, name]));
  const speakers = new Map(programme.speakers.map(({ id, name }) => [id, name]));
  const roomName = (roomId: string | null) => (roomId ? (rooms.get(roomId) ?? null) : null);
  return {
    slots,
    seminars,
    sessions: new Map(programme.sessions.map((session) => [session.id, session])),
    roomName,
    speakerName: (speakerId: string) => speakers.get(speakerId) ?? '',
    titleOf: (seminarId: string): Bilingual => {
      const seminar = seminars.get(seminarId);
      return bilingual(seminar?.titleSv ?? '', seminar?.titleEn ?? null);
    },
    placeOf: ({ slotId, roomId }: DocumentSession): ChangedPlace | undefined => {
      const slot = slots.get(slotId);
      return slot ? { startsAt: slot.startsAt, endsAt: slot.endsAt, room: roomName(roomId) } : undefined;
    },
  };
}
export type ProgrammeLookup = ReturnType<typeof lookupOf>;
