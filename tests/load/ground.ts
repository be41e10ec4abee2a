// What a part of the bench stands on: a real PostgreSQL of its own with its usual durability, migrated and empty.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/migrations';
import { freePort, startPostgres } from '../../scripts/postgres';
import { clearAtExit } from './left-behind';

export type Ground = {
  databaseUrl: string;
  pool: pg.Pool;
  /** Two free ports. */
  ports: [number, number];
  /** A folder of its own, gone afterwards. */
  dataDir: string;
  close: () => Promise<void>;
};

/** Starts the database in a new folder. */
export async function openGround(): Promise<Ground> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fr-bench-'));
  // Open to pass through: for root, PostgreSQL runs as another account.
  chmodSync(dataDir, 0o755);
  clearAtExit(dataDir);
  const server = await startPostgres({ dataDir });
  clearAtExit(server.folder);
  await migrate(server.url);
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on('error', () => undefined);
  const close = async () => {
    await pool.end();
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { databaseUrl: server.url, pool, ports: [await freePort(), await freePort()], dataDir, close };
}
