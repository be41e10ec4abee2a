import 'server-only';
import { db } from '@/lib/db';

export type Health = {
  status: 'ok' | 'unavailable';
  database: 'ok' | 'unreachable';
  /** Names of migrations begun but not finished; the code may not fit the tables then. */
  unfinishedMigrations: number;
  /** Seconds since any worker was last heard of; null where none ever was. */
  workerSeenSecondsAgo: number | null;
  /** Age of the oldest mail that should have left by now; 0 where none waits. */
  outboxAgeSeconds: number;
  /** Mails that wait for a person. */
  parkedMails: number;
};

type Row = { unfinished: bigint; worker: number | null; outbox: number | null; parked: bigint };

/** A database that has not said how it is within this time is not well: nobody who asks for health waits for time limits. */
const patienceMs = 2_000;

/** One query over all that must work, answered within two seconds. Never throws: an unreachable database is an answer. */
export async function getHealth(): Promise<Health> {
  try {
    const row = await withinPatience(readRow());
    return {
      status: row.unfinished === 0n ? 'ok' : 'unavailable',
      database: 'ok',
      unfinishedMigrations: Number(row.unfinished),
      workerSeenSecondsAgo: row.worker === null ? null : Math.round(row.worker),
      outboxAgeSeconds: Math.max(0, Math.round(row.outbox ?? 0)),
      parkedMails: Number(row.parked),
    };
  } catch {
    return {
      status: 'unavailable',
      database: 'unreachable',
      unfinishedMigrations: 0,
      workerSeenSecondsAgo: null,
      outboxAgeSeconds: 0,
      parkedMails: 0,
    };
  }
}

async function readRow(): Promise<Row> {
  const [row] = await db.$queryRaw<[Row]>`
    SELECT (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished,
           (SELECT extract(epoch FROM clock_timestamp() - max(at))::float8 FROM worker_heartbeat) AS worker,
           (SELECT extract(epoch FROM clock_timestamp() - min(not_before))::float8 FROM outbox_mail
             WHERE state IN ('queued', 'sending') AND not_before < clock_timestamp()) AS outbox,
           (SELECT count(*) FROM outbox_mail WHERE state = 'parked') AS parked`;
  return row;
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
