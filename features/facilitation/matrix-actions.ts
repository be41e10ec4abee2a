'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import type { By } from './group-commands';
import {
  addClaim,
  addTask,
  addTasksFromGroups,
  removeClaim,
  removeTask,
  renameTask,
  takeSuggestions,
} from './matrix-commands';
import { canFacilitate } from './policy';
import { getWorkplace } from './queries';
import { isWorkable } from './rules';
import * as schema from './schema';

type Workplace = { consultationId: string; slug: string; state: string };

/** The consultation that is posted, when the task or claim belongs to it and the actor may facilitate. */
async function atConsultation(actor: Actor, form: FormData): Promise<Allowed<Workplace>> {
  const consultationId = String(form.get('consultationId') ?? '');
  const posted = { taskId: String(form.get('taskId') ?? ''), claimId: String(form.get('claimId') ?? '') };
  const named = Object.fromEntries(Object.entries(posted).filter(([, id]) => id !== ''));
  const isReadable = [consultationId, ...Object.values(named)].every((id) => isUuid(id));
  const place = canFacilitate(actor) && isReadable ? await getWorkplace(consultationId, named) : null;
  if (place) return { ok: true, subject: { consultationId, ...place } };
  const known = canFacilitate(actor) && isUuid(consultationId) && (await getWorkplace(consultationId, {})) !== null;
  return { ok: false, subjectType: 'consultation', subjectId: consultationId, known };
}

const common = { namespace: 'facilitation', limit: 'organiserWriteByUser', allow: atConsultation } as const;

type Told = { ok: true } | { ok: false; reason: string };

function work<I>(
  done: string,
  run: (input: I, consultationId: string, by: By) => Promise<Told>,
  hash: (input: I) => string | undefined = () => undefined,
) {
  return async (input: I, { actor, subject, requestId, locale }: FormContext<Workplace>): Promise<FormOutcome> => {
    if (!isWorkable(subject.state)) return { ok: false, problem: 'locked' };
    const outcome = await run(input, subject.consultationId, { actor, requestId });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/matrix',
      params: { slug: subject.slug },
      query: { klart: done },
    } as const;
    const at = hash(input);
    return { ok: true, href: getPathname({ href: at ? { ...href, hash: at } : href, locale }) };
  };
}

/** Where on the page a task stands. */
function atTask<I extends { taskId: string }>({ taskId }: I): string {
  return `task-${taskId}`;
}

/** A task in own words. */
export const newTaskAction = formAction({
  ...common,
  schema: schema.newTaskSchema,
  run: work('taskMade', ({ taskTitle }, id, by) => addTask(id, { title: taskTitle }, by)),
});

/** A task for each group that has none. */
export const tasksFromGroupsAction = formAction({
  ...common,
  schema: schema.tasksFromGroupsSchema,
  run: work('tasksFromGroups', (_input, id, by) => addTasksFromGroups(id, by)),
});

export const renameTaskAction = formAction({
  ...common,
  schema: schema.renameTaskSchema,
  run: work(
    'taskRenamed',
    ({ taskId, version, renamed }, id, by) => renameTask(id, { taskId, version, title: renamed }, by),
    atTask,
  ),
});

/** With all that is said of it. */
export const removeTaskAction = formAction({
  ...common,
  schema: schema.removeTaskSchema,
  run: work('taskRemoved', ({ taskId, version }, id, by) => removeTask(id, { taskId, version }, by)),
});

/** What was said at the meeting of whose it is. */
export const claimAction = formAction({
  ...common,
  schema: schema.claimSchema,
  run: work(
    'claimMade',
    ({ taskId, level, owner, saidBy }, id, by) =>
      addClaim(id, { taskId, level, ownerOrganisationId: owner as string, invitationId: saidBy }, by),
    atTask,
  ),
});

export const removeClaimAction = formAction({
  ...common,
  schema: schema.removeClaimSchema,
  run: work('claimRemoved', ({ claimId }, id, by) => removeClaim(id, { claimId }, by)),
});

/** What the group's cards say of whose it is. */
export const takeSuggestionsAction = formAction({
  ...common,
  schema: schema.takeSuggestionsSchema,
  run: work('suggestionsTaken', ({ taskId }, id, by) => takeSuggestions(id, { taskId }, by), atTask),
});
