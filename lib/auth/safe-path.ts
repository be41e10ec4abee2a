/** Stands in for our own origin: only paths are compared, so which one does not matter. */
const base = 'http://own.invalid';
const printable = /^\/[\x21-\x7e]*$/;
const neverTo = /^\/(api|dev|_next)(\/|$)/;

/**
 * A path of our own to go to after signing in (trust line 39): begins with one slash, plain printable ASCII, no
 * backslash, and still ours after the URL parser has been at it.
 * @returns the normalised path with query, or the fallback for anything else, whatever it is.
 */
export function safePath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || given.length > 500 || !printable.test(given) || given.includes('\\'))
    return fallback;
  if (!URL.canParse(given, base)) return fallback;
  const url = new URL(given, base);
  if (url.origin !== base || url.pathname.startsWith('//') || neverTo.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}`;
}
