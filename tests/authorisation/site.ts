// What the matrix needs of a served site: addresses from patterns, pages as somebody, and the forms and links found on them.
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { queries } from './inventory';
import type { Example } from './types';

/** A form as it stands in the page: its address, method and fields with what is in them. */
export type FoundForm = { action: string; method: string; fields: [string, string][] };

const bracket = /^\[(\w+)\]$/;

/** The brackets of an address pattern with the example for each: 'consultations.needs.id' before 'needs.id' before 'id'. Undefined where there is none. */
export function exampleOf(pattern: string, example: Example): Record<string, string> | undefined {
  const segments = pattern.split('/');
  const params: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const name = bracket.exec(segment)?.[1];
    if (!name || name === 'locale') continue;
    const near = `${segments[i - 1]}.${name}`;
    const value = example[`${segments[i - 3]}.${near}`] ?? example[near] ?? example[name];
    if (value === undefined) return undefined;
    params[name] = value;
  }
  return params;
}

/** The Swedish address of a page, or an API address as it is. Undefined where an example lacks. */
export function addressOf(pattern: string, example: Example): string | undefined {
  const params = exampleOf(pattern, example);
  if (!params) return undefined;
  const query = queries[pattern]?.(example);
  if (!pattern.startsWith('/[locale]'))
    return `${pattern.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}${query ? `?${query}` : ''}`;
  const pathname = pattern.replace('/[locale]', '') || '/';
  return getPathname({ href: { pathname, params } as unknown as Href, locale: 'sv' });
}

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const unescaped = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/([\w:$-]+)(?:="([^"]*)")?/g)].map((match) => [match[1] as string, unescaped(match[2] ?? '')]),
  );
}

/** All forms of a page, with the values they would post as they stand. */
export function formsOf(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', inner = '']) => {
    const attributes = attributesOf(head);
    return {
      action: attributes.get('action') ?? '',
      method: (attributes.get('method') ?? 'get').toLowerCase(),
      fields: [...inputsOf(inner), ...areasOf(inner), ...choicesOf(inner)],
    };
  });
}

function inputsOf(inner: string): [string, string][] {
  return [...inner.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const input = attributesOf(tag);
    const name = input.get('name');
    const isChoice = ['checkbox', 'radio'].includes(input.get('type') ?? '');
    if (!name || input.get('type') === 'file' || (isChoice && !input.has('checked'))) return [];
    return [[name, input.get('value') ?? (isChoice ? 'on' : '')]];
  });
}

function areasOf(inner: string): [string, string][] {
  return [...inner.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(([, tag = '', text = '']) => {
    const name = attributesOf(tag).get('name');
    return name ? [[name, unescaped(text)] as [string, string]] : [];
  });
}

function choicesOf(inner: string): [string, string][] {
  return [...inner.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, tag = '', options = '']) => {
    const name = attributesOf(tag).get('name');
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attributesOf(option));
    const chosen = all.find((option) => option.has('selected')) ?? all[0];
    return name ? [[name, chosen?.get('value') ?? ''] as [string, string]] : [];
  });
}

/** The id of the server action that a form posts to; null for any other form. */
export function actionIdOf({ fields }: FoundForm): string | null {
  for (const [name, value] of fields) {
    const bare = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
    if (bare) return bare;
    if (/^\$ACTION_\d+:0$/.test(name)) return (JSON.parse(value) as { id: string }).id;
  }
  return null;
}

/** Addresses within the site that a page links to, without what comes after '#'. */
export function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(
    ([, href = '']) => unescaped(href).split('#')[0] ?? '',
  );
  return [...new Set(hrefs.filter((href) => href.startsWith('/') && !href.startsWith('//')))];
}

/** Runs work on all items, a few at a time. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, lanes = 8): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
