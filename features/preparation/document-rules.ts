/** What lib/files/document.ts takes; the browser offers these first, the server looks at what the file holds. */
export const documentTypes = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp';
export const maxDocumentMegabytes = 20;

export const fileProblems = [
  'empty',
  'tooLarge',
  'malformed',
  'notADocument',
  'macros',
  'rateLimited',
  'notFound',
] as const;

/** What an address says went wrong with a file; null for nothing that is known. */
export function fileProblem(value: string | string[] | undefined): (typeof fileProblems)[number] | null {
  return fileProblems.find((problem) => problem === value) ?? null;
}
