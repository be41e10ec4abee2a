import type { Audience, SeminarTheme, SlotKind } from '@/generated/prisma/enums';

/** Which sessions a visitor wants to see; null is 'all'. */
export type ProgrammeFilter = { theme: SeminarTheme | null; audience: Audience | null };

/** Text in the reader's language; lang says which it became when there was no translation. */
export type LocalText = { text: string; lang: 'sv' | 'en' };

export type ProgrammePerson = {
  slug: string;
  name: string;
  organisation: string;
  kind: 'speaker' | 'host' | 'moderator';
};

export type ProgrammeRoom = { id: string; name: string; capacity: number; position: number };

export type ProgrammeSession = {
  id: string;
  seminarSlug: string;
  title: LocalText;
  theme: SeminarTheme;
  audiences: Audience[];
  language: string;
  room: ProgrammeRoom;
  speakers: ProgrammePerson[];
  capacity: number;
  seatsLeft: number;
};

export type ProgrammeSlot = {
  id: string;
  kind: SlotKind;
  name: LocalText;
  description: LocalText | null;
  startsAt: Date;
  endsAt: Date;
  room: string | null;
  people: ProgrammePerson[];
  sessions: ProgrammeSession[];
};
