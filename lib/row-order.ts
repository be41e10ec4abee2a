/** What the buttons of a row post: 'up-2', 'down-2', 'remove-2'. Anything else leaves the rows as they are. */
export type RowPress = { what: 'up' | 'down' | 'remove'; number: number } | null;

export function rowPress(pressed: string | undefined): RowPress {
  const [, what, number] = /^(up|down|remove)-(\d{1,3})$/.exec(pressed ?? '') ?? [];
  return what ? { what: what as 'up' | 'down' | 'remove', number: Number(number) } : null;
}

/** The rows after one of them was moved a step or taken away; a step beyond the ends changes nothing. */
export function afterPress<T extends { number: number }>(rows: readonly T[], press: RowPress): T[] {
  const at = press ? rows.findIndex(({ number }) => number === press.number) : -1;
  if (!press || at < 0) return [...rows];
  const others = rows.filter((_, i) => i !== at);
  if (press.what === 'remove') return others;
  const to = Math.min(Math.max(at + (press.what === 'up' ? -1 : 1), 0), others.length);
  return others.toSpliced(to, 0, rows[at] as T);
}
