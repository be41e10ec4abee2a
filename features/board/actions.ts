'use server';

import { refresh } from 'next/cache';
import { getConsultationPlace } from '@/features/invitation/organiser-queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { movePlaced, setAttendance, suggestOrder } from './commands';
import { canSeat, canSeeBoard, canTakeAttendance } from './policy';
import { getSeatPlace } from './queries';
import { attendanceSchema, moveSchema, suggestSchema } from './schema';

const common = { namespace: 'board', limit: 'organiserWriteByUser' } as const;

/** The page stays where it is and shows what holds now. */
function toldHere(outcome: { ok: true } | { ok: false; reason: string }, done: string): FormOutcome {
  refresh();
  return outcome.ok ? { ok: true, done } : { ok: false, problem: outcome.reason };
}

/** Says whether the holder of a seat is there. */
export const attendanceAction = formAction({
  ...common,
  schema: attendanceSchema,
  allow: async (actor, form) => {
    const seatId = String(form.get('seatId') ?? '');
    const place = canSeeBoard(actor) ? await getSeatPlace(seatId) : null;
    if (place && canTakeAttendance(actor)) return { ok: true, subject: place };
    return { ok: false, subjectType: 'attendance', subjectId: seatId, known: place !== null };
  },
  run: async (input, context) => {
    const { invitationId } = context.subject;
    return toldHere(await setAttendance({ ...input, invitationId }, context), input.attendance);
  },
});

async function allowSeating(actor: Actor, form: FormData): Promise<Allowed<{ id: string; slug: string }>> {
  const id = String(form.get('consultationId') ?? '');
  const place = canSeeBoard(actor) ? await getConsultationPlace(id) : null;
  if (place && canSeat(actor)) return { ok: true, subject: place };
  return { ok: false, subjectType: 'seating', subjectId: id, known: place !== null };
}

/** Moves a person to another chair, or an organisation in the order of speaking. */
export const moveAction = formAction({
  ...common,
  schema: moveSchema,
  allow: allowSeating,
  run: async ({ consultationId, order, move }, context) =>
    toldHere(await movePlaced({ consultationId, order, ...move }, context), 'moved'),
});

/** Gives everybody a place anew. */
export const suggestAction = formAction({
  ...common,
  schema: suggestSchema,
  allow: allowSeating,
  run: async ({ consultationId, order, suggest }, context) =>
    toldHere(await suggestOrder({ consultationId, order, by: suggest }, context), 'suggested'),
});
