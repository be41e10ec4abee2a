// Once per run: a throw-away PostgreSQL (or TEST_DATABASE_URL) with a migrated template, which every test file clones.
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/migrations';
import { startPostgres } from '../../scripts/postgres';
import { throwAwayFolder } from './throw-away';

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
  const dataDir = throwAwayFolder('fr-test-');
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

/** Makes a database as a copy of another. As files: the usual way writes every page to the log first, and takes three times as long. */
export function cloneDatabase(adminUrl: string, name: string, template: string): Promise<void> {
  return administer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
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
