import type { Locale } from '@/lib/time';

/** What an organiser may write between braces; both languages' names work in both texts. */
export const placeholders = {
  name: { sv: 'namn', en: 'name' },
  organisation: { sv: 'organisation', en: 'organisation' },
  conference: { sv: 'konferens', en: 'conference' },
  city: { sv: 'stad', en: 'city' },
  date: { sv: 'datum', en: 'date' },
  day: { sv: 'dag', en: 'day' },
  times: { sv: 'tider', en: 'times' },
  place: { sv: 'plats', en: 'place' },
  seminars: { sv: 'seminarier', en: 'seminars' },
  reference: { sv: 'bokningsnummer', en: 'reference' },
  contact: { sv: 'kontakt', en: 'contact' },
  consultation: { sv: 'samråd', en: 'consultation' },
  role: { sv: 'roll', en: 'role' },
  seats: { sv: 'antal platser', en: 'seats' },
  answerBy: { sv: 'svara senast', en: 'answer by' },
  inputBy: { sv: 'inspel senast', en: 'input by' },
  commentsBy: { sv: 'synpunkter senast', en: 'comments by' },
  caseNumber: { sv: 'diarienummer', en: 'case number' },
  link: { sv: 'länk', en: 'link' },
  commitment: { sv: 'åtagande', en: 'commitment' },
  dueOn: { sv: 'klart senast', en: 'due on' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Placeholder = keyof typeof placeholders;
/** Those of consultations alone. */
type ConsultationPlaceholder =
  | 'consultation'
  | 'role'
  | 'seats'
  | 'answerBy'
  | 'inputBy'
  | 'commentsBy'
  | 'caseNumber'
  | 'link'
  | 'commitment'
  | 'dueOn';
export type ConferencePlaceholder = Exclude<Placeholder, ConsultationPlaceholder>;
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

export const placeholderKeys = Object.keys(placeholders) as [Placeholder, ...Placeholder[]];

/** What may stand between the braces when these are known. */
export function namesOf(keys: readonly Placeholder[]): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => [placeholders[key].sv, placeholders[key].en]));
}

/** Values under every name they go by. */
export function byName(values: PlaceholderValues): Record<string, string> {
  const entries = Object.entries(values) as [Placeholder, string][];
  return Object.fromEntries(entries.flatMap(([key, value]) => [...namesOf([key])].map((name) => [name, value])));
}
