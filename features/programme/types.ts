import type { Audience, SeminarLevel, SeminarTheme, SlotKind } from '@/generated/prisma/enums';

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

/** A seminar's own page, within one conference. */
export type SeminarPage = {
  slug: string;
  title: LocalText;
  /** Markdown. */
  abstract: LocalText | null;
  theme: SeminarTheme;
  audiences: Audience[];
  language: string;
  level: SeminarLevel;
  people: (ProgrammePerson & { title: string })[];
  /** Where and when in this conference; a seminar may be repeated. */
  sessions: SeminarTime[];
  /** The same seminar in the other cities of the tour. */
  elsewhere: { conferenceSlug: string; city: string; startsAt: Date | null }[];
  films: { id: string; title: string; url: string | null }[];
};

export type SeminarTime = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  slotName: LocalText;
  room: string;
  roomAccessibility: string;
  capacity: number;
  seatsLeft: number;
};

export type SpeakerPage = {
  slug: string;
  name: string;
  title: string;
  organisation: string;
  bio: LocalText | null;
  /** What they do on the tours, latest first. */
  appearances: Appearance[];
};

export type Appearance = {
  kind: ProgrammePerson['kind'];
  conferenceSlug: string;
  city: string;
  startsAt: Date | null;
  /** null: the whole day or a plenary, named by `what`. */
  seminarSlug: string | null;
  what: LocalText;
};

/** A seminar that is known to have been given, without time and room. */
export type NamedSeminar = { slug: string; title: LocalText; people: ProgrammePerson[] };
