import 'server-only';
import type { Actor } from '@/lib/actor';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, errorCode, inTransaction, lockConference, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { blockingOf, conflictsOf } from './conflict-rules';
import type { Conflict } from './conflict-types';
import { getProgrammeDocument } from './draft-queries';
import { getScheduleFacts } from './facts-queries';
import { draftMailing } from './release-mail-commands';
import { detailsOf, releasePlan } from './release-plan-rules';
import { givesBack, tellsRegistrations } from './release-seat-commands';
import { listTouchedSeats } from './release-seat-queries';
import { writeProgramme } from './release-table-commands';
import type { ReleasedProgramme } from './schema';
import { snapshotOf } from './snapshot-rules';
import type { Meanwhile } from './step-commands';
import { getNewestStep } from './step-queries';
import { getReleasedProgramme } from './version-queries';

export type ReleaseContext = {
  conferenceId: string;
  /** The revision of the day that was looked at before the button was pressed. */
  revision: number;
  comment: string;
  actor: Actor;
  requestId: string;
  now: Date;
};

export type ReleaseObstacle = 'stale' | 'conflicts' | 'nothing' | 'collision';
export type Released = { number: number; people: number; mailingId: string | null };
type ReleaseResult = Result<Released, ReleaseObstacle, { conflicts: Conflict[]; meanwhile: Meanwhile }>;

/** A person got a seat elsewhere at that very moment (23P01): looked at again so often before giving up. */
const tries = 3;

/**
 * Makes the working programme what everybody sees: one transaction in the conference's line. Conflicts are asked again there;
 * sessions that went are withdrawn with their seats given back, moved times go along to the seats, words and people are those of the
 * seminars now, the version is numbered and kept, the message to those concerned is drafted (never sent from here).
 * @returns 'stale' when the day changed since it was looked at; 'conflicts' with the blocking ones; 'nothing' when there is nothing
 * new; 'collision' when people went on getting seats elsewhere at the same time.
 */
export async function releaseProgramme(context: ReleaseContext): Promise<ReleaseResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction((tx) => releaseIn(tx, context));
    } catch (error) {
      if (errorCode(error) !== '23P01') throw error;
      if (attempt >= tries) return { ok: false, reason: 'collision' };
    }
  }
}

async function releaseIn(tx: Tx, context: ReleaseContext): Promise<ReleaseResult> {
  const { conferenceId } = context;
  await lockConference(tx, conferenceId);
  const { document, revision } = await getProgrammeDocument(conferenceId, tx);
  if (revision !== context.revision)
    return { ok: false, reason: 'stale', meanwhile: await getNewestStep(conferenceId, tx) };
  const facts = await getScheduleFacts(conferenceId, tx);
  const conflicts = blockingOf(conflictsOf(document, facts));
  if (conflicts.length > 0) return { ok: false, reason: 'conflicts', conflicts };
  const before = await getReleasedProgramme(conferenceId, tx);
  const after = snapshotOf(document, facts);
  const newest = await tx.programmeVersion.aggregate({ where: { conferenceId }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  if (after.slots.length + before.slots.length === 0) return { ok: false, reason: 'nothing' };
  if (number > 1 && isSame(before, after)) return { ok: false, reason: 'nothing' };
  return { ok: true, ...(await release(tx, context, { number, before, after })) };
}

/** Names of rooms and speakers alone are no new version: they are shown as they are now. */
function isSame(before: ReleasedProgramme, after: ReleasedProgramme): boolean {
  const { changes, touchedSessionIds } = releasePlan(before, after);
  return changes.length === 0 && touchedSessionIds.length === 0 && before.slots.length > 0;
}

async function release(
  tx: Tx,
  context: ReleaseContext,
  { number, before, after }: { number: number; before: ReleasedProgramme; after: ReleasedProgramme },
): Promise<Released> {
  const { conferenceId, actor, comment, requestId } = context;
  const plan = releasePlan(before, after);
  const touched = await listTouchedSeats(conferenceId, plan, tx);
  await givesBack(tx, conferenceId, touched, plan);
  await writeProgramme(tx, conferenceId, after);
  await tx.programmeVersion.create({
    data: {
      ...{ conferenceId, number, comment, document: after, changes: plan.changes },
      releasedById: actor.kind === 'user' ? actorId(actor) : null,
    },
    select: { number: true },
  });
  await tx.programmeDraft.deleteMany({ where: { conferenceId } });
  const told = await tellsRegistrations(tx, { ...context, number, details: detailsOf(before, after, touched) });
  const mailingId = await draftMailing(tx, { ...context, number, told });
  await writeAudit(tx, {
    ...{ actor, conferenceId, requestId },
    action: 'programme.released',
    subjectType: 'conference',
    subjectId: conferenceId,
    data: { number, comment, changes: plan.changes.length, people: told.length },
  });
  await bumpContentRevision(tx);
  return { number, people: told.length, mailingId };
}
