import { createHash } from 'node:crypto';
import type { CaseField, CaseItem, CaseMask, Span } from './types';

/** What stands where something was masked: as long whatever it was. */
export const blot = '█████';

/** The sections that are chosen among; own words stand beside. */
export const provisions = [
  'OSL 21 kap. 1 §',
  'OSL 21 kap. 3 §',
  'OSL 21 kap. 7 §',
  'OSL 25 kap. 1 §',
  'OSL 26 kap. 1 §',
  'OSL 15 kap. 1 §',
  'OSL 18 kap. 1 §',
  'OSL 19 kap. 3 §',
  'OSL 31 kap. 16 §',
] as const;

/** Hashes whose text is masked would let the passage be guessed: they are not in the masked copy. */
export const hashFields: readonly string[] = ['receiptHash', 'recordHash'];

/** SHA-256 (hex) of a text in UTF-8. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type Masked = Span & { provision: string };

/**
 * The text with each span replaced by a mark of fixed length and its section of the law. Spans that overlap or touch become one mark with
 * the sections of both; a span that would cut a character in two takes all of it. What lies outside is left as it is.
 */
export function maskText(text: string, masks: readonly Masked[]): string {
  let at = 0;
  let out = '';
  for (const { start, end, provisions: laws } of mergedSpans(text, masks)) {
    out += `${text.slice(at, start)}${blot} [${laws.join('; ')}]`;
    at = end;
  }
  return out + text.slice(at);
}

/** The spans in order, whole characters, those that overlap or touch as one. */
export function mergedSpans(text: string, masks: readonly Masked[]): (Span & { provisions: string[] })[] {
  const merged: (Span & { provisions: string[] })[] = [];
  const spans = masks.map((mask) => ({ ...mask, ...wholeCharacters(text, mask) })).filter(isSomething);
  for (const { start, end, provision } of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const law = provision || 'sekretess';
    const last = merged.at(-1);
    if (!last || start > last.end) merged.push({ start, end, provisions: [law] });
    else {
      last.end = Math.max(last.end, end);
      if (!last.provisions.includes(law)) last.provisions.push(law);
    }
  }
  return merged;
}

const isSomething = ({ start, end }: Span) => end > start;

/** Within the text, and never half of a surrogate pair. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return { start: isInsidePair(text, from) ? from - 1 : from, end: isInsidePair(text, to) ? to + 1 : to };
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}

/**
 * Where a mask lies in the text as it is now. A text that has changed since it was masked is masked as a whole: better too much than the
 * wrong words.
 */
export function spanOf(
  mask: Pick<CaseMask, 'start' | 'end' | 'textSha256'>,
  text: string,
): Span & { isWhole: boolean } {
  const isWhole = mask.start === null || mask.end === null || mask.textSha256 !== textHash(text);
  if (isWhole || mask.start === null || mask.end === null) return { start: 0, end: text.length, isWhole: true };
  return { start: mask.start, end: mask.end, isWhole };
}

/** True when the text is another than the one that was masked. */
export function isOutOfDate(mask: Pick<CaseMask, 'start' | 'textSha256'>, text: string): boolean {
  return mask.start !== null && mask.textSha256 !== textHash(text);
}

/** The masks of one field. */
export function masksOf(masks: readonly CaseMask[], item: Pick<CaseItem, 'kind' | 'id'>, field: string): CaseMask[] {
  return masks.filter((mask) => mask.kind === item.kind && mask.itemId === item.id && mask.field === field);
}

/** A field as the masked copy has it. */
export function maskedField(
  item: Pick<CaseItem, 'kind' | 'id'>,
  field: CaseField,
  masks: readonly CaseMask[],
): CaseField {
  const spans = masksOf(masks, item, field.name).map((mask) => ({
    ...spanOf(mask, field.text),
    provision: mask.provision,
  }));
  return { name: field.name, text: maskText(field.text, spans) };
}

/** A document as the masked copy has it: no hash of the original, no canonical text. */
export function maskedItem(item: CaseItem, masks: readonly CaseMask[]): CaseItem {
  const fields = item.fields.filter(({ name }) => !hashFields.includes(name));
  return { ...item, fields: fields.map((field) => maskedField(item, field, masks)), original: null };
}

/**
 * Every place where a passage stands in a text: in any case and with any white space between its words. A short word (under four
 * characters) only where it stands by itself; a longer one inside words too, so that 'Annas' does not give away 'Anna'.
 */
export function findPassage(text: string, passage: string): Span[] {
  const words = passage.trim().split(/\s+/u).filter(Boolean).map(escaped);
  if (words.length === 0) return [];
  const body = words.join('\\s+');
  const pattern = passage.trim().length < 4 ? `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])` : body;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** True when the span lies within one that is masked. */
export function isCovered(text: string, span: Span, masks: readonly Masked[]): boolean {
  return mergedSpans(text, masks).some(({ start, end }) => start <= span.start && span.end <= end);
}
