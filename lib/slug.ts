/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** A text as part of an address: 'Vad är nytt? Åtta svar' → 'vad-ar-nytt-atta-svar'. Empty when nothing of it can stand there. */
export function slugOf(text: string, max = 80): string {
  const plain = text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[øæœßłđðþ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-/, '').slice(0, max).replace(/-+$/, '');
}

/** The first of 'a', 'a-2', 'a-3' … that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let i = 2; ; i++) if (!taken.has(`${wanted}-${i}`)) return `${wanted}-${i}`;
}
