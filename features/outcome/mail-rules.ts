import type { OutcomeKind } from './types';

export type ChosenCard = {
  number: number;
  invitationId: string | null;
  kind: OutcomeKind;
  publicSv: string;
  publicEn: string;
  textSv: string;
  textEn: string;
  reason: string;
};

const kinds = {
  sv: {
    done: 'genomfört',
    under_way: 'pågår',
    planned: 'planerat',
    not_done: 'blir inte av',
    elsewhere: 'hanteras av någon annan',
  },
  en: {
    done: 'done',
    under_way: 'under way',
    planned: 'planned',
    not_done: 'will not be done',
    elsewhere: 'handled by somebody else',
  },
} as const satisfies Record<string, Record<OutcomeKind, string>>;

/** A text's braces would be read as placeholders, and its signs as Markdown's. */
const literal = (text: string) => text.replaceAll('{{', '{ {').replace(/\s+/g, ' ').trim();

/** The words that a mail about chosen cards begins with: a line each. A person edits and releases them. */
export function outcomeMailWords(cards: readonly ChosenCard[]): { bodySv: string; bodyEn: string } {
  const sv = cards.map(({ number, kind, publicSv, textSv, reason }) =>
    [
      `- Kort ${number}, ${kinds.sv[kind]}: ${literal(publicSv)}`,
      literal(textSv),
      reason ? `Skäl: ${literal(reason)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const en = cards.map(
    ({ number, kind, publicSv, publicEn, textSv, textEn }) =>
      `- Card ${number}, ${kinds.en[kind]}: ${literal(publicEn || publicSv)} ${literal(textEn || textSv)}`,
  );
  return {
    bodySv: `Hej {{namn}}!\n\n{{organisation}} lämnade inspel till {{samråd}}. Det här har hänt sedan dess:\n\n${sv.join('\n')}`,
    bodyEn: `Hello {{name}},\n\n{{organisation}} gave input to {{consultation}}. This has come of it:\n\n${en.join('\n')}`,
  };
}
