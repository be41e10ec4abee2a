/** Bidirectional overrides, zero-width and other invisible characters that can make a text look like another. Joiners inside emoji stay. */
const invisible = /(?![\n\t])\p{Cc}|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** True when the text holds what PostgreSQL or UTF-8 cannot: NUL or half of a surrogate pair. */
export function isUnstorable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}

/** One line as it is stored: NFC, no invisible characters, no more than four marks on a letter, single spaces, trimmed. */
export function cleanLine(text: string): string {
  return cleanParagraphs(text).replace(/\s+/gu, ' ').trim();
}

/** The same, with line breaks kept. */
export function cleanParagraphs(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(stackedMarks, '$1')
    .normalize('NFC')
    .trim();
}
