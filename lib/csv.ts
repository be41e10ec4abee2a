/** UTF-8 byte order mark: without it Swedish Excel reads å ä ö as two signs each. */
export const csvStart = '\uFEFF';

/** What a spreadsheet takes for a formula, also in its full-width form. */
const formulaStart = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * One row for Swedish Excel: semicolons, CRLF, quotes where needed, and an apostrophe before what would be a formula.
 * Source: OWASP, CSV Injection.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}
