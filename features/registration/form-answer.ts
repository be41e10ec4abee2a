import type { z } from 'zod';
import type { RegisterObstacle } from './types';

/** What the form is told when it was not accepted; shared by the page without JavaScript and the one with it. */

/** What stands in the way as a whole, not in one field. */
export type FormProblem =
  | 'conferenceFull'
  | 'alreadyRegistered'
  | 'registrationClosed'
  | 'slotConflict'
  | 'programmeChanged'
  | 'rateLimited'
  | 'foreign'
  | 'unavailable'
  | 'unexpected'
  | 'offline';

const fieldMessages = [
  'required',
  'tooLong',
  'unreadable',
  'personnummer',
  'nameMissing',
  'emailMissing',
  'emailWrong',
  'organisationMissing',
  'municipalityWrong',
  'localeWrong',
  'seminarFull',
  'sameTime',
] as const;
export type FieldMessage = (typeof fieldMessages)[number];

/** `field` is the name of an input; for a slot's radio group `slot-<slot id>`. `session` names the seminar concerned. */
export type FieldError = { field: string; message: FieldMessage; session?: string };

export type Refusal = {
  problem: FormProblem | null;
  errors: FieldError[];
  /** Seats left by session id, when they were read again for this answer. */
  seats: Record<string, number>;
  /** Quoted to support when something broke; empty otherwise. */
  requestId: string;
  /** When it is worth trying again; 0 where waiting does not help. */
  retryAfterSeconds: number;
};

export type FormAnswer = { registered: true; location: string } | ({ registered: false } & Refusal);

/** What was typed, by field name: rendered again so that nothing is lost. */
export type FormFields = Record<string, string>;

export type FormState = { refusal: Refusal | null; fields: FormFields; attempt: number };
export const untouchedForm: FormState = { refusal: null, fields: {}, attempt: 0 };

/** A refusal that is about nothing in particular field. */
export function refusedBy(problem: FormProblem, requestId = '', retryAfterSeconds = 0): Refusal {
  return { problem, errors: [], seats: {}, requestId, retryAfterSeconds };
}

function refusedIn(errors: FieldError[], seats: Record<string, number> = {}): Refusal {
  return { problem: null, errors, seats, requestId: '', retryAfterSeconds: 0 };
}

/** Zod's issues by the names of the form's inputs, the first of each field. A seminar that is gone is a changed programme. */
export function refusedFields(error: z.ZodError): Refusal {
  const errors = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = String(issue.path.at(issue.path[0] === 'needs' ? 1 : 0) ?? '');
    if (field === 'sessionIds' || field === '') continue;
    if (!errors.has(field)) errors.set(field, { field, message: messageOf(issue.message) });
  }
  const programmeChanged = error.issues.some((issue) => issue.path[0] === 'sessionIds');
  return { ...refusedIn([...errors.values()]), problem: programmeChanged ? 'programmeChanged' : null };
}

function messageOf(text: string): FieldMessage {
  return fieldMessages.find((message) => message === text) ?? 'required';
}

type Slots = readonly { id: string; sessions: readonly { id: string; seatsLeft: number }[] }[];

/**
 * What the core refused, as the form shows it: a full or colliding seminar asks only its own slot again.
 * @param slots the programme with seats read after the refusal.
 */
export function refusedByCore(reason: RegisterObstacle, sessions: readonly string[], slots: Slots): Refusal {
  const seats = Object.fromEntries(slots.flatMap((slot) => slot.sessions.map((s) => [s.id, s.seatsLeft])));
  const message = reason === 'seminarFull' ? 'seminarFull' : 'sameTime';
  const errors = slots.flatMap((slot) => {
    const concerned = slot.sessions.find((s) => sessions.includes(s.id));
    return concerned ? [{ field: slotField(slot.id), message, session: concerned.id } as const] : [];
  });
  const aboutSeminars = (reason === 'seminarFull' || reason === 'slotConflict') && errors.length > 0;
  return aboutSeminars ? refusedIn(errors, seats) : { ...refusedBy(problemOf(reason)), seats };
}

function problemOf(reason: RegisterObstacle): FormProblem {
  if (reason === 'unknownSession' || reason === 'seminarFull') return 'programmeChanged';
  return reason === 'idempotencyKeyReused' ? 'unexpected' : reason;
}

/** The name of a slot's radio group. */
export function slotField(slotId: string): string {
  return `slot-${slotId}`;
}
