import type { Standing } from '@/features/commitment/types';

/** Of a consultation in a report. Organisations' names alone, never persons'. */
export type ReportMeeting = {
  consultation: string;
  isMadeUp: boolean;
  /** '2027-09-07', or empty where no day is set. */
  day: string;
  place: string;
  invited: number;
  answered: number;
  seats: number;
  attended: number;
};

export type ReportAttendance = {
  consultation: string;
  organisation: string;
  answer: string;
  seats: number;
  attended: number;
};
export type ReportTheme = { consultation: string; theme: string; count: number };
export type ReportCommitment = {
  consultation: string;
  number: number;
  organisation: string;
  what: string;
  dueOn: string;
  standing: Standing;
};

/** A report as it was made: what later happens does not change it. */
export type ReportDocument = {
  period: string;
  /** The first and the last day of the quarter. */
  from: string;
  to: string;
  madeAt: string;
  meetings: ReportMeeting[];
  attendance: ReportAttendance[];
  themes: ReportTheme[];
  /** From the quarter's snapshots, or as it stood when the report was made, where there are none yet. */
  commitmentsFrom: 'snapshot' | 'now';
  commitments: ReportCommitment[];
};

export type ReportRow = {
  id: string;
  period: string;
  number: number;
  createdAt: Date;
  createdBy: string | null;
  sha256: string;
};
export type Report = ReportRow & { document: ReportDocument };

/** A part of a report in the reader's words: the same on the page and in every file. */
export type ReportSection = {
  key: 'meetings' | 'attendance' | 'themes' | 'commitments' | 'list';
  title: string;
  sentence: string;
  /** Bars; null where the part has none. */
  bars: { label: string; value: number; share: number }[] | null;
  heads: string[];
  rows: string[][];
  /** In percent of the width, one for each head. */
  widths: number[];
};
