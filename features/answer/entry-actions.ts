'use server';

import { refresh } from 'next/cache';
import { setAttendance } from '@/features/board/commands';
import { canSeeBoard, canTakeAttendance } from '@/features/board/policy';
import { getSeatPlace } from '@/features/board/queries';
import { getInvitationPlace } from '@/features/invitation/organiser-queries';
import { canEditInvitations, canSeeInvitations } from '@/features/invitation/policy';
import { actorId } from '@/lib/actor';
import { type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { answerInvitation } from './answer-commands';
import { type EntryInput, entrySchema, substituteHereSchema } from './entry-schema';
import { nameSubstitute } from './seat-commands';
import type { AnswerInput, ChangeOutcome } from './types';

/** What was entered as the answer that the link gives; a message key by field where something is missing. */
function answerOf({ head, rows }: EntryInput): { input: AnswerInput } | { fields: Record<string, string> } {
  if (head.kind === 'declined') return { input: { kind: 'declined', reason: head.reason } };
  if (head.kind === 'in_writing') return { input: { kind: 'in_writing' } };
  if (head.kind === 'accepted') return { input: { kind: 'accepted', seats: rows.map(({ fields }) => fields) } };
  const row = rows.find(({ fields }) => fields.seatId === head.delegateSeat);
  if (!row) return { fields: { delegateSeat: 'delegateMissing' } };
  const { email, ...person } = row.fields;
  if (!email) return { fields: { [`email-${row.number}`]: 'addressMissing' } };
  return { input: { kind: 'delegated', seat: { ...person, email } } };
}

/** The refusal beside its field where it is about one, else above the form. */
function refused(outcome: Extract<ChangeOutcome, { ok: false }>, { rows }: EntryInput): FormOutcome {
  const row = rows.find(({ fields }) => fields.seatId === outcome.seatId);
  if (row && outcome.reason === 'addressMissing')
    return { ok: false, fields: { [`email-${row.number}`]: outcome.reason } };
  return { ok: false, problem: outcome.reason };
}

/** Enters an answer that came by phone, letter or mail: the same command as the link's, with its source and who entered it. */
export const enterAnswerAction = formAction({
  namespace: 'invitations',
  schema: entrySchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const id = String(form.get('invitationId') ?? '');
    const place = canSeeInvitations(actor) ? await getInvitationPlace(id) : null;
    if (place && canEditInvitations(actor)) return { ok: true, subject: place };
    return { ok: false, subjectType: 'invitation', subjectId: id, known: place !== null };
  },
  run: async (entry, { actor, subject, requestId, locale }) => {
    const said = answerOf(entry);
    if ('fields' in said) return { ok: false, fields: said.fields };
    const { source, madeByName, madeByEmail, formKey, ownCaseNumber } = entry.head;
    const context = { actor, source, madeByName, formKey, requestId, enteredById: actorId(actor) };
    const outcome = await answerInvitation(
      subject.id,
      said.input,
      { seen: null, ownCaseNumber: ownCaseNumber || undefined },
      { ...context, madeByEmail: madeByEmail ?? '' },
    );
    if (!outcome.ok) return refused(outcome, entry);
    const { slug, id } = subject;
    const pathname = '/organiser/consultations/[slug]/invitations/[id]';
    return {
      ok: true,
      href: getPathname({ href: { pathname, params: { slug, id }, query: { klart: 'answered' } }, locale }),
    };
  },
});

/** Names whoever came instead on the spot, by the same command as the link's, and notes them as there. */
export const substituteHereAction = formAction({
  namespace: 'invitations',
  schema: substituteHereSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const seatId = String(form.get('seatId') ?? '');
    const place = canSeeBoard(actor) ? await getSeatPlace(seatId) : null;
    if (place && canTakeAttendance(actor)) return { ok: true, subject: place };
    return { ok: false, subjectType: 'attendance', subjectId: seatId, known: place !== null };
  },
  run: async ({ seatId, version, formKey, substituteName: name, ...rest }, { actor, subject, requestId, now }) => {
    const { invitationId } = subject;
    const person = { name, title: rest.substituteTitle, email: rest.substituteEmail, mandate: rest.mandate };
    const context = { actor, requestId, formKey, enteredById: actorId(actor), source: 'phone' as const };
    const outcome = await nameSubstitute(invitationId, seatId, person, {
      ...context,
      madeByName: name,
      madeByEmail: '',
    });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    await setAttendance({ seatId, invitationId, version, attendance: 'attended' }, { actor, requestId, now });
    refresh();
    return { ok: true, done: 'substituted' };
  },
});
