import os from 'node:os';
import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../scripts/migrations';
import { startPostgres } from '../../scripts/postgres';
import { racePart, ratePart } from './capacity';
import { httpPart } from './http';
import { table } from './report';
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fr-bench-'));
const server = await startPostgres({ dataDir });
await migrate(server.url);
const pool = new pg.Pool({ connectionString: server.url, max: 4 });
try {
  const s = { pool, databaseUrl: server.url, port: 3400 };
  const t=Date.now();
  const figures = [...(await httpPart(s))];
  console.log(table([{ part: 'capacity', seconds: (Date.now()-t)/1000, figures }]), Date.now()-t);
} finally {
  await pool.end();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
