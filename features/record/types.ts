import type { CommentOutcome, RecordState } from '@/generated/prisma/enums';

export type { CommentOutcome, RecordState };

/** A paragraph as a version keeps it. */
export type RecordedParagraph = { id: string; heading: string; text: string };

/** What a version of the record is a hash of, besides its canonical writing. */
export type RecordDocument = {
  consultation: { title: string; caseNumber: string; heldOn: string | null; place: string };
  state: RecordState;
  adjustedBy: string;
  paragraphs: RecordedParagraph[];
};

/** The record as its writers see it. */
export type RecordView = {
  id: string;
  state: RecordState;
  commentsBy: Date | null;
  adjustedAt: Date | null;
  adjustedBy: string;
  version: number;
  paragraphs: { id: string; heading: string; text: string; version: number; comments: number; unanswered: number }[];
  versions: { number: number; state: RecordState; sha256: string; createdAt: Date }[];
};

/** A version as it was kept; `canonical` is what the hash is made of. */
export type StoredVersion = {
  number: number;
  sha256: string;
  createdAt: Date;
  canonical: string;
  document: RecordDocument;
};

export type CommentRow = {
  id: string;
  paragraphId: string;
  paragraph: string;
  organisation: string;
  byName: string;
  text: string;
  createdAt: Date;
  outcome: CommentOutcome | null;
  answer: string;
  version: number;
};

/** What a representative reads of the record that is out. */
export type RecordAtLink = {
  id: string;
  state: RecordState;
  commentsBy: Date | null;
  isOpen: boolean;
  comments: CommentRow[];
};

/** A paragraph with its text as inert HTML. */
export type ShownParagraph = RecordView['paragraphs'][number] & { html: string };
