import { getPathname, type Href } from './navigation';
import { type Locale, type Pathname, routing } from './routing';

/**
 * The same page in another language, from Next's active layout segments (['(public)', 'conferences', 'linkoping']).
 * Segments are used, not the address: on a cached page the server sees the internal address and the browser the
 * localised one. A page without an address of its own ('not found') gives the nearest page above it.
 */
export function otherLocalePath(segments: readonly string[], locale: Locale): string {
  const parts = asPage(segments.filter((part) => !part.startsWith('(') && !part.startsWith('__')));
  for (let length = parts.length; length > 0; length -= 1) {
    const href = matchInternal(parts.slice(0, length));
    if (href) return getPathname({ href, locale });
  }
  return getPathname({ href: '/', locale });
}

/** Internal pages that are views of another: a filtered programme is the programme, in any language. */
const views: Readonly<Record<string, string>> = { 'programme-view': 'programme' };

function asPage(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part, i) => i > 1 && Object.hasOwn(views, part));
  return at === -1 ? parts : [...parts.slice(0, at), views[parts[at] ?? ''] ?? ''];
}

function matchInternal(parts: readonly string[]): Href | null {
  const candidates = (Object.keys(routing.pathnames) as Pathname[])
    .map((pathname) => ({ pathname, pattern: pathname.split('/').slice(1) }))
    .filter(({ pattern }) => pattern.length === parts.length && pattern.every((word, i) => fits(word, parts[i] ?? '')))
    .sort((a, b) => placeholders(a.pattern) - placeholders(b.pattern));
  const best = candidates[0];
  if (!best) return null;
  const params = Object.fromEntries(
    best.pattern.flatMap((word, i) => (isPlaceholder(word) ? [[word.slice(1, -1), decode(parts[i] ?? '')]] : [])),
  );
  return { pathname: best.pathname, params } as Href;
}

function fits(word: string, part: string): boolean {
  return isPlaceholder(word) ? part.length > 0 : word === part;
}

function placeholders(pattern: readonly string[]): number {
  return pattern.filter(isPlaceholder).length;
}

function isPlaceholder(word: string): boolean {
  return word.startsWith('[');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
