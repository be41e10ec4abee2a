// Oversold over all races, and the rate of registrations through the command against P.
import type pg from 'pg';
import type { Ground } from './ground';
import { checkInvariants } from './invariants';
import { type Child, nextMessage, startScript } from './processes';
import { type Outcome, registerWith, startRegistering, totalAnswers } from './registering';
import type { Figure } from './report';
import { median } from './statistics';
import { createWorld, pick } from './world';

const rounds = 20;
const parallel = 200;
const processes = 2;
const places = 50;
const minute = 60_000;

type Settings = Pick<Ground, 'pool' | 'databaseUrl'>;

/** 200 people at once over 2 processes, 20 times: by turns for the last places of a conference and of one session. */
export async function racePart({ pool, databaseUrl }: Settings): Promise<Figure[]> {
  const children = await startRegistering(databaseUrl, processes);
  try {
    const safe = await races(children, pool);
    const unsafe = await unsafeRaces(children, pool);
    return [
      {
        name: `oversold, ${rounds} races of ${parallel} in ${processes} processes`,
        value: safe.oversold,
        bar: { atMost: 0 },
      },
      { name: 'answers that were neither a place nor a clear no', value: safe.unclear, bar: { atMost: 0 } },
      {
        name: 'oversold by count-then-insert, the same races (must be more than 0)',
        value: unsafe,
        bar: { atLeast: 1 },
      },
    ];
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}

async function races(children: Child[], pool: pg.Pool): Promise<{ oversold: number; unclear: number }> {
  let [oversold, unclear] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const forSession = round % 2 === 1;
    const world = await createWorld(pool, {
      capacity: forSession ? 1_000 : places,
      sessionCapacity: forSession ? places : 1_000,
    });
    const outcomes = await registerWith(children, (index) => ({
      ...crowd(index),
      world,
      sessionIds: world.slots.map((slot) => pick(slot, 0)),
    }));
    const answers = totalAnswers(outcomes);
    const { rows } = await pool.query<{ people: number; seats: number }>(
      `SELECT (SELECT count(*) FROM registration WHERE conference_id = $1)::int AS people,
              (SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM seat WHERE conference_id = $1 GROUP BY session_id) s)::int AS seats`,
      [world.conferenceId],
    );
    const { people = 0, seats = 0 } = rows[0] ?? {};
    oversold += Math.max(0, (forSession ? seats : people) - places);
    const clear = (answers.confirmed ?? 0) + (answers[forSession ? 'seminarFull' : 'conferenceFull'] ?? 0);
    unclear += parallel - clear + Math.abs((answers.confirmed ?? 0) - people);
    await checkInvariants(pool);
  }
  return { oversold, unclear };
}

async function unsafeRaces(children: Child[], pool: pg.Pool): Promise<number> {
  await pool.query('CREATE TABLE unsafe_registration (id bigserial PRIMARY KEY, conference_id uuid NOT NULL)');
  await pool.query('CREATE INDEX ON unsafe_registration (conference_id)');
  let oversold = 0;
  for (let round = 0; round < rounds; round++) {
    const world = await createWorld(pool, { capacity: places, sessionCapacity: places });
    const outcomes = await registerWith(children, (index) => ({ ...crowd(index), world, unsafeCapacity: places }));
    oversold += Math.max(0, (totalAnswers(outcomes).confirmed ?? 0) - places);
  }
  await pool.query('DROP TABLE unsafe_registration');
  return oversold;
}

function crowd(index: number) {
  const count = parallel / processes;
  return { from: index * count, count, concurrency: count, durationMs: minute };
}

const repeats = 5;
const measuredMs = 2_000;

export type Rates = { statement: number[]; command: number[] };

/** The processes that measure P and the command, kept warm over all repeats. */
export async function startRates(databaseUrl: string) {
  const env = { DATABASE_URL: databaseUrl, AUTH_SECRET: 'secret-of-the-load-tests-0123456789', LOG_LEVEL: 'silent' };
  const statement = startScript('tests/load/statement-process.ts', env);
  const ready = nextMessage(statement, (message): message is 'ready' => message === 'ready');
  const [command] = (await startRegistering(databaseUrl, 1)) as [Child];
  await ready;
  return {
    /** Registrations/s by the bare statement on 4 connections. */
    statementRate: (pool: pg.Pool) => rate(statement, pool, 4),
    /** Registrations/s through the command, 32 people at a time in one process. */
    commandRate: (pool: pg.Pool) => rate(command, pool, 32),
    end: () => Promise.all([statement.end(), command.end()]),
  };
}

async function rate(child: Child, pool: pg.Pool, concurrency: number): Promise<number> {
  const world = await createWorld(pool, { capacity: 1_000_000, sessionCapacity: 1_000_000 });
  const order = { world, from: 0, count: 12_000, durationMs: measuredMs, concurrency };
  const [outcome] = (await registerWith([child], () => order)) as [Outcome];
  const confirmed = outcome.answers.confirmed ?? 0;
  const others = Object.entries(outcome.answers).filter(([reason]) => reason !== 'confirmed');
  if (others.length > 0) throw new Error(`registrations were refused: ${JSON.stringify(others)}`);
  await checkInvariants(pool);
  return confirmed / outcome.seconds;
}

/** Registrations/s by the bare statement (P) and through the command, taken by turns. */
export async function ratePart({ pool, databaseUrl }: Settings): Promise<Figure[]> {
  const rates = await startRates(databaseUrl);
  try {
    const seen: Rates = { statement: [], command: [] };
    await rates.statementRate(pool);
    await rates.commandRate(pool);
    for (let i = 0; i < repeats; i++) {
      seen.statement.push(await rates.statementRate(pool));
      seen.command.push(await rates.commandRate(pool));
    }
    const [p, command] = [median(seen.statement), median(seen.command)];
    return [
      { name: 'P: the hot statement by a bare pg client, 4 connections', value: Math.round(p), unit: '/s' },
      { name: 'registrations through the command', value: Math.round(command), unit: '/s' },
      { name: 'registrations/s through the command / P', value: command / p, bar: { atLeast: 0.5 } },
    ];
  } finally {
    await rates.end();
  }
}
