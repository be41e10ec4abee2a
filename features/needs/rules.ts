import { csvRow, csvStart } from '@/lib/csv';
import type { NeedsCounts, NeedsOwner, NeedsText } from './types';

export const needsKinds = ['food', 'access', 'other'] as const;
export type NeedsKind = (typeof needsKinds)[number];

/** Why somebody reads; chosen from a list, so that nobody writes the need itself into the log. */
export const needsReasons = ['kitchen', 'room', 'asked', 'day', 'other'] as const;
export type NeedsReason = (typeof needsReasons)[number];

/** The context that binds encrypted needs to their row. */
export function contextOf({ kind, id }: NeedsOwner): string {
  const prefix = { registration: 'needs', speaker: 'speaker-needs', representative: 'representative-needs' }[kind];
  return `${prefix}:${id}`;
}

/** How many have written something, and about what. `null` is one whose text could not be opened. */
export function countNeeds(all: readonly (NeedsText | null)[]): NeedsCounts {
  const readable = all.filter((needs) => needs !== null);
  const about = (kind: NeedsKind) => readable.filter((needs) => Boolean(needs[kind]?.trim())).length;
  return {
    people: all.length,
    food: about('food'),
    access: about('access'),
    other: about('other'),
    unreadable: all.length - readable.length,
  };
}

/** The texts of one kind in the order of the alphabet, so that their order tells nothing of who wrote them. */
export function anonymousLines(all: readonly (NeedsText | null)[], kind: NeedsKind): string[] {
  return all.flatMap((needs) => needs?.[kind]?.trim() || []).sort((a, b) => a.localeCompare(b, 'sv'));
}

export type SheetWords = {
  kind: Record<NeedsKind, string>;
  people: string;
  number: string;
  line: string;
  about: string;
};

/** The kitchen's sheet for Swedish Excel: how many, then the lines of the kinds that care chose, without a name. */
export function sheetText(
  all: readonly (NeedsText | null)[],
  linesOf: readonly NeedsKind[],
  words: SheetWords,
): string {
  const counts = countNeeds(all);
  const rows = [
    csvRow([words.about, words.number]),
    csvRow([words.people, String(counts.people)]),
    ...needsKinds.map((kind) => csvRow([words.kind[kind], String(counts[kind])])),
  ];
  const lines = needsKinds
    .filter((kind) => linesOf.includes(kind))
    .flatMap((kind) => anonymousLines(all, kind).map((text) => csvRow([words.kind[kind], text])));
  return (
    csvStart + rows.join('') + (lines.length > 0 ? csvRow([]) + csvRow([words.about, words.line]) + lines.join('') : '')
  );
}
