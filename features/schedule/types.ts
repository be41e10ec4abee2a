import type { Audience, Equipment, ProgrammeRoleKind, SeminarLevel, SeminarTheme } from '@/generated/prisma/enums';

/** Text in both languages; where nobody has translated it, en is the Swedish. */
export type Bilingual = { sv: string; en: string };

export type RolePerson = { speakerId: string; kind: ProgrammeRoleKind };

export type FactRoom = {
  id: string;
  name: string;
  capacity: number;
  equipment: Equipment[];
  position: number;
  /** False for a room of another venue than the conference's: kept from before it moved. */
  isHere: boolean;
};

/** A seminar as a release would show it at this conference: the master with what the city has changed. */
export type FactSeminar = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string | null;
  abstractSv: string;
  abstractEn: string | null;
  theme: SeminarTheme;
  audiences: Audience[];
  language: string;
  level: SeminarLevel;
  equipment: Equipment[];
  minParticipants: number | null;
  maxParticipants: number | null;
  isArchived: boolean;
  people: RolePerson[];
};

export type FactSpeaker = {
  id: string;
  name: string;
  hasDeclined: boolean;
  /** When they cannot be there; ISO 8601, UTC. */
  absences: { startsAt: string; endsAt: string }[];
};

/** A session that the public has now, with its seats. */
export type FactSession = {
  id: string;
  seminarId: string;
  slotId: string;
  roomId: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  extraPlaces: number;
  taken: number;
};

/** How many people hold seats in both of two sessions. */
export type FactDouble = { first: string; second: string; people: number };

/** Everything but the document itself that its conflicts depend on. */
export type ScheduleFacts = {
  /** Null while the day is open. */
  day: { startsAt: string; endsAt: string } | null;
  rooms: FactRoom[];
  seminars: FactSeminar[];
  speakers: FactSpeaker[];
  sessions: FactSession[];
  doubles: FactDouble[];
};
