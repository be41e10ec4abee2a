// The bar 'public pages / S': requests/s of the crowd's pages beside a static hello page of the same build, by turns.
import type { Ground } from './ground';
import { type Answer, closedLoop, requestBytes } from './raw-http';
import type { Figure } from './report';
import { startSite } from './site';
import { median } from './statistics';
import { createWorld } from './world';

const repeats = 5;
const measuredMs = 1_000;
const connections = 16;
// As browsers ask.
const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };

/** Requests/s of each public page over those of the hello page. */
export async function pagesPart({ pool, databaseUrl, ports: [port] }: Ground): Promise<Figure[]> {
  const world = await createWorld(pool, { capacity: 400, sessionCapacity: 40 });
  const site = await startSite(databaseUrl, port);
  try {
    const pages = pagesOf(world.slug);
    const seen = new Map<string, number[]>(['hello', ...Object.keys(pages)].map((name) => [name, []]));
    for (let i = 0; i <= repeats; i++) {
      for (const [name, path] of Object.entries({ hello: '/dev/hello', ...pages })) {
        const perSecond = await rate(port, path);
        // The first time makes the pages and warms the process up.
        if (i > 0) seen.get(name)?.push(perSecond);
      }
    }
    return figures(seen);
  } finally {
    await site.end();
  }
}

/** The crowd's pages of a conference. */
export function pagesOf(slug: string): Record<string, string> {
  return {
    start: '/',
    conferences: '/konferenser',
    conference: `/konferenser/${slug}`,
    programme: `/konferenser/${slug}/program`,
    'programme in English': `/en/conferences/${slug}/programme`,
    'seats left (JSON)': `/api/seats/${slug}`,
  };
}

function figures(seen: Map<string, number[]>): Figure[] {
  const hello = median(seen.get('hello') ?? []);
  const ratios = [...seen]
    .filter(([name]) => name !== 'hello')
    .map(([name, values]) => [name, median(values) / hello] as const);
  const [slowest, lowest] = ratios.reduce((least, each) => (each[1] < least[1] ? each : least), [
    '',
    Number.POSITIVE_INFINITY,
  ] as const);
  return [
    { name: 'S: a static hello page', value: Math.round(hello), unit: '/s' },
    ...ratios.map(([name, ratio]) => ({ name: `${name} / S`, value: ratio })),
    { name: 'public pages / S, the slowest of them', value: lowest, bar: { atLeast: 0.8 }, note: slowest },
  ];
}

async function rate(port: number, path: string): Promise<number> {
  const bytes = requestBytes(port, path, { headers });
  const wrong: Answer[] = [];
  const onAnswer = (answer: Answer) => {
    if (answer.status !== 200) wrong.push(answer);
  };
  const result = await closedLoop({ port, connections, durationMs: measuredMs, request: () => bytes, onAnswer });
  if (wrong.length > 0) throw new Error(`${path} answered ${wrong[0]?.status}`);
  return result.latenciesMs.length / result.seconds;
}
