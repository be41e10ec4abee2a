import type { Audience, Equipment, ProgrammeRoleKind, SeminarLevel, SeminarTheme } from '@/generated/prisma/enums';

/** What an organiser writes of a seminar. */
export type SeminarText = {
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
};

/** What one city may change; null keeps the tour's. */
export type LocalText = {
  titleSv: string | null;
  titleEn: string | null;
  abstractSv: string | null;
  abstractEn: string | null;
  level: SeminarLevel | null;
  minParticipants: number | null;
  maxParticipants: number | null;
};

export type SeminarPerson = { speakerId: string; name: string; organisation: string; kind: ProgrammeRoleKind };

/** A tour with its cities, as the seminars' pages name it. */
export type SeminarSeries = {
  id: string;
  slug: string;
  nameSv: string;
  nameEn: string;
  archived: boolean;
  conferences: { id: string; slug: string; city: string; state: string }[];
};

/** A row of a tour's list. */
export type SeminarRow = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string | null;
  theme: SeminarTheme;
  level: SeminarLevel;
  language: string;
  archived: boolean;
  speakers: string[];
  /** Where it stands in the released programme or in a draft. */
  cities: { slug: string; city: string; local: boolean; released: boolean }[];
};

/** A seminar's master text with its people and where it stands. */
export type MasterSeminar = SeminarText & {
  id: string;
  slug: string;
  version: number;
  archivedAt: Date | null;
  people: SeminarPerson[];
  places: SeminarPlace[];
};

/** A city that gives the seminar, or has changed it. */
export type SeminarPlace = {
  conferenceId: string;
  slug: string;
  city: string;
  released: boolean;
  inDraft: boolean;
  /** The fields that this city has changed: there the master's text does not show. */
  changed: LocalField[];
};

export type LocalField = keyof LocalText | 'people';

/** A seminar at one conference: the tour's text, this city's changes, and what the public sees. */
export type LocalSeminar = {
  id: string;
  slug: string;
  master: SeminarText;
  masterPeople: SeminarPerson[];
  local: LocalText;
  localPeople: SeminarPerson[];
  /** 0 while the city has changed nothing. */
  version: number;
  released: ReleasedText | null;
};

export type ReleasedText = Omit<SeminarText, 'equipment' | 'minParticipants' | 'maxParticipants'> & {
  people: { speakerId: string; kind: ProgrammeRoleKind }[];
};

/** A row of a conference's list. */
export type ConferenceSeminarRow = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string | null;
  theme: SeminarTheme;
  level: SeminarLevel;
  minParticipants: number | null;
  maxParticipants: number | null;
  changed: LocalField[];
  state: ReleaseState;
  capacity: number;
  taken: number;
  times: { startsAt: Date; endsAt: Date; room: string }[];
};

/** released: as the public sees it. changed: the text has been changed since. new: placed in the draft only. removed: leaves with the next release. unplaced: has local changes and no place. */
export type ReleaseState = 'released' | 'changed' | 'new' | 'removed' | 'unplaced';
