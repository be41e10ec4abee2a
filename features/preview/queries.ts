import 'server-only';
import { pickText } from '@/features/programme/rules';
import type { ProgrammePerson, ProgrammeSession, ProgrammeSlot } from '@/features/programme/types';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { DocumentSession, DocumentSlot } from '@/features/schedule/schema';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';

const seminarSelect = (conferenceId: string) =>
  ({
    id: true,
    slug: true,
    titleSv: true,
    titleEn: true,
    theme: true,
    audiences: true,
    language: true,
    locals: { where: { conferenceId }, select: { titleSv: true, titleEn: true } },
    programmeRoles: {
      where: { kind: 'speaker', OR: [{ conferenceId: null }, { conferenceId }] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { speakerId: true, conferenceId: true },
    },
  }) satisfies Prisma.SeminarSelect;

type SeminarRow = Prisma.SeminarGetPayload<{ select: ReturnType<typeof seminarSelect> }>;
type Person = Omit<ProgrammePerson, 'kind'>;
type Known = {
  seminars: Map<string, SeminarRow>;
  rooms: Map<string, ProgrammeSession['room']>;
  people: Map<string, Person>;
};

/** The day as it is worked on, with the texts of this moment, as visitors would see it. A constant number of queries. */
export async function listDraftSlots(conferenceId: string, locale: Locale, client: Db = db): Promise<ProgrammeSlot[]> {
  const { document } = await getProgrammeDocument(conferenceId, client);
  const known = await whatIsNamed(conferenceId, document, client);
  return document.slots
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((slot) => toSlot(slot, document.sessions, known, locale));
}

async function whatIsNamed(
  conferenceId: string,
  { slots, sessions }: { slots: DocumentSlot[]; sessions: DocumentSession[] },
  client: Db,
): Promise<Known> {
  const seminars = await client.seminar.findMany({
    where: { id: { in: sessions.map(({ seminarId }) => seminarId) } },
    select: seminarSelect(conferenceId),
  });
  const roomIds = [...sessions.map(({ roomId }) => roomId), ...slots.flatMap(({ roomId }) => roomId ?? [])];
  const rooms = await client.room.findMany({
    where: { id: { in: roomIds } },
    select: { id: true, name: true, capacity: true, position: true },
  });
  const named = [
    ...seminars.flatMap(({ programmeRoles }) => programmeRoles.map(({ speakerId }) => speakerId)),
    ...slots.flatMap(({ people }) => people.map(({ speakerId }) => speakerId)),
  ];
  const people = await client.speaker.findMany({
    where: { id: { in: named } },
    select: { id: true, slug: true, name: true, organisation: true },
  });
  return {
    seminars: new Map(seminars.map((seminar) => [seminar.id, seminar])),
    rooms: new Map(rooms.map((room) => [room.id, room])),
    people: new Map(people.map(({ id, ...person }) => [id, person])),
  };
}

function toSlot(slot: DocumentSlot, sessions: DocumentSession[], known: Known, locale: Locale): ProgrammeSlot {
  const inSlot = sessions
    .filter(({ slotId }) => slotId === slot.id)
    .flatMap((session) => toSession(session, known, locale));
  return {
    id: slot.id,
    kind: slot.kind,
    name: pickText(slot.nameSv, slot.nameEn, locale) ?? { text: slot.nameSv, lang: 'sv' },
    description: pickText(slot.descriptionSv, slot.descriptionEn, locale),
    startsAt: new Date(slot.startsAt),
    endsAt: new Date(slot.endsAt),
    room: slot.roomId ? (known.rooms.get(slot.roomId)?.name ?? null) : null,
    people: slot.people.flatMap(({ speakerId, kind }) => {
      const person = known.people.get(speakerId);
      return person ? [{ ...person, kind }] : [];
    }),
    sessions: inSlot.sort((a, b) => a.room.position - b.room.position),
  };
}

function toSession(session: DocumentSession, known: Known, locale: Locale): ProgrammeSession[] {
  const seminar = known.seminars.get(session.seminarId);
  const room = known.rooms.get(session.roomId);
  if (!seminar || !room) return [];
  const [local] = seminar.locals;
  const titleSv = local?.titleSv ?? seminar.titleSv;
  const own = seminar.programmeRoles.filter(({ conferenceId }) => conferenceId !== null);
  const speakers = (own.length > 0 ? own : seminar.programmeRoles).flatMap(({ speakerId }) => {
    const person = known.people.get(speakerId);
    return person ? [{ ...person, kind: 'speaker' as const }] : [];
  });
  return [
    {
      id: session.id,
      seminarSlug: seminar.slug,
      title: pickText(titleSv, local?.titleEn ?? seminar.titleEn, locale) ?? { text: titleSv, lang: 'sv' },
      theme: seminar.theme,
      audiences: seminar.audiences,
      language: seminar.language,
      room,
      speakers,
      capacity: session.capacity,
      seatsLeft: session.capacity,
    },
  ];
}
