import { cleanLine } from '@/lib/clean-text';
import { markdownHtml } from '@/lib/markdown';

/**
 * Texts with placeholders, '{{namn}}', that organisers write and others' words fill. What a value holds never becomes Markdown, HTML,
 * a header or a further placeholder (trust lines 27 and 50): the text is made into HTML first, with marks where values go, and the
 * escaped values are put in last.
 */

type Part = string | { name: string };
export type PlaceholderProblem =
  | { problem: 'placeholderBroken' }
  | { problem: 'placeholderUnknown'; name: string }
  | { problem: 'placeholderInLink' };

const open = '\uE000';
const close = '\uE001';
const mark = /\uE000(\d+)\uE001/g;
/** A mark in a link's address, as Markdown writes it. */
const markInLink = /%EE%80%80(\d+)%EE%80%81/gi;

/** The text in pieces; null when braces do not pair: '{{namn', 'namn}}', '{{}}', '{{a{{b}}'. */
function partsOf(source: string): Part[] | null {
  const parts = source
    .replaceAll(/[\uE000\uE001]/g, '')
    .split(/(\{\{[^{}\n]{0,100}\}\})/)
    .map((piece, i): Part => (i % 2 === 0 ? piece : { name: piece.slice(2, -2).trim().toLowerCase() }));
  const isBroken = parts.some((part) => (typeof part === 'string' ? /\{\{|\}\}/.test(part) : part.name === ''));
  return isBroken ? null : parts;
}

/**
 * What is wrong with a text, or null.
 * @param names what may stand between the braces, in lower case.
 */
export function placeholderProblem(source: string, names: ReadonlySet<string>): PlaceholderProblem | null {
  const parts = partsOf(source);
  if (!parts) return { problem: 'placeholderBroken' };
  const unknown = parts.find((part) => typeof part !== 'string' && !names.has(part.name));
  if (unknown && typeof unknown !== 'string') return { problem: 'placeholderUnknown', name: unknown.name };
  return markdownHtml(marked(parts)).search(markInLink) >= 0 ? { problem: 'placeholderInLink' } : null;
}

/**
 * The text as one line: a subject.
 * @param values by name in lower case; a name without a value gives nothing. A text with broken braces comes out as it stands.
 */
export function fillLine(source: string, values: Readonly<Record<string, string>>): string {
  const parts = partsOf(source) ?? [source];
  return cleanLine(parts.map((part) => (typeof part === 'string' ? part : valueNamed(values, part.name))).join(''));
}

/** The Markdown as inert HTML with the values in it as text; a line break in a value is one. */
export function fillMarkdown(source: string, values: Readonly<Record<string, string>>): string {
  const parts = partsOf(source) ?? [source];
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
  const valueAt = (index: string) => valueNamed(values, names[Number(index)] ?? '');
  return markdownHtml(marked(parts))
    .replaceAll(markInLink, (_, index: string) => encodeURIComponent(valueAt(index).toWellFormed()))
    .replaceAll(mark, (_, index: string) => escaped(valueAt(index)));
}

function marked(parts: readonly Part[]): string {
  let index = 0;
  return parts.map((part) => (typeof part === 'string' ? part : `${open}${index++}${close}`)).join('');
}

function valueNamed(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replaceAll(/\r\n?|\n/g, '<br />');
}
