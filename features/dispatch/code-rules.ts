import { randomInt } from 'node:crypto';
import { sha256Hex } from '@/lib/crypto';

/** No letter that looks like another or like a figure: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679';
const length = 12;

/** A new code for a paper letter: 12 signs of 25, some 55 bits; beyond guessing under the limits of the page where it is typed. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** 'ACDE-FGHJ-KMNP', as it stands on the letter. */
export function shownCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

/** What somebody typed, however they wrote it: small letters, spaces, dashes of any kind. Null for what no code looks like. */
export function codeFrom(typed: string): string | null {
  if (typed.length > 100) return null;
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}

/** What is kept of a code. */
export function hashOfCode(code: string): string {
  return sha256Hex(`invitation-code:${code}`);
}
