'use server';

import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { getScheduleConference, getScheduleFacts } from './facts-queries';
import {
  daySchema,
  placeSchema,
  resizeSchema,
  sessionSchema,
  slotIdSchema,
  slotSchema,
  unplaceSchema,
} from './form-schema';
import { changeSession, placeSeminar, type Step, seatsFor, sessionIdFor, unplaceSession } from './move-rules';
import { canEditSchedule, canSeeSchedule } from './policy';
import type { ProgrammeDocument } from './schema';
import { addSlot, changeSlot, removeSlot, resizeSlot } from './slot-rules';
import { bilingual } from './snapshot-rules';
import { discardDraft, redoStep, type StepContext, type StepResult, takeStep, undoStep } from './step-commands';
import type { ScheduleFacts } from './types';

type Subject = { id: string; slug: string };
type Context = FormContext<Subject>;

/** The conference whose day a form is about, for whoever may change it. */
async function allowDay(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const conferenceId = String(form.get('conferenceId') ?? '');
  const conference = isUuid(conferenceId) ? await getScheduleConference(conferenceId) : null;
  const denied = { ok: false, subjectType: 'conference', subjectId: conferenceId } as const;
  if (!conference) return denied;
  if (!canEditSchedule(actor, conference.id)) return { ...denied, known: canSeeSchedule(actor, conference.id) };
  return { ok: true, subject: conference };
}

const common = { namespace: 'schedule', allow: allowDay, limit: 'organiserWriteByUser' } as const;

/** What came of a step: the page shows the new day in any case, so that nobody works on with an old one. */
async function answered(
  step: Promise<StepResult>,
  context: Context,
  { done, anchor = '', stay }: { done: string; anchor?: string; stay: boolean },
): Promise<FormOutcome> {
  const result = await step;
  if (!result.ok || stay) refresh();
  if (!result.ok) return { ok: false, problem: result.reason, values: { who: result.meanwhile?.by ?? 'none' } };
  if (stay) return { ok: true, done };
  const { locale, subject } = context;
  const href = { pathname: '/organiser/conferences/[slug]/schedule', params: { slug: subject.slug } } as const;
  return { ok: true, href: `${getPathname({ href: { ...href, query: { done } }, locale })}${anchor}` };
}

function contextOf({ revision }: { revision: number }, { actor, subject, requestId }: Context): StepContext {
  return { conferenceId: subject.id, revision, actor, requestId };
}

/** A step that needs titles, rooms or the released sessions: read before the line is taken, since none of them races. */
async function stepWithFacts(
  input: { revision: number },
  context: Context,
  workOut: (
    document: ProgrammeDocument,
    facts: ScheduleFacts,
    titleOf: (id: string) => { sv: string; en: string },
  ) => Step,
): Promise<StepResult> {
  const facts = await getScheduleFacts(context.subject.id);
  const titles = new Map(facts.seminars.map(({ id, titleSv, titleEn }) => [id, bilingual(titleSv, titleEn)]));
  const titleOf = (id: string) => titles.get(id) ?? { sv: '', en: '' };
  return takeStep(contextOf(input, context), (document) => workOut(document, facts, titleOf));
}

/** Moves a session, exchanges two, or changes seats. */
export const moveSessionAction = formAction({
  ...common,
  schema: sessionSchema,
  run: ({ sessionId, slotId, roomId, capacity, ...input }, context) => {
    const change = { sessionId, cell: { slotId, roomId }, capacity: capacity ?? null };
    const step = stepWithFacts(input, context, (document, _facts, titleOf) =>
      changeSession(document, { ...change, titleOf }),
    );
    return answered(step, context, { done: 'moved', anchor: `#session-${sessionId}`, stay: input.stay });
  },
});

/** Puts a seminar into the day. */
export const placeSeminarAction = formAction({
  ...common,
  schema: placeSchema,
  run: ({ seminarId, slotId, roomId, capacity, ...input }, context) => {
    const step = stepWithFacts(input, context, (document, facts, titleOf) => {
      const room = facts.rooms.find(({ id }) => id === roomId);
      const seminar = facts.seminars.find(({ id }) => id === seminarId);
      if (!room || !seminar || seminar.isArchived) return { ok: false, reason: 'gone' };
      const sessionId = sessionIdFor(seminarId, document, facts.sessions, randomUUID());
      const seats = capacity ?? seatsFor(room, seminar);
      return placeSeminar(document, {
        ...{ seminarId, sessionId, titleOf },
        cell: { slotId, roomId },
        capacity: seats,
      });
    });
    return answered(step, context, { done: 'placed', anchor: `#slot-${slotId}`, stay: input.stay });
  },
});

/** Takes a session off the day. */
export const unplaceSessionAction = formAction({
  ...common,
  schema: unplaceSchema,
  run: ({ sessionId, ...input }, context) =>
    answered(
      stepWithFacts(input, context, (document, _facts, titleOf) => unplaceSession(document, { sessionId, titleOf })),
      context,
      { done: 'unplaced', stay: input.stay },
    ),
});

/** Adds a slot or changes one. */
export const saveSlotAction = formAction({
  ...common,
  schema: slotSchema,
  lists: ['personId', 'personRole'],
  run: ({ slotId, shiftLater, conferenceId: _c, revision, stay, ...fields }, context) => {
    const slot = { ...fields, id: slotId || randomUUID() };
    const step = takeStep(contextOf({ revision }, context), (document) =>
      slotId ? changeSlot(document, { slot, shiftLater }) : addSlot(document, slot),
    );
    return answered(step, context, { done: slotId ? 'slotChanged' : 'slotAdded', anchor: `#slot-${slot.id}`, stay });
  },
});

/** Moves the end of a slot. */
export const resizeSlotAction = formAction({
  ...common,
  schema: resizeSchema,
  run: ({ slotId, minutes, ...input }, context) => {
    const step = takeStep(contextOf(input, context), (document) => resizeSlot(document, { slotId, minutes }));
    return answered(step, context, { done: 'slotChanged', anchor: `#slot-${slotId}`, stay: input.stay });
  },
});

/** Takes a slot and its sessions off the day. */
export const removeSlotAction = formAction({
  ...common,
  schema: slotIdSchema,
  run: ({ slotId, ...input }, context) =>
    answered(
      takeStep(contextOf(input, context), (document) => removeSlot(document, slotId)),
      context,
      { done: 'slotRemoved', stay: input.stay },
    ),
});

export const undoAction = formAction({
  ...common,
  schema: daySchema,
  run: (input, context) => answered(undoStep(contextOf(input, context)), context, { done: 'undone', stay: input.stay }),
});

export const redoAction = formAction({
  ...common,
  schema: daySchema,
  run: (input, context) => answered(redoStep(contextOf(input, context)), context, { done: 'redone', stay: input.stay }),
});

/** Throws the draft's changes away, as one step that can be undone. */
export const discardAction = formAction({
  ...common,
  schema: daySchema,
  run: (input, context) =>
    answered(discardDraft(contextOf(input, context)), context, { done: 'discarded', stay: input.stay }),
});
