import type { CardContent, Revision } from './types';

/** The fields of a card's form, in order. */
export const cardFields = [
  'questionId',
  'level',
  'addressee',
  'problem',
  'proposal',
  'evidenceUrl',
  'contribution',
  'ownCaseNumber',
  'decidedBy',
  'mayBeSecret',
  'secretPart',
] as const;
export type CardField = (typeof cardFields)[number];
/** A card as its form posts it: texts by field; a box that is not ticked is ''. */
export type CardTexts = Record<CardField, string>;

/** The fields where two texts can be put after each other. */
export const longFields: readonly CardField[] = ['problem', 'proposal', 'contribution', 'secretPart'];

/** A card's content as its form shows it. */
export function cardTexts({ content, addressee }: { content: CardContent; addressee: string }): CardTexts {
  const { addresseeOrganisationId: _id, addresseeText: _text, mayBeSecret, ...rest } = content;
  return { ...rest, addressee, mayBeSecret: mayBeSecret ? 'on' : '' };
}

/** True when a form says the same. */
export function isSameTexts(a: CardTexts, b: CardTexts): boolean {
  return cardFields.every((field) => a[field].trim() === b[field].trim());
}

/**
 * Two texts that were written from the same one: what only they changed is taken in, what both changed is left for a person to choose.
 * Nothing of mine is ever replaced (trust line 84).
 */
export function merged(base: CardTexts, mine: CardTexts, theirs: CardTexts): { texts: CardTexts; both: CardField[] } {
  const texts = { ...mine };
  const both: CardField[] = [];
  for (const field of cardFields) {
    const [was, my, their] = [base[field].trim(), mine[field].trim(), theirs[field].trim()];
    if (their === my || their === was) continue;
    if (my === was) texts[field] = theirs[field];
    else both.push(field);
  }
  return { texts, both };
}

/** Saves by the same person within this time are shown as one. */
const sittingMs = 10 * 60_000;

/** The revisions worth showing: the last of each sitting, the latest first. */
export function landmarks(revisions: readonly Revision[]): Revision[] {
  const shown: Revision[] = [];
  let earliest: Revision | undefined;
  for (const revision of revisions) {
    const isSameSitting =
      earliest !== undefined &&
      earliest.byId === revision.byId &&
      earliest.createdAt.getTime() - revision.createdAt.getTime() < sittingMs;
    if (!isSameSitting) shown.push(revision);
    earliest = revision;
  }
  return shown;
}
