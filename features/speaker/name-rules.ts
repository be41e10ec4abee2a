/** What the public reads of a name: of a minor the first name only, unless the guardian has agreed to more. */
export function shownName(name: string, { isMinor, wholeName }: { isMinor: boolean; wholeName: boolean }): string {
  return isMinor && !wholeName ? (name.trim().split(/\s+/)[0] ?? name) : name;
}

/** Of a minor the organisation could tell where to find them: it is shown only when the organiser says so. */
export function shownOrganisation(
  organisation: string,
  { isMinor, showOrganisation }: { isMinor: boolean; showOrganisation: boolean },
): string {
  return isMinor && !showOrganisation ? '' : organisation;
}

/** 'Åsa Öberg' → 'asa-oberg'; 'talare' when nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain || 'talare';
}

/** The first free one of 'asa-oberg', 'asa-oberg-2' … */
export function freeSlug(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  for (let i = 2; ; i++) if (!taken.has(`${wish}-${i}`)) return `${wish}-${i}`;
}
