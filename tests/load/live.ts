// The bar of the meeting's live view: a hundred devices on one web process. A support reaches all of them within two seconds; what the database
// is asked does not grow with them. The devices poll as the page's own script does (features/facilitation/components/live-poll.ts).
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Ground } from './ground';
import { createLiveWorld, type LiveWorld } from './live-world';
import { Connection, requestBytes } from './raw-http';
import type { Figure } from './report';
import { type Site, startSite } from './site';
import { openStatementLog } from './statement-log';
import { median } from './statistics';

const crowds = [1, 10, 100] as const;
const measuredMs = 6_000;
const supports = 8;
const everyMs = 850;
const jitterMs = 100;

type Device = { seen: string; requests: number; unchanged: number; stop: () => Promise<void> };
type Measured = { viewers: number; queriesPerSecond: number; cpuPercent: number; requestsPerSecond: number };

/** The measurements of the `live` part. */
export async function livePart(ground: Ground): Promise<Figure[]> {
  const world = await createLiveWorld(ground.pool, Math.max(...crowds));
  const site = await startSite(ground.databaseUrl, ground.ports[0]);
  try {
    const measured: Measured[] = [];
    let waits: number[] = [];
    for (const viewers of crowds) {
      const devices = Array.from({ length: viewers }, (_, i) => startDevice(site.port, pathOf(world, i)));
      // Everybody has the newest, and is known to the process.
      await pause(4_000);
      measured.push(await measure(ground, site, devices));
      if (viewers === Math.max(...crowds)) waits = await waitsOf(ground.pool, world, devices);
      await Promise.all(devices.map(({ stop }) => stop()));
    }
    return figures(measured, waits);
  } finally {
    await site.end();
  }
}

/** The first looks at the projector's view, the others at the table with a link of their own. */
function pathOf(world: LiveWorld, i: number): string {
  return i === 0 ? `/api/screen/${world.screenToken}/live` : `/api/representative/${world.tokens[i]}/live`;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again with the tag of what it has. @throws through `stop` for an answer that is neither 200 nor 304. */
function startDevice(port: number, path: string): Device {
  const connection = new Connection(port);
  const device: Device = { seen: '', requests: 0, unchanged: 0, stop: async () => undefined };
  let isStopped = false;
  const run = async () => {
    let etag = '';
    await pause(Math.random() * everyMs);
    while (!isStopped) {
      const answer = await connection.send(
        requestBytes(port, path, etag ? { headers: { 'if-none-match': etag } } : {}),
      );
      device.requests++;
      if (answer.status === 304) device.unchanged++;
      else if (answer.status === 200) {
        etag = /\r\netag: ([^\r]+)/i.exec(answer.headers)?.[1] ?? '';
        device.seen = answer.body;
      } else throw new Error(`${path} answered ${answer.status}`);
      await pause(everyMs + Math.random() * jitterMs);
    }
    connection.close();
  };
  const running = run();
  running.catch(() => undefined);
  device.stop = () => {
    isStopped = true;
    return running;
  };
  return device;
}

async function measure(ground: Ground, site: Site, devices: readonly Device[]): Promise<Measured> {
  const log = await openStatementLog(ground);
  const requests = () => devices.reduce((sum, device) => sum + device.requests, 0);
  try {
    // A connection reads its settings anew at its next statement.
    await pause(1_500);
    const [before, cpuBefore, started] = [requests(), cpuMsOf(site), performance.now()];
    const database = new URL(ground.databaseUrl).pathname.slice(1);
    const statements = await log.count(database, () => pause(measuredMs));
    const seconds = (performance.now() - started) / 1000;
    return {
      viewers: devices.length,
      queriesPerSecond: statements / seconds,
      cpuPercent: (cpuMsOf(site) - cpuBefore) / seconds / 10,
      requestsPerSecond: (requests() - before) / seconds,
    };
  } finally {
    await log.close();
  }
}

/** Milliseconds of processor time of the web process so far (Linux: utime and stime in hundredths). */
function cpuMsOf(site: Site): number {
  const fields = readFileSync(`/proc/${site.process.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** For each of some supports: the milliseconds until the last device has it, and until half of them have. */
async function waitsOf(pool: pg.Pool, world: LiveWorld, devices: readonly Device[]): Promise<number[]> {
  const waits: number[] = [];
  for (let i = 0; i < supports; i++) {
    const committed = await support(pool, world, i);
    const waiting = new Set(devices);
    while (waiting.size > 0 && performance.now() - committed < 10_000) {
      for (const device of waiting) {
        if (supportsIn(device.seen) <= i) continue;
        waiting.delete(device);
        waits.push(performance.now() - committed);
      }
      await pause(5);
    }
    if (waiting.size > 0) throw new Error(`${waiting.size} devices never saw support ${i + 1}`);
    await pause(Math.random() * 700);
  }
  return waits;
}

/** One organisation after the other supports the first card. @returns when it was committed. */
async function support(pool: pg.Pool, { cardIds, invitationIds }: LiveWorld, i: number): Promise<number> {
  await pool.query(`INSERT INTO card_stand (card_id, invitation_id, kind) VALUES ($1, $2, 'support')`, [
    cardIds[0],
    invitationIds[i],
  ]);
  return performance.now();
}

/** How many support the first card, in what a device has. */
function supportsIn(body: string): number {
  const [, names = ''] = /"number":1,.*?"support":\[([^\]]*)\]/.exec(body) ?? [];
  return names === '' ? 0 : names.split(',').length;
}

function figures(measured: readonly Measured[], waits: readonly number[]): Figure[] {
  const at = (viewers: number) => measured.find((one) => one.viewers === viewers) as Measured;
  const [one, most] = [at(1), at(100)];
  return [
    {
      name: 'a support reaches the last of 100 devices',
      value: Math.max(...waits),
      unit: 'ms',
      bar: { atMost: 2_000 },
      note: `${supports} supports`,
    },
    { name: 'a support reaches a device, median', value: median([...waits]), unit: 'ms' },
    ...measured.map(({ viewers, queriesPerSecond, cpuPercent, requestsPerSecond }) => ({
      name: `live view, ${viewers} ${viewers === 1 ? 'viewer' : 'viewers'}: queries`,
      value: queriesPerSecond,
      unit: '/s',
      note: `${requestsPerSecond.toFixed(0)} requests/s; the web process uses ${cpuPercent.toFixed(1)} % of a core`,
    })),
    {
      name: 'queries with 100 viewers / with 10',
      value: most.queriesPerSecond / at(10).queriesPerSecond,
      bar: { atMost: 1.2 },
    },
    {
      name: 'queries with 100 viewers / with 1',
      value: most.queriesPerSecond / one.queriesPerSecond,
      bar: { atMost: 2.5 },
      note: 'one viewer alone finds many an answer still fresh; nobody makes it more than one reading a second',
    },
    {
      name: 'processor time with 100 viewers / with 1',
      value: most.cpuPercent / one.cpuPercent,
      note: `for ${(most.requestsPerSecond / one.requestsPerSecond).toFixed(0)} times the requests`,
    },
    {
      name: 'processor of the web process with 100 viewers',
      value: most.cpuPercent,
      unit: '% of a core',
      bar: { atMost: 50 },
    },
  ];
}
