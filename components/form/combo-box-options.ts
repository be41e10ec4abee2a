export type ComboBoxOption = { id: string; label: string; detail?: string };

/** More than this many rows help nobody; the next letter narrows the list. */
const shownAtMost = 60;

/** Options that start with the text come first, then those that hold it; letter case counts as equal. */
export function matching(options: readonly ComboBoxOption[], text: string): ComboBoxOption[] {
  const wanted = fold(text.trim());
  if (wanted === '' || options.some(({ label }) => label === text)) return options.slice(0, shownAtMost);
  const starts = options.filter(({ label }) => fold(label).startsWith(wanted));
  const holds = options.filter(({ label }) => !fold(label).startsWith(wanted) && fold(label).includes(wanted));
  return [...starts, ...holds].slice(0, shownAtMost);
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv');
}
