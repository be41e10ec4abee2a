// Trust line 69 and its bar: whatever process is killed without warning while people register, what they were told stays true.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/migrations';
import { type RunningPostgres, startPostgres } from '../../scripts/postgres';
import { registrationRequest } from './http';
import { brokenPromises } from './invariants';
import { clearAtExit } from './left-behind';
import type { Child } from './processes';
import { type Answer, closedLoop } from './raw-http';
import { type Site, startSite, startWorker } from './site';
import { createWorld, type World } from './world';

export type Victim = 'database' | 'database-immediate' | 'backend' | 'app' | 'worker';

export type KillResult = {
  acknowledged: number;
  /** Registrations that were answered 201 and are not in the database. */
  lost: number;
  /** Answers by status; 0 is a connection that was cut. */
  statuses: Map<number, number>;
  /** Answers that were neither 201 nor a 503 problem with Retry-After. */
  wrongAnswers: string[];
  broken: string[];
  /** From the moment the database answers again to the first registration accepted, at worst. */
  recoveryMs: number;
};

type Stage = { dataDir: string; ports: [number, number]; synchronousCommit?: 'on' | 'off' };

/** A database, two web processes and a worker that can be killed one by one while people register. */
export class KillStage {
  readonly result: KillResult = {
    acknowledged: 0,
    lost: 0,
    statuses: new Map(),
    wrongAnswers: [],
    broken: [],
    recoveryMs: 0,
  };
  #references: string[] = [];

  private constructor(
    private readonly stage: Stage,
    private server: RunningPostgres,
    private sites: Site[],
    private worker: Child,
    private readonly world: World,
  ) {}

  static async open(stage: Stage): Promise<KillStage> {
    const server = await startPostgres({ dataDir: stage.dataDir });
    clearAtExit(server.folder);
    await migrate(server.url);
    const world = await withClient(server.url, async (client) => {
      await client.query(`ALTER SYSTEM SET synchronous_commit = ${stage.synchronousCommit ?? 'on'}`);
      await client.query('SELECT pg_reload_conf()');
      return createWorld(client, { capacity: 1_000_000, sessionCapacity: 1_000_000 });
    });
    const sites = await Promise.all(stage.ports.map((port) => startSite(server.url, port)));
    return new KillStage(stage, server, sites, startWorker(server.url), world);
  }

  /** People register over both web processes; in the middle of it the victim dies, and comes back. */
  async round(victim: Victim, killAfterMs: number): Promise<void> {
    let backAt = Number.POSITIVE_INFINITY;
    let firstAfter = Number.POSITIVE_INFINITY;
    const onAnswer = (answer: Answer) => {
      this.#note(answer);
      if (answer.status === 201 && performance.now() > backAt) firstAfter = Math.min(firstAfter, performance.now());
    };
    const isOver = () => performance.now() > backAt + 1_500;
    const load = { port: this.stage.ports, connections: 8, durationMs: 30_000, isOver, onAnswer };
    const crowd = closedLoop({ ...load, request: (n, port) => registrationRequest(this.world, n, port) });
    await pause(killAfterMs);
    await this.#kill(victim);
    backAt = performance.now();
    const { statuses } = await crowd;
    for (const [status, count] of statuses)
      this.result.statuses.set(status, (this.result.statuses.get(status) ?? 0) + count);
    this.result.recoveryMs = Math.max(this.result.recoveryMs, firstAfter - backAt);
    await this.#compare();
  }

  /** Ends everything; `dataDir` is the caller's to remove. */
  async close(): Promise<void> {
    await Promise.all([...this.sites, this.worker].map((child) => child.end()));
    await this.server.stop();
    rmSync(this.server.folder, { recursive: true, force: true });
  }

  #note(answer: Answer): void {
    if (answer.status === 201) {
      const reference = /"reference":"(FR-[0-9A-Z]{7})"/.exec(answer.body)?.[1];
      if (reference) this.#references.push(reference);
      else this.result.wrongAnswers.push('201 without a reference');
      return;
    }
    const calm =
      answer.status === 503 &&
      /\r\nretry-after: \d/i.test(answer.headers) &&
      /application\/problem\+json/.test(answer.headers);
    if (!calm) this.result.wrongAnswers.push(`${answer.status} ${answer.body.slice(0, 200)}`);
  }

  async #kill(victim: Victim): Promise<void> {
    if (victim === 'worker') {
      await this.worker.end('SIGKILL');
      this.worker = startWorker(this.server.url);
    } else if (victim === 'app') {
      await this.sites[0]?.end('SIGKILL');
      this.sites[0] = await startSite(this.server.url, this.stage.ports[0]);
    } else if (victim === 'backend') {
      await this.#killBackend();
      await untilAnswering(this.server.url);
    } else {
      process.kill(this.#postmaster(), victim === 'database' ? 'SIGKILL' : 'SIGQUIT');
      await this.server.exited;
      this.server = await startAgain(this.stage.dataDir, this.server.port);
    }
  }

  #postmaster(): number {
    return Number.parseInt(readFileSync(path.join(this.server.folder, 'postmaster.pid'), 'utf8'), 10);
  }

  /** One server process dies by itself (out of memory): PostgreSQL throws out everyone and recovers. */
  async #killBackend(): Promise<void> {
    const pid = await withClient(this.server.url, async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'forbattringsresan' ORDER BY random() LIMIT 1`,
      );
      return rows[0]?.pid;
    });
    if (pid) process.kill(pid, 'SIGKILL');
    // A moment later the server has noticed; before that it would still answer.
    await pause(200);
  }

  async #compare(): Promise<void> {
    // A busy disk makes the recovery long.
    await untilAnswering(this.server.url);
    await withClient(this.server.url, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM unnest($1::text[]) AS told(reference) WHERE NOT EXISTS (SELECT 1 FROM registration r WHERE r.reference = told.reference)',
        [this.#references],
      );
      this.result.acknowledged = this.#references.length;
      this.result.lost = rows[0]?.n ?? 0;
      this.result.broken.push(...(await brokenPromises(client)));
    });
  }
}

async function startAgain(dataDir: string, port: number): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPostgres({ dataDir, port });
    } catch (error) {
      // Orphans of the killed server may hold its memory for a moment.
      if (attempt === 20) throw error;
      await pause(100);
    }
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function untilAnswering(url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await pause(50)) {
    const up = await withClient(url, (client) => client.query('SELECT 1')).then(
      () => true,
      () => false,
    );
    if (up || Date.now() > deadline) return;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
