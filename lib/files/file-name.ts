import { cleanLine } from '@/lib/clean-text';

const longest = 100;
/** What no file system and no header takes: separators, quotes, wildcards. */
const unsafe = /[/\\:*?"<>|;%]+/g;

/**
 * A sender's file name as it is kept: its last part, one clean line, with the extension that its content has.
 * @param fallback for a name that nothing is left of.
 */
export function cleanFileName(name: string, extension: string, fallback: string): string {
  const last = cleanLine(name.slice(-1_000).toWellFormed()).split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]{1,10}$/, '')
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const bounded = [...stem].slice(0, longest).join('').trim();
  return `${bounded || fallback}.${extension}`;
}

/** Content-Disposition that saves and never shows (RFC 6266): plain ASCII, and the whole name beside it. */
export function asAttachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
