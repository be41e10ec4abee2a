const fileProblems = [
  'empty',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'notASpreadsheet',
  'oldExcel',
  'packedTooTight',
  'broken',
  'headTwice',
  'noRows',
  'noTitles',
] as const;

/** What was wrong with a whole file, from the address; null for anything else. */
export function fileProblemOf(word: string): (typeof fileProblems)[number] | null {
  return fileProblems.find((known) => known === word) ?? null;
}

export const rowsPerPage = 50;

/** One page of rows, and how many pages there are. A page that is not there is the nearest that is. */
export function pageOfRows<T>(rows: readonly T[], wanted: number): { rows: T[]; page: number; pageCount: number } {
  const pageCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(Math.max(1, wanted), pageCount);
  return { rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage), page, pageCount };
}
