import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { lockConference, type Tx } from '@/lib/db';
import { inOrder, type StepLabel } from './document-rules';
import { getProgrammeDocument } from './draft-queries';
import { type ProgrammeDocument, programmeDocument } from './schema';

/** So many steps can be undone; older ones are forgotten. */
const keptSteps = 200;

/**
 * Writes the whole working programme as one step that can be undone, and takes the conference's line while it does. What had been
 * undone before cannot be done again after it. The public sees nothing of it until a release.
 * Compare-and-set is the caller's: read with getProgrammeDocument(conferenceId, tx) after lockConference, in the same transaction.
 * @returns the new revision.
 * @throws ZodError for a document that is none.
 */
export async function putProgrammeDocument(
  tx: Tx,
  {
    conferenceId,
    document,
    actor,
    label,
  }: { conferenceId: string; document: ProgrammeDocument; actor: Actor; label: StepLabel },
): Promise<{ revision: number }> {
  await lockConference(tx, conferenceId);
  const before = await getProgrammeDocument(conferenceId, tx);
  const next = inOrder(programmeDocument.parse(document));
  const revision = before.revision + 1;
  const row = { document: next, revision, updatedById: userId(actor) };
  await tx.programmeDraft.upsert({
    where: { conferenceId },
    create: { conferenceId, ...row },
    update: row,
    select: { conferenceId: true },
  });
  await tx.programmeDraftStep.deleteMany({ where: { conferenceId, undoneAt: { not: null } } });
  await tx.programmeDraftStep.create({
    data: { conferenceId, revision, label, before: before.document, actorId: userId(actor) },
    select: { id: true },
  });
  await forgetOldSteps(tx, conferenceId);
  return { revision };
}

async function forgetOldSteps(tx: Tx, conferenceId: string): Promise<void> {
  const oldest = await tx.programmeDraftStep.findFirst({
    where: { conferenceId },
    orderBy: { id: 'desc' },
    skip: keptSteps,
    select: { id: true },
  });
  if (oldest) await tx.programmeDraftStep.deleteMany({ where: { conferenceId, id: { lte: oldest.id } } });
}

/** The draft names people who are signed in; a seed and a job are nobody. */
function userId(actor: Actor): string | null {
  return actor.kind === 'user' ? actorId(actor) : null;
}
