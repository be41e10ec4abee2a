import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, lockConference, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { StepLabel } from './document-rules';
import { putProgrammeDocument } from './draft-commands';
import { getProgrammeDocument, getReleasedDocument } from './draft-queries';
import type { Step, StepObstacle } from './move-rules';
import { type ProgrammeDocument, programmeDocument, releasedProgramme } from './schema';
import { getNewestStep } from './step-queries';

/** Who takes a step, and which revision of the day they saw. */
export type StepContext = { conferenceId: string; revision: number; actor: Actor; requestId: string };

/** What somebody else did meanwhile. */
export type Meanwhile = { by: string | null; label: StepLabel | null };

export type StepResult = Result<
  { revision: number; label: StepLabel },
  StepObstacle | 'stale',
  { meanwhile: Meanwhile }
>;

/**
 * Takes one step with the working programme: worked out on the day as it is, written when nobody was first, one that can be undone.
 * @returns 'stale' with what somebody else did meanwhile; the rule's own obstacle; or the new revision.
 */
export function takeStep(context: StepContext, workOut: (document: ProgrammeDocument) => Step): Promise<StepResult> {
  return inTransaction((tx) => stepIn(tx, context, async (document) => workOut(document)));
}

/** Makes the working programme what a released version was. The public sees it after the next release only. */
export function restoreVersion(context: StepContext, number: number): Promise<StepResult> {
  return inTransaction((tx) =>
    stepIn(tx, context, async () => {
      const version = await tx.programmeVersion.findUnique({
        where: { conferenceId_number: { conferenceId: context.conferenceId, number } },
        select: { document: true },
      });
      if (!version) return { ok: false, reason: 'gone' };
      const { slots, sessions } = releasedProgramme.parse(version.document);
      return { ok: true, document: { slots, sessions }, label: { key: 'restored', values: { number } } };
    }),
  );
}

/** Makes the working programme what the public sees. */
export function discardDraft(context: StepContext): Promise<StepResult> {
  return inTransaction((tx) =>
    stepIn(tx, context, async () => ({
      ok: true,
      document: await getReleasedDocument(context.conferenceId, tx),
      label: { key: 'discarded' },
    })),
  );
}

async function stepIn(
  tx: Tx,
  context: StepContext,
  workOut: (document: ProgrammeDocument) => Promise<Step>,
): Promise<StepResult> {
  const { conferenceId, actor } = context;
  const current = await currentDay(tx, context);
  if (!current.ok) return current;
  const step = await workOut(current.document);
  if (!step.ok) return step;
  const { revision } = await putProgrammeDocument(tx, {
    ...{ conferenceId, actor },
    document: step.document,
    label: step.label,
  });
  await auditStep(tx, context, 'programme.changed', step.label, revision);
  return { ok: true, revision, label: step.label };
}

/** Takes back the latest step, whoever took it. Exact: the day is what it was before, to the letter. */
export function undoStep(context: StepContext): Promise<StepResult> {
  return inTransaction((tx) => turn(tx, context, 'undo'));
}

/** Takes the latest step that was undone once more. */
export function redoStep(context: StepContext): Promise<StepResult> {
  return inTransaction((tx) => turn(tx, context, 'redo'));
}

/**
 * A step keeps the day on its other side: the one before it, and while it is undone the one after it. Turning it exchanges that for
 * the working day.
 */
async function turn(tx: Tx, context: StepContext, way: 'undo' | 'redo'): Promise<StepResult> {
  const { conferenceId, actor } = context;
  const current = await currentDay(tx, context);
  if (!current.ok) return current;
  const step = await tx.programmeDraftStep.findFirst({
    where: { conferenceId, undoneAt: way === 'undo' ? null : { not: null } },
    orderBy: { id: way === 'undo' ? 'desc' : 'asc' },
    select: { id: true, label: true, before: true },
  });
  if (!step) return { ok: false, reason: 'gone' };
  const revision = context.revision + 1;
  await tx.programmeDraft.update({
    where: { conferenceId },
    data: {
      ...{ revision, document: programmeDocument.parse(step.before) },
      updatedById: actor.kind === 'user' ? actorId(actor) : null,
    },
    select: { revision: true },
  });
  await tx.programmeDraftStep.update({
    where: { id: step.id },
    data: { before: current.document, undoneAt: way === 'undo' ? new Date() : null },
    select: { id: true },
  });
  const label = step.label as StepLabel;
  await auditStep(tx, context, way === 'undo' ? 'programme.change_undone' : 'programme.change_redone', label, revision);
  return { ok: true, revision, label };
}

/** The day as it is with the conference's line taken, or what somebody else did since it was shown. */
async function currentDay(tx: Tx, { conferenceId, revision }: StepContext) {
  await lockConference(tx, conferenceId);
  const current = await getProgrammeDocument(conferenceId, tx);
  if (current.revision === revision) return { ok: true as const, document: current.document };
  return { ok: false as const, reason: 'stale' as const, meanwhile: await getNewestStep(conferenceId, tx) };
}

function auditStep(tx: Tx, context: StepContext, action: string, label: StepLabel, revision: number): Promise<void> {
  const { conferenceId, actor, requestId } = context;
  return writeAudit(tx, {
    ...{ actor, action, conferenceId, requestId },
    subjectType: 'conference',
    subjectId: conferenceId,
    data: { step: label, revision },
  });
}
