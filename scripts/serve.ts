// The web process: our own HTTP server around the built Next application. WEB_PROCESSES of them share one port.
// What every request passes is in scripts/serve/handler.ts; why there is a server of our own is in docs/decisions/0003.
import cluster from 'node:cluster';
import http from 'node:http';
import path from 'node:path';
import next from 'next';
import pg from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { endWithParent } from './end-with-parent';
import { maxBodyBytes } from './serve/body-limits';
import { Gate } from './serve/gate';
import { requestHandler } from './serve/handler';
import { PageMemory } from './serve/page-memory';
import { StaticFiles } from './serve/static-files';

const STOP_MS = 10_000;
const processes = Number(process.env.WEB_PROCESSES ?? 1);
const distDir = process.env.NEXT_DIST_DIR ?? '.next';

// Sixteen at once keep the pool of connections busy; more would only stand in line inside the database. The line is long enough for
// a crowd at the minute the registration opens, and is sent away within about a second when it does not move.
const writes = { active: 16, waiting: 2_000, longestWaitMs: 15_000, stalledAfterMs: 1_000 };
const reads = { active: 64, waiting: 2_000, longestWaitMs: 15_000, stalledAfterMs: 2_000 };

/** Asked only when a page has failed, to tell an outage (503, come back) from a fault of ours (500, with an id). */
async function databaseIsDown(): Promise<boolean> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: 700,
    query_timeout: 700,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ readOnly: string }>(
      `SELECT current_setting('transaction_read_only') AS "readOnly"`,
    );
    return rows[0]?.readOnly === 'on';
  } catch {
    return true;
  } finally {
    client.end().catch(() => undefined);
  }
}

function isHttps(): boolean {
  return env.APP_ENV === 'production' && env.APP_URL.startsWith('https:');
}

async function serve(): Promise<void> {
  const hostname = process.env.HOST;
  const application = next({
    dev: false,
    dir: process.cwd(),
    customServer: true,
    port: env.PORT,
    // Whatever address is listened on: Next takes 127.0.0.1 for localhost in requests but not here, and would send its own rewrites
    // out over the network as foreign ones.
    hostname: 'localhost',
  });
  await application.prepare();
  const handleNext = application.getRequestHandler();
  const server = http.createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 },
    requestHandler({
      proxy: {
        trustedProxyHops: env.TRUSTED_PROXY_HOPS,
        publicUrl: env.APP_ENV === 'production' ? new URL(env.APP_URL) : null,
      },
      security: { https: isHttps(), formTargets: env.OIDC_ISSUER ? [new URL(env.OIDC_ISSUER).origin] : [] },
      maxBodyBytes,
      application: (request, response) => handleNext(request, response),
      files: new StaticFiles(path.resolve(distDir)),
      pages: new PageMemory(),
      devPages: env.APP_ENV === 'demo',
      writes: new Gate(writes),
      reads: new Gate(reads),
      log,
      databaseIsDown,
    }),
  );
  stopGracefully(server);
  await listen(server, hostname);
  log.info({ port: env.PORT }, 'serving');
  process.send?.('serving');
}

function listen(server: http.Server, hostname: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: env.PORT, backlog: 1_024, ...(hostname ? { host: hostname } : {}) }, () => resolve());
  });
}

/** SIGTERM: no new connections, what is being answered is finished (10 s at most), then the process ends. */
function stopGracefully(server: http.Server): void {
  let stopping = false;
  server.prependListener('request', (_request, response: http.ServerResponse) => {
    if (stopping) response.setHeader('connection', 'close');
  });
  const stop = (withinMs: number) => {
    if (stopping) return;
    stopping = true;
    const end = () => process.exit(0);
    server.close(end);
    server.closeIdleConnections();
    // A keep-alive connection becomes idle only after its answer: they are looked for until the last has gone.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(end, withinMs).unref();
  };
  process.on('SIGTERM', () => stop(STOP_MS));
  process.on('SIGINT', () => stop(STOP_MS));
  endWithParent(() => stop(1_000));
}

/** Several processes behind one port: the first one only hands out connections and restarts what dies. */
function serveWithSeveral(): void {
  let stopping = false;
  const fork = () => {
    const worker = cluster.fork();
    worker.on('message', (message) => {
      if (message === 'serving' && Object.values(cluster.workers ?? {}).length === processes) process.send?.('serving');
    });
  };
  for (let index = 0; index < processes; index += 1) fork();
  cluster.on('exit', () => {
    if (!stopping) setTimeout(fork, 500);
    else if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
  });
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    setTimeout(() => process.exit(0), STOP_MS + 1_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  endWithParent(stop);
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught exception');
  process.exit(1);
});

if (cluster.isPrimary && processes > 1) {
  serveWithSeveral();
} else {
  await serve();
}
