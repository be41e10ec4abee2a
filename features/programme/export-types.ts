import type { Audience, SeminarLevel, SeminarTheme, SlotKind } from '@/generated/prisma/enums';
import type { LocalText, ProgrammePerson, ProgrammeRoom } from './types';

export type ExportSession = {
  id: string;
  seminarSlug: string;
  title: LocalText;
  /** Markdown as it was written. */
  abstract: LocalText | null;
  theme: SeminarTheme;
  audiences: Audience[];
  language: string;
  level: SeminarLevel;
  room: ProgrammeRoom;
  people: ProgrammePerson[];
};

export type ExportSlot = {
  id: string;
  kind: SlotKind;
  name: LocalText;
  description: LocalText | null;
  startsAt: Date;
  endsAt: Date;
  room: ProgrammeRoom | null;
  people: ProgrammePerson[];
  sessions: ExportSession[];
};

/** A conference's programme as it was last released: what every export is made of. */
export type ProgrammeExport = {
  id: string;
  slug: string;
  name: LocalText;
  city: string;
  /** The venue's name and address on one line, or the city. */
  place: string;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  /** Number of the last release; 0 before the first. */
  version: number;
  slots: ExportSlot[];
};
