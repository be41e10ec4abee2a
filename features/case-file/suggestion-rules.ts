import { findPassage, hashFields, isCovered, masksOf, spanOf } from './mask-rules';
import type { CaseItem, CaseMask, Span, Suggestion } from './types';

/** Ten or twelve digits as in a personal identity number, right or not: a slip of the pen identifies too. */
const personnummer = /(?<!\d)(?:\d{2})?\d{2}(?:0\d|1[0-2])[0-9]\d[-+–− ]?\d{4}(?!\d)/g;
const email = /[^\s@<>()[\],;:"']{1,64}@[^\s@<>()[\],;:"']{1,190}\.[\p{L}]{2,24}/gu;
/** A Swedish number as it is written, with its spaces: 08-123 45 67, +46 70 123 45 67. */
const phone = /(?<![\d-])(?:\+46|0046|0)[\s\-()]{0,3}\d(?:[\s\-()]{0,3}\d){6,10}(?!\d)/g;

const mostShown = 40;
/** Facts about the document itself, where nothing of anybody's stands. */
const ownFields = new Set([...hashFields, 'organisation', 'source', 'version', 'level', 'theme', 'progress', 'state']);

/**
 * What somebody may want to mask in a document, in the order of its parts: the part its sender said may be secret, what looks like a
 * personal identity number, addresses, phone numbers, and the names of people in the case. What is masked already is left out.
 */
export function suggestionsFor(item: CaseItem, masks: readonly CaseMask[], names: readonly string[]): Suggestion[] {
  const secret = item.fields.find(({ name }) => name === 'secretPart')?.text ?? '';
  const found = item.fields
    .filter(({ name }) => !ownFields.has(name))
    .flatMap(({ name: field, text }) => {
      const taken = masksOf(masks, item, field).map((mask) => ({ ...spanOf(mask, text), provision: mask.provision }));
      const of = (why: Suggestion['why'], spans: Span[]) => spans.map((span) => ({ ...span, field, why }));
      const hits = (pattern: RegExp) =>
        [...text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
      return withoutDoubles([
        ...of('maybeSecret', field === 'secretPart' ? [{ start: 0, end: text.length }] : findPassage(text, secret)),
        ...of('personnummer', hits(personnummer)),
        ...of('email', hits(email)),
        ...of('phone', hits(phone)),
        ...of(
          'name',
          names.flatMap((name) => (name.length < 3 ? [] : findPassage(text, name))),
        ),
      ]).filter((span) => !isCovered(text, span, taken));
    });
  return found.slice(0, mostShown);
}

/** Of those that share characters the first, in the order of the text. */
function withoutDoubles(all: Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** A place of a passage elsewhere in the case that is not masked. */
export type Elsewhere = Span & { item: CaseItem; field: string };

const longestLookedFor = 500;

/** Where else the passage of a mask stands unmasked; none for a long passage or a whole field. */
export function elsewhereOf(mask: CaseMask, items: readonly CaseItem[], masks: readonly CaseMask[]): Elsewhere[] {
  const home = items.find(({ kind, id }) => kind === mask.kind && id === mask.itemId);
  const text = home?.fields.find(({ name }) => name === mask.field)?.text ?? '';
  const span = spanOf(mask, text);
  if (mask.start === null || span.isWhole) return [];
  return findElsewhere(text.slice(span.start, span.end), items, masks);
}

/** Every unmasked place of a passage in the case. */
export function findElsewhere(passage: string, items: readonly CaseItem[], masks: readonly CaseMask[]): Elsewhere[] {
  if (passage.length > longestLookedFor) return [];
  return items.flatMap((item) =>
    item.fields
      .filter(({ name }) => !hashFields.includes(name))
      .flatMap(({ name: field, text }) => {
        const spans = findPassage(text, passage);
        if (spans.length === 0) return [];
        const taken = masksOf(masks, item, field).map((mask) => ({ ...spanOf(mask, text), provision: mask.provision }));
        return spans.filter((span) => !isCovered(text, span, taken)).map((span) => ({ ...span, item, field }));
      }),
  );
}
