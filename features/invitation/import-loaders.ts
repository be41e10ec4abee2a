import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { planHash } from './import-commands';
import { getInvitationImport, listKnownOrganisations } from './import-queries';
import { planImport } from './import-rules';

/** What a kept list would do now; null for an unknown one, somebody else's and another consultation's. */
export async function loadImportPreview(actor: Actor, consultationId: string, id: string) {
  const waiting = await getInvitationImport(id, actorId(actor) ?? '');
  if (waiting?.consultationId !== consultationId) return null;
  if (!waiting.list) return { waiting, plan: null, hash: '' };
  const plan = planImport(waiting.list.rows, await listKnownOrganisations(consultationId, waiting.list.rows));
  return { waiting, plan, hash: planHash(plan) };
}
