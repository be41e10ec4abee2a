import { inject } from 'vitest';

export type Listed = {
  slug: string;
  city: string;
  registration: 'open' | 'closed' | 'not_open' | 'full';
  startsAt: string | null;
};

/** What the served site's own JSON API says of its conferences. */
export async function listedConferences(): Promise<Listed[]> {
  const answer = await fetch(`${inject('baseUrl')}/api/v1/conferences`);
  return (await answer.json()) as Listed[];
}

/** A conference of the demo in this state; 'past' is one of the archive. */
export async function conferenceThatIs(state: Listed['registration'] | 'past'): Promise<Listed> {
  const found = (await listedConferences()).find((each) =>
    state === 'past' ? isPast(each) : each.registration === state && !isPast(each),
  );
  if (!found) throw new Error(`The demo has no conference that is ${state}`);
  return found;
}

function isPast({ startsAt }: Listed): boolean {
  return startsAt !== null && new Date(startsAt) < new Date('2020-01-01');
}

/** Paths of seminar and speaker pages from the site map. */
export async function mappedPaths(part: RegExp): Promise<string[]> {
  const map = await (await fetch(`${inject('baseUrl')}/sitemap.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url]) => new URL(url ?? '').pathname)
    .filter((path) => part.test(path));
}
