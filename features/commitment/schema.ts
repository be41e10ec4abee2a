import { z } from 'zod';
import { line, optionalEmail, paragraphs, requiredLine, requiredParagraphs, version } from '@/lib/form-schema';
import { instantOf } from '@/lib/time';
import { cardNumbersFrom, progresses } from './rules';

// Messages are keys under `form.errors`, or under the feature's own `errors`.

const uuid = z.uuid('invalid').toLowerCase();
/** The token in the address: 43 signs of base64url; anything else finds nothing. */
const token = z.string('missing').max(100, 'invalid');
const formKey = z.string('missing').regex(/^[0-9a-f-]{36}$/, 'invalid');

/** A day that exists, as '2028-02-29'. */
const day = z
  .string('missing')
  .trim()
  .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && instantOf(`${text}T12:00`).ok, 'dayWrong');

const cardNumbers = line(2_000).transform((text, context) => {
  const numbers = cardNumbersFrom(text);
  if (numbers && numbers.length <= 200) return numbers;
  context.addIssue({ code: 'custom', message: 'cardsWrong' });
  return z.NEVER;
});

/** An address of evidence: http(s) alone, so that no link of ours can run anything (trust line 50). */
export const webAddress = line(500).refine((text) => text === '' || isWebAddress(text), 'urlWrong');

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.');
}

const contact = {
  ownerName: line(150),
  ownerEmail: optionalEmail.transform((email) => email ?? ''),
  locale: z.enum(['sv', 'en'], 'invalid'),
};

const fields = {
  ownerOrganisationId: uuid,
  ownerName: contact.ownerName,
  ownerEmail: contact.ownerEmail,
  mailLanguage: contact.locale,
  what: requiredParagraphs(2_000),
  measure: paragraphs(1_000),
  dueOn: day,
  cards: cardNumbers,
};

export const newCommitmentSchema = z.strictObject({ consultationId: uuid, ...fields });
export const editCommitmentSchema = z.strictObject({ commitmentId: uuid, version, ...fields });
export type CommitmentInput = Omit<z.output<typeof editCommitmentSchema>, 'commitmentId' | 'version'>;

const at = { commitmentId: uuid, version };
const yes = z.literal('yes');
/** Who follows it up at the owner's changes more often than the commitment does. */
export const contactSchema = z.strictObject({
  ...at,
  ownerName: contact.ownerName,
  ownerEmail: contact.ownerEmail,
  mailLanguage: contact.locale,
  setContact: yes,
});
export const proposeSchema = z.strictObject({ ...at, propose: yes });
export const withdrawSchema = z.strictObject({ ...at, withdraw: yes });
export const reopenSchema = z.strictObject({ ...at, reopen: yes });
export const askNowSchema = z.strictObject({ ...at, askNow: yes });
export const revokeLinksSchema = z.strictObject({ ...at, revokeLinks: yes });
export const armSchema = z.strictObject({ consultationId: uuid, askOwners: z.enum(['on', 'off'], 'invalid') });

const source = z.enum(['phone', 'letter', 'mail'], 'invalid');

const answer = {
  answer: z.enum(['accepted', 'declined'], 'decide'),
  reason: paragraphs(1_000),
  byName: requiredLine(150),
};

const noReason = ({ answer: given, reason }: { answer: string; reason: string }, context: z.RefinementCtx) => {
  if (given === 'declined' && reason === '')
    context.addIssue({ code: 'custom', path: ['reason'], message: 'reasonMissing' });
};

export const ownAnswerSchema = z.strictObject({ token, ...answer }).superRefine(noReason);
export const answerOnBehalfSchema = z.strictObject({ ...at, ...answer, source }).superRefine(noReason);
export type AnswerInput = { answer: 'accepted' | 'declined'; reason: string; byName: string };

const told = {
  progress: z.enum(progresses, 'decide'),
  text: paragraphs(2_000),
  evidence: paragraphs(2_000),
  evidenceUrl: webAddress,
  droppedReason: paragraphs(1_000),
  byName: requiredLine(150),
  formKey,
};

type Told = z.output<z.ZodObject<typeof told>>;

/** Done has something to show for it, and what is dropped has a reason. The table's CHECKs hold the same. */
function toldWhole({ progress, evidence, evidenceUrl, droppedReason }: Told, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (progress === 'done' && evidence === '' && evidenceUrl === '') wrong('evidence', 'evidenceMissing');
  if (progress === 'dropped' && droppedReason === '') wrong('droppedReason', 'reasonMissing');
}

export const ownStatusSchema = z.strictObject({ token, ...told }).superRefine(toldWhole);
export const statusOnBehalfSchema = z.strictObject({ commitmentId: uuid, ...told, source }).superRefine(toldWhole);
export type StatusInput = Told;
