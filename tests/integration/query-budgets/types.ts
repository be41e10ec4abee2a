import type { ManyRows } from '../../factories/many-rows';

/** What the queries of one part of the product may cost; one file each in this folder. */
export type QueryBudgets = {
  /** Statements, and how they are asked for. What a query returns must hold something, or its price says nothing. */
  budgets: Record<string, [number, (rows: ManyRows) => Promise<unknown>]>;
  /** SQL that makes this part's rows after tests/factories/many-rows.ts; '$n' stands for how many. */
  statements?: string[];
  /** Exported from query files, but asking nothing themselves. */
  noQueries?: string[];
  /** Read in batches, with a test of their own. */
  batched?: string[];
};
