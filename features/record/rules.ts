import type { CommentOutcome, RecordDocument, RecordedParagraph, RecordState } from './types';

/** Legal changes of a record's state; trigger meeting_record_state_transition holds the same table. */
export const recordTransitions: Record<RecordState, readonly RecordState[]> = {
  draft: ['commenting'],
  commenting: ['adjusting'],
  adjusting: ['commenting', 'adjusted'],
  adjusted: [],
};

/** What we can answer to a comment, the best for its giver first. */
export const commentOutcomes = ['followed', 'partly', 'not_followed'] as const satisfies readonly CommentOutcome[];

/** May headings and texts be changed? Not while others read and comment, and never again once adjusted. */
export function isEditable(state: RecordState): boolean {
  return state === 'draft' || state === 'adjusting';
}

/**
 * The one way a version is written down: keys in a fixed order, no white space. The hash that is shown is SHA-256 of these characters in
 * UTF-8, so anybody who has the text can make it again.
 */
export function canonicalRecord(document: RecordDocument): string {
  const { consultation, state, adjustedBy, paragraphs } = document;
  return JSON.stringify({
    title: consultation.title,
    caseNumber: consultation.caseNumber,
    heldOn: consultation.heldOn,
    place: consultation.place,
    state,
    adjustedBy,
    paragraphs: paragraphs.map(({ id, heading, text }) => ({ id, heading, text })),
  });
}

/** The document of a stored version; null for what is not one. */
export function recordFrom(canonical: string): RecordDocument | null {
  try {
    const { title, caseNumber, heldOn, place, state, adjustedBy, paragraphs } = JSON.parse(canonical);
    return Array.isArray(paragraphs)
      ? { consultation: { title, caseNumber, heldOn, place }, state, adjustedBy, paragraphs }
      : null;
  } catch {
    return null;
  }
}

type AgendaPoint = { id: string; titleSv: string };
type Point = { number: number; organisation: string; problem: string; proposal: string };
type Theme = { nameSv: string; cards: readonly Point[] };
export type Seed = { heading: string; text: string; agendaItemId: string | null };

/** A first text to write on: who was there, a paragraph for each point of the agenda, and what came in, theme by theme. */
export function firstParagraphs(
  agenda: readonly AgendaPoint[],
  themes: readonly Theme[],
  present: readonly string[],
): Seed[] {
  const people = present.length > 0 ? [{ heading: 'Närvarande', text: bullets(present), agendaItemId: null }] : [];
  const points = agenda.map(({ id, titleSv }) => ({ heading: titleSv, text: '', agendaItemId: id }));
  const input = themes
    .filter(({ cards }) => cards.length > 0)
    .map(({ nameSv, cards }) => ({
      heading: `Inspel: ${nameSv}`,
      text: bullets(cards.map(pointLine)),
      agendaItemId: null,
    }));
  return [...people, ...points, ...input];
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function pointLine({ number, organisation, problem, proposal }: Point): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').trim();
  return `${organisation} (inspel ${number}): ${[short(problem), short(proposal)].filter(Boolean).join(' – ')}`;
}

/** What differs between two versions: ids of added and changed paragraphs, and those that are gone. */
export function changedParagraphs(before: readonly RecordedParagraph[], after: readonly RecordedParagraph[]) {
  const earlier = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const later = new Set(after.map(({ id }) => id));
  const isSame = (a: RecordedParagraph, b: RecordedParagraph) => a.heading === b.heading && a.text === b.text;
  const known = after.filter(({ id }) => earlier.has(id));
  return {
    added: new Set(after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id)),
    changed: new Set(known.filter((one) => !isSame(earlier.get(one.id) ?? one, one)).map(({ id }) => id)),
    removed: before.filter(({ id }) => !later.has(id)),
  };
}

/** The number of a version in an address; null for what is none. */
export function numberFrom(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}
