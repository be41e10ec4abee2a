import { slugOf } from '@/lib/slug';

/** The address of a city's conference: city and year, '2028-08-29' → 'malmo-2028'; the city alone while the day is open. */
export function citySlug(city: string, day: string): string {
  return slugOf(`${city} ${day.slice(0, 4)}`) || 'konferens';
}

/** What an address may be: CHECK conference_slug_form. */
export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
