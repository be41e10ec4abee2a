import 'server-only';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { By } from './group-commands';
import { listTaskRows } from './matrix-queries';
import { suggestionsFrom } from './matrix-rules';
import { listMeetingCards } from './queries';
import type { GovernanceLevel } from './types';

/** Tasks enough for any meeting; listTaskRows reads as many. */
const mostTasks = 300;

/** A task in the facilitator's words; two of a consultation are never called the same. */
export async function addTask(
  consultationId: string,
  { title }: { title: string },
  by: By,
): Promise<Result<object, 'taskExists' | 'tooMany'>> {
  try {
    return await inTransaction(async (tx) => {
      if ((await tx.responsibilityTask.count({ where: { consultationId } })) >= mostTasks)
        return { ok: false, reason: 'tooMany' };
      await makeTask(tx, consultationId, { title, groupId: null }, by);
      return { ok: true };
    });
  } catch (error) {
    return taken(error);
  }
}

/** A unique violation is the name of another task; anything else is no outcome. */
function taken(error: unknown): { ok: false; reason: 'taskExists' } {
  if (errorCode(error) === '23505') return { ok: false, reason: 'taskExists' };
  throw error;
}

async function makeTask(tx: Tx, consultationId: string, task: { title: string; groupId: string | null }, by: By) {
  const { _max } = await tx.responsibilityTask.aggregate({ where: { consultationId }, _max: { position: true } });
  const { id } = await tx.responsibilityTask.create({
    data: { consultationId, ...task, position: (_max.position ?? -1) + 1 },
    select: { id: true },
  });
  await audit(tx, consultationId, 'meeting.task_made', id, by, { title: task.title });
}

/** A task for each group that has none, called what the group is called. @returns how many. */
export function addTasksFromGroups(consultationId: string, by: By): Promise<{ ok: true; count: number }> {
  return inTransaction(async (tx) => {
    const groups = await tx.cardGroup.findMany({
      where: { consultationId, tasks: { none: {} } },
      orderBy: [{ question: { position: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    });
    const tasks = await tx.responsibilityTask.findMany({ where: { consultationId }, select: { title: true } });
    const titles = new Set(tasks.map(({ title }) => title));
    const wanted = groups
      .filter(({ title }) => !titles.has(title) && titles.add(title))
      .slice(0, mostTasks - tasks.length);
    for (const { id, title } of wanted) await makeTask(tx, consultationId, { title, groupId: id }, by);
    return { ok: true, count: wanted.length };
  });
}

/** By compare-and-set. */
export async function renameTask(
  consultationId: string,
  { taskId, version, title }: { taskId: string; version: number; title: string },
  by: By,
): Promise<Result<object, 'stale' | 'taskExists'>> {
  try {
    return await inTransaction(async (tx) => {
      const { count } = await tx.responsibilityTask.updateMany({
        where: { id: taskId, consultationId, version },
        data: { title, version: { increment: 1 } },
      });
      if (count === 0) return { ok: false, reason: 'stale' };
      await audit(tx, consultationId, 'meeting.task_renamed', taskId, by, { title });
      return { ok: true };
    });
  } catch (error) {
    return taken(error);
  }
}

/** Takes a task away with what is said of it. */
export function removeTask(
  consultationId: string,
  { taskId, version }: { taskId: string; version: number },
  by: By,
): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const task = await tx.responsibilityTask.findFirst({
      where: { id: taskId, consultationId, version },
      select: { title: true, claims: { select: { id: true } } },
    });
    if (!task) return { ok: false, reason: 'stale' };
    const { count } = await tx.responsibilityTask.deleteMany({ where: { id: taskId, version } });
    if (count === 0) return { ok: false, reason: 'stale' };
    await audit(tx, consultationId, 'meeting.task_removed', taskId, by, {
      title: task.title,
      count: task.claims.length,
    });
    return { ok: true };
  });
}

type NewClaim = {
  taskId: string;
  level: GovernanceLevel;
  ownerOrganisationId: string;
  /** Who says so; null: the meeting as a whole. */
  invitationId: string | null;
};

/** What was said at the meeting, entered by the facilitator. Owner and sayer must be of this consultation. Said twice is said once. */
export function addClaim(
  consultationId: string,
  claim: NewClaim,
  by: By,
): Promise<Result<object, 'ownerMissing' | 'notFound'>> {
  return inTransaction(async (tx) => {
    const { taskId, ownerOrganisationId, invitationId } = claim;
    const [known] = await tx.$queryRaw<{ owner: boolean; sayer: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM invitation WHERE consultation_id = ${consultationId}::uuid AND organisation_id = ${ownerOrganisationId}::uuid)
          OR EXISTS (SELECT 1 FROM submitted_card WHERE consultation_id = ${consultationId}::uuid AND addressee_organisation_id = ${ownerOrganisationId}::uuid) AS owner,
             ${invitationId}::uuid IS NULL OR EXISTS (SELECT 1 FROM invitation WHERE id = ${invitationId}::uuid AND consultation_id = ${consultationId}::uuid) AS sayer`;
    if (!known?.owner) return { ok: false, reason: 'ownerMissing' };
    if (!known.sayer) return { ok: false, reason: 'notFound' };
    const { count } = await tx.responsibilityClaim.createMany({
      data: [{ ...claim, source: 'meeting' }],
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, consultationId, 'meeting.claim_made', taskId, by, { level: claim.level });
    return { ok: true };
  });
}

/** Takes a claim away. One that is gone already is no fault. */
export function removeClaim(consultationId: string, { claimId }: { claimId: string }, by: By): Promise<{ ok: true }> {
  return inTransaction(async (tx) => {
    const where = { id: claimId, task: { consultationId } };
    const claim = await tx.responsibilityClaim.findFirst({ where, select: { taskId: true, level: true } });
    const { count } = await tx.responsibilityClaim.deleteMany({ where });
    if (claim && count > 0)
      await audit(tx, consultationId, 'meeting.claim_removed', claim.taskId, by, { level: claim.level });
    return { ok: true };
  });
}

/** Takes in all that the cards of the task's group say of whose it is. @returns how many. */
export function takeSuggestions(
  consultationId: string,
  { taskId }: { taskId: string },
  by: By,
): Promise<{ ok: true; count: number }> {
  return inTransaction(async (tx) => {
    const task = (await listTaskRows(consultationId, tx)).find(({ id }) => id === taskId);
    if (!task?.groupId) return { ok: true, count: 0 };
    const cards = (await listMeetingCards(consultationId, tx)).filter(({ groupId }) => groupId === task.groupId);
    const { count } = await tx.responsibilityClaim.createMany({
      data: suggestionsFrom(cards, task.claims).map(({ level, ownerId, invitationId, cardId }) => ({
        taskId,
        level,
        ownerOrganisationId: ownerId,
        invitationId,
        cardId,
        source: 'card' as const,
      })),
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, consultationId, 'meeting.claims_from_cards', taskId, by, { count });
    return { ok: true, count };
  });
}

function audit(
  tx: Tx,
  consultationId: string,
  action: string,
  subjectId: string,
  by: By,
  data: Record<string, string | number> = {},
) {
  return writeAudit(tx, {
    ...by,
    action,
    subjectType: 'responsibility_task',
    subjectId,
    consultationId,
    data,
  });
}
