import { z } from 'zod';
import { mandates } from '@/features/invitation/rules';
import { headAndRows } from '@/lib/form-rows';
import { line, optionalEmail, paragraphs, requiredEmail, requiredLine, wholeNumber } from '@/lib/form-schema';
import { instantOf } from '@/lib/time';
import type { AnswerInput } from './types';

// Messages are keys under `form.errors`, or under the page's own `errors`.

const token = z.string('invalid').max(100, 'invalid');
const uuid = z.uuid('invalid').toLowerCase();
const mandate = z.enum(mandates, 'mandateMissing');
const answerNumber = wholeNumber({ min: 0, max: 1_000_000 });

/** Whoever answers: their name stands beside the answer, and they get a receipt. */
const maker = { madeByName: requiredLine(120), madeByEmail: requiredEmail };

const common = {
  token,
  formKey: uuid,
  seen: answerNumber,
  /** Ticked by somebody who has been told that another answered meanwhile: the number of that answer. */
  onTop: answerNumber.optional(),
  kind: z.string(),
  ownCaseNumber: line(60),
  ...maker,
};

const ofSeat = { seatId: uuid, name: requiredLine(120), title: line(120), email: optionalEmail, mandate };
const ofDelegate = {
  delegateSeat: uuid,
  delegateName: requiredLine(120),
  delegateTitle: line(120),
  delegateEmail: requiredEmail,
  delegateMandate: mandate,
};

const isBlankSeat = ({ name, email }: Record<string, unknown>) =>
  [name, email].every((text) => typeof text !== 'string' || text.trim() === '');

type Head = z.output<z.ZodObject<typeof common>>;
type Row = { number: number; fields: z.output<z.ZodObject<typeof ofSeat>> };
type Read = { head: Head; rows: Row[]; input: AnswerInput };

const byKind = {
  accepted: headAndRows({ head: common, row: ofSeat, most: 20, isBlank: isBlankSeat }).transform(
    ({ head, rows }): Read => ({ head, rows, input: { kind: 'accepted', seats: rows.map(({ fields }) => fields) } }),
  ),
  delegated: z.strictObject({ ...common, ...ofDelegate }).transform(
    ({ delegateSeat, delegateName, delegateTitle, delegateEmail, delegateMandate, ...head }): Read => ({
      head,
      rows: [],
      input: {
        kind: 'delegated',
        seat: {
          seatId: delegateSeat,
          name: delegateName,
          title: delegateTitle,
          email: delegateEmail,
          mandate: delegateMandate,
        },
      },
    }),
  ),
  declined: z
    .strictObject({ ...common, reason: paragraphs(2_000) })
    .transform(({ reason, ...head }): Read => ({ head, rows: [], input: { kind: 'declined', reason } })),
  in_writing: z.strictObject(common).transform((head): Read => ({ head, rows: [], input: { kind: 'in_writing' } })),
};
type Kind = keyof typeof byKind;

const isSeatField = (name: string) => /^(seatId|name|title|email|mandate)-\d{1,2}$/.test(name);
/** What the other choices have that this one has not: it stands in the form, folded away, and counts for nothing. */
const isOfAnother: Record<Kind, (name: string) => boolean> = {
  accepted: (name) => name in ofDelegate || name === 'reason',
  delegated: (name) => isSeatField(name) || name === 'reason',
  declined: (name) => isSeatField(name) || name in ofDelegate,
  in_writing: (name) => isSeatField(name) || name in ofDelegate || name === 'reason',
};

/** The answer: only the fields of the choice that was made are read; a field that the form does not have is refused (trust line 44). */
export const answerSchema = z.record(z.string(), z.unknown()).transform((posted, context) => {
  const kind = posted.kind as Kind;
  if (typeof kind !== 'string' || !Object.hasOwn(byKind, kind)) {
    context.addIssue({ code: 'custom', message: 'kindMissing', path: ['kind'] });
    return z.NEVER;
  }
  const fields = Object.fromEntries(Object.entries(posted).filter(([name]) => !isOfAnother[kind](name)));
  const parsed = byKind[kind].safeParse(fields);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: 'custom', message, path: path.length > 0 ? path : ['form'] });
  return z.NEVER;
});

export type PostedAnswer = z.output<typeof answerSchema>;

const named = { name: requiredLine(120), title: line(120), email: requiredEmail, mandate };

/** The organisation's link: somebody takes over a seat. */
export const substituteSchema = z.strictObject({ token, formKey: uuid, seatId: uuid, ...named, ...maker });

const endOfDay = z.string('dayMissing').transform((text, context) => {
  const found = instantOf(`${text.trim()}T23:59`);
  if (found.ok) return found.instant;
  context.addIssue({ code: 'custom', message: 'dayMissing' });
  return z.NEVER;
});

export const moreTimeSchema = z.strictObject({ token, wantedBy: endOfDay, reason: paragraphs(1_000), ...maker });
export const withdrawMoreTimeSchema = z.strictObject({ token, requestId: uuid, withdraw: z.literal('yes'), ...maker });
export const askToWriteSchema = z.strictObject({
  token,
  formKey: uuid,
  name: requiredLine(120),
  email: requiredEmail,
});

// The personal page.

export const ownSubstituteSchema = z.strictObject({ token, formKey: uuid, seatId: uuid, ...named });
export const giveBackSchema = z.strictObject({
  token,
  formKey: uuid,
  seatId: uuid,
  giveBack: z.literal('on', 'tickGiveBack'),
});
export const needsSchema = z.strictObject({
  token,
  food: paragraphs(300),
  access: paragraphs(1_000),
  other: paragraphs(1_000),
});
export const removeNeedsSchema = z.strictObject({ token, removeNeeds: z.literal('yes') });
export const editorSchema = z.strictObject({ token, editorId: uuid, decision: z.enum(['confirm', 'remove']) });
