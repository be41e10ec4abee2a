import type { OrganisationKind } from '@/generated/prisma/enums';
import { cleanLine } from '@/lib/clean-text';

/** The columns of a list of the invited, in the template's order. */
export const importColumns = [
  'organisation',
  'kind',
  'roleAsked',
  'seats',
  'addressedName',
  'addressedTitle',
  'email',
  'secondEmail',
  'language',
  'isKey',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What a column may be called: the Swedish and the English name of the template first. */
export const columnWords: Record<ImportColumn, readonly [sv: string, en: string, ...more: string[]]> = {
  organisation: ['Organisation', 'Organisation name', 'myndighet', 'namn på organisation', 'organization'],
  kind: ['Typ', 'Type', 'organisationstyp', 'kind'],
  roleAsked: ['Roll', 'Role', 'roll som bjuds in', 'role invited'],
  seats: ['Antal platser', 'Seats', 'platser'],
  addressedName: ['Ställd till', 'Addressed to', 'namn', 'name', 'ställd till (namn)'],
  addressedTitle: ['Titel', 'Title', 'ställd till (titel)'],
  email: ['E-post', 'Email', 'epost', 'mejl', 'e-mail', 'e-postadress'],
  secondEmail: ['Andra adress', 'Second address', 'registrator', 'registratorns e-post'],
  language: ['Språk', 'Language'],
  isKey: ['Nyckelorganisation', 'Key organisation', 'nyckel', 'key'],
};

const kinds: Record<OrganisationKind, readonly string[]> = {
  agency: ['myndighet', 'agency', 'statlig myndighet'],
  department: ['departement', 'ministry', 'department'],
  parliament: ['riksdag', 'parliament', 'riksdagen'],
  coordinator: ['nationell samordnare', 'national coordinator', 'samordnare'],
  union: ['fackförbund', 'union', 'fack', 'förbund'],
  association: ['förening', 'association', 'civilsamhälle', 'ideell organisation'],
  municipality: ['kommun', 'municipality'],
  region: ['region', 'landsting'],
  university: ['universitet eller högskola', 'university', 'universitet', 'högskola', 'lärosäte'],
  provider: ['utförare', 'provider'],
  other: ['annan', 'other', 'övrigt'],
};

const folded = (text: string) => cleanLine(text).toLocaleLowerCase('sv');

/** The column that a head names; null for one that we do not know. */
export function columnOf(head: string): ImportColumn | null {
  const wanted = folded(head);
  return importColumns.find((column) => columnWords[column].some((word) => folded(word) === wanted)) ?? null;
}

/** The kind that a word names; null for one that we do not know. */
export function kindOf(word: string): OrganisationKind | null {
  const wanted = folded(word);
  const found = Object.entries(kinds).find(([kind, words]) => kind === wanted || words.includes(wanted));
  return (found?.[0] as OrganisationKind | undefined) ?? null;
}

export function languageOf(word: string): 'sv' | 'en' | null {
  const wanted = folded(word);
  if (['sv', 'svenska', 'swedish'].includes(wanted)) return 'sv';
  return ['en', 'engelska', 'english'].includes(wanted) ? 'en' : null;
}

export function yesOrNo(word: string): boolean | null {
  const wanted = folded(word);
  if (['ja', 'yes', 'j', 'y', 'x', '1'].includes(wanted)) return true;
  return ['nej', 'no', 'n', '0'].includes(wanted) ? false : null;
}

/** The template: heads in a language, and two rows that show how cells are written. */
export function templateRows(locale: 'sv' | 'en'): string[][] {
  const heads = importColumns.map((column) => columnWords[column][locale === 'sv' ? 0 : 1]);
  const words = locale === 'sv' ? ['Myndighet', 'Fackförbund', 'Svenska', 'ja'] : ['Agency', 'Union', 'Swedish', 'yes'];
  const [agency = '', union = '', language = '', yes = ''] = words;
  return [
    heads,
    [
      'Exempelmyndigheten',
      agency,
      'generaldirektör',
      '2',
      'Gun Exempel',
      'generaldirektör',
      'gd@myndighet.example',
      'registrator@myndighet.example',
      language,
      yes,
    ],
    ['Exempelförbundet', union, 'ordförande', '1', '', '', '', '', '', ''],
  ];
}
