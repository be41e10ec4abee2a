import pg from 'pg';

type Statement = { text: string; values: unknown[] };
type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
};

/** How the database would run a statement: tables it reads from end to end, and the indexes it uses. */
export type QueryPlan = { statement: string; readsWholly: string[]; indexes: string[] };

function statementOf(args: unknown[]): Statement | null {
  const [first, values] = args as [string | { text?: string; values?: unknown[] } | undefined, unknown];
  const text = typeof first === 'string' ? first : first?.text;
  if (!text || !/^\s*(SELECT|WITH|UPDATE|DELETE)\b/i.test(text)) return null;
  const given = typeof first === 'object' && first.values ? first.values : values;
  return { text, values: Array.isArray(given) ? given : [] };
}

/**
 * Runs `work` and asks the database how it plans each statement that was sent, with the very values that were sent.
 * With `lastResort`, a table is read from end to end only where no index serves: small tables do not hide a missing one.
 */
export async function plansOf(
  pool: pg.Pool,
  work: () => Promise<unknown>,
  options: { lastResort?: boolean } = {},
): Promise<QueryPlan[]> {
  const original = pg.Client.prototype.query;
  const sent: Statement[] = [];
  pg.Client.prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const statement = statementOf(args);
    if (statement) sent.push(statement);
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (options.lastResort) await client.query('SET LOCAL enable_seqscan = off');
    const plans: QueryPlan[] = [];
    for (const { text, values } of sent) plans.push(await planOf(client, text, values));
    return plans;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

async function planOf(client: pg.PoolClient, text: string, values: unknown[]): Promise<QueryPlan> {
  // A plain EXPLAIN runs nothing: also an UPDATE is safe.
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const nodes = flatten((rows[0] as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'][0].Plan);
  return {
    statement: text.replace(/\s+/g, ' ').slice(0, 200),
    readsWholly: nodes.flatMap((n) => (isWholeRead(n) && n['Relation Name'] ? [n['Relation Name']] : [])),
    indexes: nodes.flatMap((n) => n['Index Name'] ?? []),
  };
}

/** Indexes that may be walked without a condition: short by their own WHERE, or giving the order that a page stops in. */
const walkable = /^(outbox_mail_(unsent|order|turns|unfrozen|attention)|registration_(reference_key|cancelled))$/;

/** From end to end: the table itself, or a whole index without a condition. */
function isWholeRead(node: PlanNode): boolean {
  if (node['Node Type'] === 'Seq Scan') return true;
  return (
    /^Index (Only )?Scan/.test(node['Node Type']) && !node['Index Cond'] && !walkable.test(node['Index Name'] ?? '')
  );
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
