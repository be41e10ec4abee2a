import type { z } from 'zod';
import type { ManageObstacle, RegisterObstacle } from './types';

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

/** The same for changes of one's own registration. */
export type ManageProblem =
  | Exclude<ManageObstacle, 'seminarFull' | 'unknownSession'>
  | 'programmeChanged'
  | 'rateLimited'
  | 'unavailable'
  | 'unexpected';

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
type FieldMessage = (typeof fieldMessages)[number];

/** `field` is the name of an input; for a slot's radio group `slot-<slot id>`. `session` names the seminar concerned. */
export type FieldError = { field: string; message: FieldMessage; session?: string };

export type Refusal<Problem = FormProblem> = {
  problem: Problem | null;
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

/** What a form action hands back to its page. */
export type FormState<Problem = FormProblem> = {
  refusal: Refusal<Problem> | null;
  fields: FormFields;
  attempt: number;
};
export type ManageState = FormState<ManageProblem>;
export const untouchedForm: FormState<never> = { refusal: null, fields: {}, attempt: 0 };

export type RenewalState = { sent: boolean; email: string; error: FieldError | null; attempt: number };

/** A refusal that is about no field in particular. */
export function refusedBy<Problem>(problem: Problem, requestId = '', retryAfterSeconds = 0): Refusal<Problem> {
  return { problem, errors: [], seats: {}, requestId, retryAfterSeconds };
}

function refusedIn(errors: FieldError[], seats: Record<string, number> = {}): Refusal<never> {
  return { problem: null, errors, seats, requestId: '', retryAfterSeconds: 0 };
}

/** Zod's issues by the names of the form's inputs, the first of each field. A seminar that is gone is a changed programme. */
export function refusedFields(error: z.ZodError): Refusal<'programmeChanged'> {
  const errors = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = String(issue.path.at(issue.path[0] === 'needs' ? 1 : 0) ?? '');
    if (inputs.has(field) && !errors.has(field)) errors.set(field, { field, message: messageOf(issue.message) });
  }
  const programmeChanged = error.issues.some((issue) => issue.path[0] === 'sessionIds');
  return { ...refusedIn([...errors.values()]), problem: programmeChanged ? 'programmeChanged' : null };
}

const inputs = new Set(['name', 'email', 'organisation', 'role', 'food', 'access', 'other']);

function messageOf(text: string): FieldMessage {
  return fieldMessages.find((message) => message === text) ?? 'required';
}

type Slots = readonly { id: string; sessions: readonly { id: string; seatsLeft: number }[] }[];

/**
 * What the core refused, as the form shows it: a full or colliding seminar asks only its own slot again.
 * @param slots the programme with seats read after the refusal.
 */
export function refusedByCore(reason: RegisterObstacle, sessions: readonly string[], slots: Slots): Refusal {
  const about = refusedSeminars(reason, sessions, slots);
  return about.errors.length > 0 ? about : { ...about, problem: problemOf(reason) };
}

/** The same for a change of one's own registration. */
export function refusedChange(
  reason: ManageObstacle,
  sessions: readonly string[],
  slots: Slots,
): Refusal<ManageProblem> {
  const about = refusedSeminars(reason, sessions, slots);
  const problem = reason === 'seminarFull' || reason === 'unknownSession' ? 'programmeChanged' : reason;
  return about.errors.length > 0 ? about : { ...about, problem };
}

function refusedSeminars(
  reason: RegisterObstacle | ManageObstacle,
  sessions: readonly string[],
  slots: Slots,
): Refusal<never> {
  const seats = Object.fromEntries(slots.flatMap((slot) => slot.sessions.map((s) => [s.id, s.seatsLeft])));
  if (reason !== 'seminarFull' && reason !== 'slotConflict') return refusedIn([], seats);
  const message = reason === 'seminarFull' ? 'seminarFull' : 'sameTime';
  const errors = slots.flatMap((slot) => {
    const concerned = slot.sessions.find((s) => sessions.includes(s.id));
    return concerned ? [{ field: slotField(slot.id), message, session: concerned.id } as const] : [];
  });
  return refusedIn(errors, seats);
}

function problemOf(reason: RegisterObstacle): FormProblem {
  if (reason === 'unknownSession' || reason === 'seminarFull') return 'programmeChanged';
  return reason === 'idempotencyKeyReused' ? 'unexpected' : reason;
}

/** The name of a slot's radio group. */
function slotField(slotId: string): string {
  return `slot-${slotId}`;
}
