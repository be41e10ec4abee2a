import { canonicalJson } from './rules';
import type { AnswerSource, CardContent } from './types';

/** A card in what was handed in: new words, words carried from an earlier version of the input, or taken back. */
export type HandedInCard =
  | ({ number: number; version: number; theme: string; addressee: string } & CardContent)
  | { number: number; version: number; unchangedSince: number; sha256: string }
  | { number: number; withdrawn: true };

/** Everything that one version of an organisation's input is: what the receipt's hash is made of. */
export type SubmissionDocument = {
  format: 'inspel/1';
  consultation: { slug: string; title: string; caseNumber: string };
  organisation: string;
  /** Which of the organisation's versions, from 1. */
  version: number;
  receiptNumber: number;
  /** By the database's clock, as ISO 8601 in UTC. */
  submittedAt: string;
  submittedBy: string;
  source: AnswerSource;
  isLate: boolean;
  isNoView: boolean;
  cards: HandedInCard[];
};

/** The text that is stored and hashed: UTF-8, sorted keys, no spaces. */
export function submissionText(document: SubmissionDocument): string {
  return canonicalJson(document);
}

/** A stored text as a document; null for one of another kind (the database's first rows had none). */
export function submissionFrom(text: string): SubmissionDocument | null {
  const json = JSON.parse(text) as Partial<SubmissionDocument>;
  return json.format === 'inspel/1' ? (json as SubmissionDocument) : null;
}
