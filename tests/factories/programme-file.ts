import { rowsOf } from '@/features/programme-import/cell-rules';
import { planHash, storeImport } from '@/features/programme-import/commands';
import { planImport } from '@/features/programme-import/plan-rules';
import { getKnown } from '@/features/programme-import/queries';
import type { Actor } from '@/lib/actor';

export type Place = { seriesId: string; conferenceId: string | null };

/** What an upload keeps of a table, and what the look at it shows. */
export async function putIn(actor: Actor, place: Place, table: string[][]) {
  const { rows } = rowsOf(table);
  const file = { rows, unknown: [], formulas: false };
  const { id } = await storeImport(
    { ...place, fileName: 'program.csv', file, now: new Date() },
    { actor, requestId: 'test' },
  );
  const plan = planImport(rows, await getKnown(place, rows));
  return { id, plan, hash: planHash(plan) };
}
