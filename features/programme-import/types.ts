import type { Audience, Equipment, SeminarLevel, SeminarTheme } from '@/generated/prisma/enums';
import type { ColumnKey } from './word-rules';

/** A row of the file as it was read: its line (the head is line 1) and its cells by column. */
export type RawRow = { line: number; cells: Partial<Record<ColumnKey, string>> };

/** What is wrong with a cell: a message key under `programmeImport.errors`, with what stood there. */
export type CellError = { line: number; column: ColumnKey; key: string; value: string };

/** A row understood: only what the file says something about. */
export type RowValues = {
  key?: string;
  titleSv?: string;
  titleEn?: string;
  abstractSv?: string;
  abstractEn?: string;
  theme?: SeminarTheme;
  audiences?: Audience[];
  language?: string;
  level?: SeminarLevel;
  equipment?: Equipment[];
  minParticipants?: number;
  maxParticipants?: number;
  speakers?: string[];
  hosts?: string[];
  moderators?: string[];
  /** Minutes after midnight. */
  startsAt?: number;
  room?: string;
  seats?: number;
};

export type TextField = Exclude<
  keyof RowValues,
  'key' | 'speakers' | 'hosts' | 'moderators' | 'startsAt' | 'room' | 'seats'
>;
export type PeopleKind = 'speaker' | 'host' | 'moderator';

/** A seminar of the tour that a row may mean. */
export type KnownSeminar = {
  id: string;
  importKey: string | null;
  version: number;
  archived: boolean;
  text: Required<{ [K in TextField]: NonNullable<RowValues[K]> | null }>;
  people: Record<PeopleKind, string[]>;
};

export type KnownSpeaker = { id: string; name: string; organisation: string };

/** The day that the rows are placed in. */
export type KnownDay = {
  slots: { id: string; startsAt: number; name: string }[];
  rooms: { id: string; name: string; capacity: number }[];
  sessions: { id: string; slotId: string; roomId: string; seminarId: string; capacity: number }[];
};

export type Known = { seminars: KnownSeminar[]; speakers: KnownSpeaker[]; day: KnownDay | null };

/** One field that a row changes, as it was and as it becomes. */
export type FieldChange = { field: TextField | PeopleKind; before: string; after: string };

export type Placement = {
  slotId: string;
  roomId: string;
  seats: number;
  /** The session that stands there already or is moved here; null for a new one. */
  sessionId: string | null;
  state: 'placed' | 'moved' | 'same';
  time: string;
  roomName: string;
};

export type PlannedRow = {
  line: number;
  title: string;
  key: string | null;
  /** null: a new seminar. */
  seminar: Pick<KnownSeminar, 'id' | 'version'> | null;
  state: 'new' | 'changed' | 'unchanged';
  /** Only the fields that change; all that are said for a new one. */
  text: Partial<Pick<RowValues, TextField>>;
  /** Ids in order, only of the roles that change. */
  people: Partial<Record<PeopleKind, string[]>>;
  setKey: boolean;
  changes: FieldChange[];
  placement: Placement | null;
  /** Message keys of what is worth knowing but not wrong. */
  notes: string[];
};

/** A row on its way to being planned. */
export type RowDraft = {
  planned: PlannedRow;
  values: RowValues;
  errors: CellError[];
  archived: boolean;
  /** The most that the seminar lets in. */
  most: number | null;
};

export type ImportPlan = { rows: PlannedRow[]; errors: CellError[] };
