import type { ConferenceFigures } from '@/features/conference/organiser-types';
import type { Conflict } from './conflict-types';
import type { StepLabel } from './document-rules';
import type { ReleasePlan } from './release-plan-rules';
import type { ProgrammeChange, ProgrammeDocument, ReleasedProgramme } from './schema';
import type { ScheduleFacts } from './types';

/** The day as it is worked on. */
export type WorkingProgramme = {
  document: ProgrammeDocument;
  /** Compare-and-set: rises with every step, with an undone one and with a release. */
  revision: number;
  /** False while nobody has touched the programme since the last release. */
  isDraft: boolean;
};

export type StepLine = { by: string | null; label: StepLabel; at: Date };

/** The step that undo would take back and the one that redo would take again; null where there is none. */
export type Turns = { undo: StepLine | null; redo: StepLine | null };

export type VersionLine = {
  number: number;
  comment: string;
  releasedAt: Date;
  /** Who released it; null for the demo and for who is gone. */
  by: string | null;
  changes: ProgrammeChange[];
};

export type Version = VersionLine & { programme: ReleasedProgramme };

/** What the page of the grid shows. */
export type SchedulePage = {
  conference: ConferenceFigures;
  mayEdit: boolean;
  mayRelease: boolean;
  programme: WorkingProgramme;
  facts: ScheduleFacts;
  conflicts: Conflict[];
  turns: Turns;
  versions: VersionLine[];
};

/** What a release would do now. */
export type ReleasePage = {
  conference: ConferenceFigures;
  programme: WorkingProgramme;
  facts: ScheduleFacts;
  plan: ReleasePlan;
  conflicts: Conflict[];
  /** How many registered people are told. */
  people: number;
  /** Seats given back: since two would collide, and since their sessions go. */
  lost: number;
  withdrawn: number;
  isPast: boolean;
  newest: VersionLine | null;
  isNothing: boolean;
};

export type VersionPage = {
  conference: ConferenceFigures;
  version: Version;
  revision: number;
  versions: VersionLine[];
  mayRestore: boolean;
  /** `with`: the other version's number; null is the draft. */
  compared: { with: number | null; changes: ProgrammeChange[] } | null;
};
