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
