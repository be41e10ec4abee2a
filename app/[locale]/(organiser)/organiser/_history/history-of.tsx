import { HistoryPanel } from '@/features/audit/components/history-panel';
import { loadHistoryOf } from '@/features/audit/loaders';
import type { Belonging } from '@/features/audit/policy';
import { getActor } from '@/lib/auth/actor';

/** The history beside an object, for those who may see it where the object belongs; nothing for anyone else. */
export async function HistoryOf({ type, id, belonging }: { type: string; id: string; belonging: Belonging }) {
  return <HistoryPanel history={await loadHistoryOf(await getActor(), { type, id, belonging })} />;
}
