// trust.md line 12: deadlock, serialization failure and lock wait are tried again, three times at most, and then answered with
// "come back", with nothing half written.
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerParticipant } from '@/features/registration/commands';
import { cancelRegistration } from '@/features/registration/manage-commands';
import { getBookableConference } from '@/features/registration/queries';
import { Unavailable } from '@/lib/result';
import { inputOf } from '../load/crowd';
import { brokenPromises } from '../load/invariants';
import { createWorld, type World } from '../load/world';
import { emptyDatabase, testDb } from '../setup/database';

const { pool, db, url } = testDb();
let world: World;

beforeEach(async () => {
  await emptyDatabase();
  world = await createWorld(pool, { capacity: 100, sessionCapacity: 10, sessionsPerSlot: 2 });
});

afterEach(async () => {
  expect(await brokenPromises(pool)).toEqual([]);
});

async function register(n: number) {
  const conference = await getBookableConference(world.slug);
  if (!conference) throw new Error('no conference');
  const idempotency = { scope: 'api' as const, key: `key-${n}`, onlyWhileActive: false, ttlSeconds: 60 };
  return registerParticipant(inputOf(world, n), {
    conference,
    source: 'api',
    actor: { kind: 'public' },
    requestId: 'fault',
    idempotency,
  });
}

/** Every table that a registration writes to. */
async function written() {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*) FROM registration)::int AS registrations, (SELECT count(*) FROM seat)::int AS seats,
            (SELECT count(*) FROM audit_event)::int AS audits, (SELECT count(*) FROM outbox_mail)::int AS mails,
            (SELECT count(*) FROM idempotency_key)::int AS keys`,
  );
  return rows[0] as Record<string, number>;
}

const nothing = { registrations: 0, seats: 0, audits: 0, mails: 0, keys: 0 };

/** Holds the conference's line in another connection; the returned function lets go. */
async function holdLine(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT lock_conference($1)', [world.conferenceId]);
  return () => client.end();
}

/** Makes the next `times` rows of a table fail with a SQLSTATE. The counter is a sequence: it survives the rollback. */
async function injectFailures(table: string, sqlstate: string, times: number) {
  await pool.query(`CREATE SEQUENCE injected`);
  await pool.query(`CREATE FUNCTION inject_failure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('injected') <= ${times} THEN RAISE EXCEPTION 'injected' USING ERRCODE = '${sqlstate}'; END IF;
      RETURN NEW;
    END $$`);
  await pool.query(
    `CREATE TRIGGER inject_failure BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION inject_failure()`,
  );
}

async function tries(): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(`SELECT last_value AS n FROM injected`);
  return Number(rows[0]?.n);
}

async function stopInjecting() {
  await pool.query('DROP FUNCTION IF EXISTS inject_failure() CASCADE');
  await pool.query('DROP SEQUENCE IF EXISTS injected');
}

describe('a line that does not move (55P03)', () => {
  it('is waited for 2 s, tried again, and registers when it moves in time', async () => {
    const letGo = await holdLine();
    const started = performance.now();
    setTimeout(() => void letGo(), 2_600);
    expect(await register(1)).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeGreaterThan(2_500);
  });

  it('is given up after three tries: Unavailable, nothing written, and the next one succeeds', async () => {
    const letGo = await holdLine();
    const started = performance.now();
    const refused = await register(1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    expect((refused as Unavailable).retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(await written()).toEqual(nothing);
    await letGo();
    expect(await register(1)).toMatchObject({ ok: true, replayed: false });
  });
});

describe.each(['40P01', '40001', '55P03'])('%s in the middle of a registration', (sqlstate) => {
  afterEach(stopInjecting);

  // The idempotency key is the last row of the statement: everything else is written by then.
  it('twice: the third try registers, once', async () => {
    await injectFailures('idempotency_key', sqlstate, 2);
    expect(await register(1)).toMatchObject({ ok: true, replayed: false });
    expect(await tries()).toBe(3);
    expect(await written()).toEqual({ registrations: 1, seats: 3, audits: 1, mails: 1, keys: 1 });
  });

  it('again and again: Unavailable after three tries, nothing written', async () => {
    await injectFailures('idempotency_key', sqlstate, 1_000);
    await expect(register(1)).rejects.toBeInstanceOf(Unavailable);
    expect(await tries()).toBe(3);
    expect(await written()).toEqual(nothing);
  });

  it('in a cancellation: tried again as a whole, or left as it was', async () => {
    expect(await register(1)).toMatchObject({ ok: true });
    const { id } = await db.registration.findFirstOrThrow({ select: { id: true } });
    const cancel = () =>
      cancelRegistration({
        registrationId: id,
        actor: { kind: 'system' },
        requestId: 'fault',
        now: new Date(),
        token: null,
      });
    await injectFailures('audit_event', sqlstate, 3);
    await expect(cancel()).rejects.toBeInstanceOf(Unavailable);
    expect(await db.seat.count({ where: { state: 'confirmed' } })).toBe(3);
    expect(await cancel()).toMatchObject({ ok: true });
    expect(await db.seat.count({ where: { state: 'confirmed' } })).toBe(0);
    expect(await db.outboxMail.count({ where: { template: 'registration-cancelled' } })).toBe(1);
  });
});
