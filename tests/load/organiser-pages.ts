// The bar of the organisers' pages: over 5 conferences, 100 seminars and 5,000 registrations each page asks the database as many questions as
// over one conference with 50, and its first byte comes within five times the time. The pages are those of the inventory, so that a new one
// is measured too. Questions are counted in PostgreSQL's own log.
import http from 'node:http';
import { migrate } from '../../scripts/migrations';
import type { Ground } from './ground';
import type { OrganiserWorld, WorldOrder } from './organiser-world';
import { nextMessage, startScript } from './processes';
import type { Figure } from './report';
import { type Site, siteSettings, startSite } from './site';
import { openStatementLog } from './statement-log';
import { percentile } from './statistics';

const sizes = {
  few: { conferences: 1, seminars: 20, registrations: 50 },
  many: { conferences: 5, seminars: 100, registrations: 5_000 },
} as const satisfies Record<string, WorldOrder>;
type Size = keyof typeof sizes;
const turns = 30;

type Place = OrganiserWorld & { site: Site; database: string };
type Page = { name: string; few: string; many: string };

/** Every organiser page over both sizes, by turns. */
export async function organiserPagesPart(ground: Ground): Promise<Figure[]> {
  const places = {} as Record<Size, Place>;
  try {
    for (const [i, size] of (['few', 'many'] as const).entries())
      places[size] = await open(ground, size, ground.ports[i] as number);
    const list = listPages(places);
    for (let i = 0; i < 3; i++) for (const page of list) await visitBoth(places, page);
    const statements = await statementsOf(ground, places, list);
    const waits = await waitsOf(places, list);
    return figures(list, statements, waits);
  } finally {
    for (const place of Object.values(places)) await place.site.end();
  }
}

async function open(ground: Ground, size: Size, port: number): Promise<Place> {
  const database = `organisers_${size}`;
  await ground.pool.query(`CREATE DATABASE ${database}`);
  const url = new URL(ground.databaseUrl);
  url.pathname = `/${database}`;
  await migrate(url.href);
  const maker = startScript('tests/load/organiser-world.ts', siteSettings(url.href, port));
  maker.process.send(sizes[size]);
  const world = await nextMessage(maker, (m): m is OrganiserWorld => (m as OrganiserWorld).made === true, 300_000);
  return { ...world, database, site: await startSite(url.href, port) };
}

/** The organisers' pages with their addresses in both places. @throws Error for a page that no part says how to reach. */
function listPages(places: Record<Size, Place>): Page[] {
  return Object.entries(places.few.addresses).map(([pattern, few]) => {
    const many = places.many.addresses[pattern];
    if (!few || !many) throw new Error(`nobody says what the brackets of ${pattern} stand for`);
    return { name: pattern.replace('/[locale]', ''), few, many };
  });
}

/** Milliseconds to the first byte of a page. @throws Error for an answer other than 200. */
function visit({ site, sessionToken }: Place, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { cookie: `fr_session=${sessionToken}`, accept: 'text/html' };
    const request = http.get({ host: '127.0.0.1', port: site.port, path, headers, agent }, (response) => {
      const waited = performance.now() - started;
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve(waited) : reject(new Error(`${path} answered ${response.statusCode}`)),
      );
    });
    request.once('error', reject);
  });
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

async function visitBoth(places: Record<Size, Place>, page: Page): Promise<Record<Size, number>> {
  return { few: await visit(places.few, page.few), many: await visit(places.many, page.many) };
}

type ByPage = Map<string, Record<Size, number>>;

async function statementsOf(ground: Ground, places: Record<Size, Place>, list: readonly Page[]): Promise<ByPage> {
  const log = await openStatementLog(ground);
  try {
    const counted: ByPage = new Map();
    for (const page of list) {
      // Once more beforehand: a connection reads its settings anew at its next statement, and what is kept for a second is fresh.
      await visitBoth(places, page);
      const count = (size: Size) => log.count(places[size].database, () => visit(places[size], page[size]));
      counted.set(page.name, { few: await count('few'), many: await count('many') });
    }
    return counted;
  } finally {
    await log.close();
  }
}

/** p95 of the first byte in milliseconds. */
async function waitsOf(places: Record<Size, Place>, list: readonly Page[]): Promise<ByPage> {
  const seen = new Map(list.map(({ name }) => [name, { few: [] as number[], many: [] as number[] }]));
  for (let turn = 0; turn < turns; turn++) {
    for (const page of list) {
      const waited = await visitBoth(places, page);
      seen.get(page.name)?.few.push(waited.few);
      seen.get(page.name)?.many.push(waited.many);
    }
  }
  return new Map(
    [...seen].map(([name, { few, many }]) => [name, { few: percentile(few, 0.95), many: percentile(many, 0.95) }]),
  );
}

function figures(list: readonly Page[], statements: ByPage, waits: ByPage): Figure[] {
  const rows = list.map(({ name }) => {
    const [asked, waited] = [statements, waits].map((by) => by.get(name) ?? { few: Number.NaN, many: Number.NaN }) as [
      Record<Size, number>,
      Record<Size, number>,
    ];
    return { name, asked, waited, ratio: waited.many / waited.few };
  });
  const slowest = rows.reduce((worst, row) => (row.ratio > worst.ratio ? row : worst));
  const growing = rows.filter(({ asked }) => asked.few !== asked.many);
  return [
    ...rows.map(({ name, asked, waited, ratio }) => ({
      name: `first byte of ${name}, 5,000 / 50 registrations`,
      value: ratio,
      note: `p95 ${waited.many.toFixed(0)} / ${waited.few.toFixed(0)} ms; ${asked.many} / ${asked.few} queries`,
    })),
    {
      name: `organiser pages: p95 of the first byte over 5,000 registrations / over 50, the worst of ${rows.length}`,
      value: slowest.ratio,
      bar: { atMost: 5 },
      note: `${slowest.name}, ${slowest.waited.many.toFixed(0)} ms`,
    },
    {
      name: 'organiser pages whose number of queries grows',
      value: growing.length,
      bar: { atMost: 0 },
      note: growing.map(({ name, asked }) => `${name} ${asked.few}→${asked.many}`).join(', ') || 'none',
    },
  ];
}
