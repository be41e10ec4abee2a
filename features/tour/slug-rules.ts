/** 'Södertälje & Nykvarn 2028' as it can stand in an address: 'sodertalje-nykvarn-2028'. */
export function slugOf(text: string): string {
  return text
    .replace(/[æÆ]/g, 'a')
    .replace(/[øØ]/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** The address of a city's conference: city and year, '2028-08-29' → 'malmo-2028'; the city alone while the day is open. */
export function citySlug(city: string, day: string): string {
  return slugOf(`${city} ${day.slice(0, 4)}`) || 'konferens';
}

/** The slug, or the first of slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

/** What an address may be: CHECK conference_slug_form. */
export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
