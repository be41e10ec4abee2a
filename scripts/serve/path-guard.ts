/**
 * Whether a request path tries to be read in two ways (trust line 60): encoded slashes, dot segments, double encoding, backslashes,
 * control characters, or an encoding that is not UTF-8. Such a path means nothing here and is answered with 404.
 */
export function isAmbiguousPath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return true;
  if (/%(2f|5c|00|25)/i.test(path)) return true;
  const decoded = decode(path);
  if (decoded === null || /[\p{Cc}\\]/u.test(decoded)) return true;
  return decoded.split('/').some((segment) => /^\.{1,2}$/.test(segment) || /\.$/.test(segment));
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
