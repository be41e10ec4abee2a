import type { RecordDocument } from './types';

export type PdfLine = { kind: 'heading' | 'text'; text: string };
export type PdfWords = {
  title: string;
  heldOn: string;
  place: string;
  caseNumber: string;
  adjustedBy: string;
  notAdjusted: string;
};

/** What the record's PDF says, in order; `plain` makes text of Markdown. */
export function recordLines(document: RecordDocument, words: PdfWords, plain: (markdown: string) => string): PdfLine[] {
  const { consultation, state, adjustedBy, paragraphs } = document;
  const facts = [
    [words.heldOn, consultation.heldOn ?? ''],
    [words.place, consultation.place],
    [words.caseNumber, consultation.caseNumber],
    state === 'adjusted' ? [words.adjustedBy, adjustedBy] : ['', words.notAdjusted],
  ] as const;
  const head = facts.filter(([, value]) => value !== '').map(([name, value]) => (name ? `${name}: ${value}` : value));
  return [
    { kind: 'text', text: [consultation.title, ...head].join('\n') },
    ...paragraphs.flatMap(({ heading, text }): PdfLine[] => [
      ...(heading ? [{ kind: 'heading' as const, text: heading }] : []),
      { kind: 'text', text: plain(text) },
    ]),
  ];
}
