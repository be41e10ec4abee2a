/** No letter that looks like another or like a figure: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679';
export const codeLength = 12;

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
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign)) ? code : null;
}
