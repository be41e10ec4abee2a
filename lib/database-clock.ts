import 'server-only';
import type { Db } from '@/lib/db';

/** The database's clock: one clock for every process and worker (trust lines 65 and 67). */
export async function databaseNow(client: Db): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}
