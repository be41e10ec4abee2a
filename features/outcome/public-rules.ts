import { outcomeKinds } from './rules';
import type { OutcomeKind, PublicOutcome, PublicOutcomes } from './types';

export type PublicRow = {
  number: number;
  themeSv: string;
  themeEn: string;
  kind: OutcomeKind;
  textSv: string;
  textEn: string;
  reason: string;
  responsible: string;
  publicSv: string;
  publicEn: string;
  givenBy: string | null;
};

/** The cleared rows theme by theme in the reader's language, with how many are what. Rows come in the order of themes. */
export function publicOutcomes(
  rows: readonly PublicRow[],
  locale: 'sv' | 'en',
): Pick<PublicOutcomes, 'themes' | 'counts' | 'total'> {
  const themes: PublicOutcomes['themes'] = [];
  for (const row of rows) {
    const name = locale === 'en' ? row.themeEn : row.themeSv;
    let theme = themes.at(-1);
    if (theme?.name !== name) {
      theme = { name, outcomes: [] };
      themes.push(theme);
    }
    theme.outcomes.push(inLanguage(row, locale));
  }
  const of = (kind: OutcomeKind) => rows.filter((row) => row.kind === kind).length;
  return {
    themes,
    counts: Object.fromEntries(outcomeKinds.map((kind) => [kind, of(kind)])) as Record<OutcomeKind, number>,
    total: rows.length,
  };
}

/** Swedish where there is no English, and then said to be. */
function inLanguage(row: PublicRow, locale: 'sv' | 'en'): PublicOutcome {
  const { number, kind, reason, responsible, givenBy } = row;
  const english = locale === 'en';
  return {
    number,
    kind,
    point: (english && row.publicEn) || row.publicSv,
    pointIsSwedish: english && row.publicEn === '',
    text: (english && row.textEn) || row.textSv,
    textIsSwedish: english && row.textEn === '',
    reason,
    responsible,
    givenBy,
  };
}
