import { containsPersonnummer } from '@/lib/personnummer';
import type { CardContent } from './types';

// Text about one person does not belong in a card: it becomes public record. Every pattern is bounded, so that a long text costs time
// in proportion to its length (trust line 58). \b knows no å, ä, ö: the edges of words are said with letters.

export const findingKinds = [
  'personnummer',
  'childAge',
  'namedPerson',
  'ownCase',
  'birthDate',
  'initials',
  'address',
  'phone',
  'email',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that looks like an individual: what kind, and the words that look so. */
export type Finding = { kind: FindingKind; sample: string };

const patterns: [Exclude<FindingKind, 'personnummer'>, RegExp][] = [
  [
    'childAge',
    /(?<!\p{L})(?:pojk|flick|kill|tjej|son|dotter|barn|syskon|bror|syster|tonåring|boy|girl|child)\p{L}{0,4}[^.\n\d]{0,20}(?<!\d)\d{1,2}[ -]?(?:år|mån|year)|(?<!\d)\d{1,2}[ -]?årig\p{L}{0,2} (?:pojke|flicka|kille|tjej|son|dotter|son)/iu,
  ],
  [
    'namedPerson',
    /(?<!\p{L})(?:[Pp]ojken|[Ff]lickan|[Bb]arnet|[Ss]onen|[Dd]ottern|[Kk]illen|[Tt]jejen|[Mm]amman|[Pp]appan|[Mm]odern|[Ff]adern|[Kk]lienten|[Bb]rukaren|[Uu]ngdomen|[Ee]leven) \p{Lu}\p{Ll}/u,
  ],
  [
    'ownCase',
    /(?<!\p{L})(?:mitt barn|mina barn|min son|min dotter|vår son|vår dotter|vårt barn|våra barn|mitt ärende|vårt ärende|ärendet om|ärendet med|my child|my son|my daughter|the case of)(?!\p{L})/iu,
  ],
  [
    'birthDate',
    /(?<!\p{L})(?:född\p{L}?|born) (?:den |on |år )?\d|(?<![\p{L}\d])f\. ?\d{4}(?!\d)|(?<!\d)\d{6,8}-[x*]{4}/iu,
  ],
  ['initials', /(?<![\p{L}\d])(?:(?:\p{Lu}\. ?){1,3}|\p{Lu}{2}),? \(?\d{1,2} ?år(?!\p{L})/u],
  ['address', /(?<!\p{L})\p{Lu}\p{Ll}{1,25}(?:gatan|vägen|gränd|stigen|torget|allén|backen) \d{1,4}(?!\d)/u],
  ['phone', /(?<![\d/.-])(?:\+46|0046|0)[ -]?\d{1,3}[ -]\d{2,3}(?:[ -]?\d{2,3}){1,3}(?!\d)|(?<![\d/.-])07\d{8}(?!\d)/],
  ['email', /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d.-]{2,100}/u],
];

const longestSample = 40;

/** What in a text looks like an individual: each kind at most once, with the words. */
export function findingsIn(text: string): Finding[] {
  const found: Finding[] = containsPersonnummer(text) ? [{ kind: 'personnummer', sample: '' }] : [];
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text)?.[0];
    if (match) found.push({ kind, sample: match.slice(0, longestSample) });
  }
  return found;
}

/** The fields where people describe things; who decided and case numbers name officials and are left alone. */
export const readFields = ['problem', 'proposal', 'contribution', 'secretPart'] as const;
export type ReadField = (typeof readFields)[number];

/** What to warn of in a card, by field. */
export function warningsOf(content: Pick<CardContent, ReadField>): (Finding & { field: ReadField })[] {
  return readFields.flatMap((field) => findingsIn(content[field]).map((finding) => ({ field, ...finding })));
}
