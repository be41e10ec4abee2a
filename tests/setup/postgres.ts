// Once per run: a throw-away PostgreSQL (or TEST_DATABASE_URL) with a migrated template, which every test file clones.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/migrations';
import { startPostgres } from '../../scripts/postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's maintenance database. */
    adminUrl: string;
    /** Name of the migrated database that tests clone. */
    templateName: string;
  }
}

type Server = { url: string; stop: () => Promise<void> };

async function server(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fr-test-'));
  // Open to walk through: as root, PostgreSQL runs as another account.
  chmodSync(dataDir, 0o711);
  const running = await startPostgres({ dataDir, throwAway: true });
  const stop = async () => {
    await running.stop();
    rmSync(running.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: running.url, stop };
}

/** The same server's address with another database name. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Runs one statement in the maintenance database. */
export async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await server();
  const templateName = `fr_template_${process.pid}_${project.name.replace(/\W/g, '_')}`;
  await administer(url, `CREATE DATABASE ${templateName}`);
  await migrate(databaseUrl(url, templateName));
  project.provide('adminUrl', url);
  project.provide('templateName', templateName);
  return async () => {
    await administer(url, `DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
    await stop();
  };
}
