import pg from 'pg';
import { type RunningPostgres, startPostgres } from '../postgres';

const NAME = 'forbattringsresan';

export type EmbeddedDatabase = { url: string; port: number; stop: () => Promise<void> };

/**
 * The embedded PostgreSQL with the application's database in it, kept running: when the server dies it is started again over the same
 * files and port, as a service manager would do with an installed one.
 */
export async function embeddedDatabase(
  dataDir: string,
  port: number | undefined,
  say: (line: string) => void,
): Promise<EmbeddedDatabase> {
  let running = await startPostgres({ dataDir, port });
  let stopping = false;
  const watch = (server: RunningPostgres): void => {
    void server.exited.then(async () => {
      while (!stopping) {
        say('  ! PostgreSQL ended unexpectedly; it is started again');
        try {
          running = await startPostgres({ dataDir, port: server.port });
          return watch(running);
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
        }
      }
    });
  };
  watch(running);
  const url = new URL(running.url);
  await createDatabase(running.url);
  url.pathname = `/${NAME}`;
  const stop = () => {
    stopping = true;
    return running.stop();
  };
  return { url: url.toString(), port: running.port, stop };
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}
