// Registrations over HTTP against the built site: rate beside P, how it bears a crowd, and how long people wait at half of what it can.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { startRates } from './capacity';
import { bodyOf } from './crowd';
import type { Ground } from './ground';
import { checkInvariants } from './invariants';
import { closedLoop, type LoadResult, openLoop, requestBytes } from './raw-http';
import type { Figure } from './report';
import { startSite } from './site';
import { median, percentile } from './statistics';
import { createWorld, type World } from './world';

const repeats = 5;
const measuredMs = 2_500;

/** The bytes of person `n`'s registration through the API. */
export function registrationRequest(world: World, n: number, port: number, sessionIds?: string[]): Buffer {
  return requestBytes(port, `/api/v1/conferences/${world.slug}/registrations`, {
    json: bodyOf(world, n, sessionIds),
    headers: { 'idempotency-key': randomUUID() },
  });
}

/** The measurements of the `http` part, all in one run and by turns. */
export async function httpPart({ pool, databaseUrl, ports: [port] }: Ground): Promise<Figure[]> {
  const rates = await startRates(databaseUrl);
  const site = await startSite(databaseUrl, port);
  const seen = { statement: [] as number[], few: [] as number[], many: [] as number[] };
  try {
    await rates.statementRate(pool);
    await rate(pool, port, 10);
    for (let i = 0; i < repeats; i++) {
      seen.statement.push(await rates.statementRate(pool));
      seen.few.push(await rate(pool, port, 10));
      seen.many.push(await rate(pool, port, 300));
    }
    const few = median(seen.few);
    return [...rateFigures(median(seen.statement), few, median(seen.many)), ...(await waits(pool, port, few / 2))];
  } finally {
    await Promise.all([rates.end(), site.end()]);
  }
}

function rateFigures(p: number, few: number, many: number): Figure[] {
  return [
    { name: 'P beside it', value: Math.round(p), unit: '/s' },
    { name: 'registrations over HTTP, 10 connections', value: Math.round(few), unit: '/s', bar: { atLeast: 60 } },
    { name: 'registrations/s over HTTP / P', value: few / p, bar: { atLeast: 0.15 } },
    { name: 'registrations over HTTP, 300 connections', value: Math.round(many), unit: '/s' },
    { name: 'rate at 300 connections / rate at 10', value: many / few, bar: { atLeast: 0.8 } },
  ];
}

async function rate(pool: pg.Pool, port: number, connections: number): Promise<number> {
  const world = await createWorld(pool, { capacity: 1_000_000, sessionCapacity: 1_000_000 });
  const request = (n: number) => registrationRequest(world, n, port);
  const result = await closedLoop({ port, connections, durationMs: measuredMs, request });
  await checkRun(pool, world, result);
  return result.latenciesMs.length / result.seconds;
}

/** Waiting times when people come at half the rate the site can take, however slowly it answers. */
async function waits(pool: pg.Pool, port: number, perSecond: number): Promise<Figure[]> {
  const p50: number[] = [];
  const p99: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const world = await createWorld(pool, { capacity: 1_000_000, sessionCapacity: 1_000_000 });
    const request = (n: number) => registrationRequest(world, n, port);
    const result = await openLoop({ port, connections: 0, perSecond, durationMs: 4_000, request });
    await checkRun(pool, world, result);
    p50.push(percentile(result.latenciesMs, 0.5));
    p99.push(percentile(result.latenciesMs, 0.99));
  }
  const note = `open loop at ${Math.round(perSecond)}/s, timed from when each was due`;
  return [
    { name: 'half of saturation: p50', value: median(p50), unit: 'ms', note },
    { name: 'half of saturation: p99', value: median(p99), unit: 'ms', bar: { atMost: 300 } },
    { name: 'half of saturation: p99 / p50', value: median(p99) / median(p50), bar: { atMost: 10 } },
  ];
}

/** Every answer was a registration, and every registration answered is in the database. */
async function checkRun(pool: pg.Pool, world: World, result: LoadResult): Promise<void> {
  const confirmed = result.statuses.get(201) ?? 0;
  const others = [...result.statuses].filter(([status]) => status !== 201);
  if (others.length > 0) throw new Error(`answers other than 201: ${JSON.stringify(others)}`);
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM registration WHERE conference_id = $1',
    [world.conferenceId],
  );
  if (rows[0]?.n !== confirmed) throw new Error(`${confirmed} registrations were answered, ${rows[0]?.n} are stored`);
  await checkInvariants(pool);
}
