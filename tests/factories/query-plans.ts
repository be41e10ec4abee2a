import pg from 'pg';
import { pool } from '@/lib/db';

/** One node of a plan as PostgreSQL tells it in JSON, with what it did. */
type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
};

/** What was read of one table by one node of a plan. */
export type Read = { table: string; rows: number; wholly: boolean; query: string };
export type Plan = { reads: Read[]; indexes: string[] };

/** From here on the application's connections tell the plans of what they run: they are made anew, for the settings count from then. */
export async function tellPlans(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const database = new URL(url).pathname.slice(1);
  for (const setting of [
    "session_preload_libraries = 'auto_explain'",
    'auto_explain.log_min_duration = 0',
    'auto_explain.log_nested_statements = on',
    'auto_explain.log_analyze = on',
    'auto_explain.log_timing = off',
    "auto_explain.log_format = 'json'",
    "auto_explain.log_level = 'notice'",
  ])
    await client.query(`ALTER DATABASE ${database} SET ${setting}`);
  await client.end();
  const idle = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
  for (const connection of idle) connection.release(true);
}

/**
 * The plans of all that the application runs while `work` runs, statements inside functions, triggers and foreign keys
 * included. They are the plans that were really used, with the rows that were really read.
 */
export async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  const listen = (notice: { message?: string | undefined }) => {
    const json = notice.message?.split(/^duration: .*plan:\n/)[1];
    if (json) plans.push(toPlan(JSON.parse(json) as { 'Query Text': string; Plan: Node }));
  };
  const onAcquire = (client: pg.PoolClient) => client.removeAllListeners('notice').on('notice', listen);
  pool.on('acquire', onAcquire);
  try {
    await work();
  } finally {
    pool.off('acquire', onAcquire);
  }
  return plans;
}

function toPlan(told: { 'Query Text': string; Plan: Node }): Plan {
  const nodes = flatten(told.Plan);
  const query = told['Query Text'].replace(/\s+/g, ' ').trim().slice(0, 200);
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    reads: nodes.flatMap((node) =>
      node['Relation Name'] && /Scan/.test(node['Node Type'])
        ? [{ table: node['Relation Name'], rows: rowsRead(node), wholly: node['Node Type'] === 'Seq Scan', query }]
        : [],
    ),
  };
}

/** Rows a scan looked at, kept or not. */
function rowsRead(node: Node): number {
  const each =
    (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.round(each * (node['Actual Loops'] ?? 1));
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
