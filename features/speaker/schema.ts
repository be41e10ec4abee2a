import { z } from 'zod';
import { line, optionalEmail, paragraphs, requiredLine, ticked, version } from '@/lib/form-schema';
import { instantOf } from '@/lib/time';
import { consentPurposes } from './rules';

// Messages are keys under `form.errors`, or under this feature's own `errors`.

const publicText = {
  name: requiredLine(120),
  titleSv: line(150),
  titleEn: line(150),
  organisation: line(150),
  bioSv: paragraphs(4_000),
  bioEn: paragraphs(4_000),
};

const phone = line(40).transform((text) => text || null);
const uuid = z.uuid('invalid').toLowerCase();

/** A day that was: '2027-03-04', as an instant in the middle of it; null when empty. */
const optionalDay = z.union([
  z.literal('').transform(() => null),
  z.string('missing').transform((text, context) => {
    const noon = instantOf(`${text.trim()}T12:00`);
    if (noon.ok) return noon.instant;
    context.addIssue({ code: 'custom', message: 'dayWrong' });
    return z.NEVER;
  }),
]);

const person = {
  ...publicText,
  email: optionalEmail,
  phone,
  mailLanguage: z.enum(['sv', 'en'], 'invalid'),
  isMinor: ticked,
  /** Of a minor: the guardian has agreed to more than the first name. */
  wholeName: ticked,
  /** Of a minor: the organiser says that the organisation may be shown. */
  showOrganisation: ticked,
  guardianName: line(120).transform((text) => text || null),
  guardianConsentOn: optionalDay,
  guardianNote: paragraphs(1_000),
};

type Person = z.output<z.ZodObject<typeof person>>;

/** A minor is managed by the organiser: no address, and a consent has a guardian. */
function minorsAreManaged({ isMinor, email, guardianName, guardianConsentOn }: Person, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (isMinor && email) wrong('email', 'minorHasEmail');
  if (isMinor && guardianConsentOn && !guardianName) wrong('guardianName', 'guardianMissing');
}

export const newSpeakerSchema = z.strictObject(person).superRefine(minorsAreManaged);
export type NewSpeakerInput = z.output<typeof newSpeakerSchema>;

export const editSpeakerSchema = z.strictObject({ ...person, speakerId: uuid, version }).superRefine(minorsAreManaged);
export type EditSpeakerInput = z.output<typeof editSpeakerSchema>;

export const consentsSchema = z.strictObject({
  speakerId: uuid,
  setConsents: z.literal('yes'),
  purposes: z.array(z.enum(consentPurposes, 'invalid')).max(3, 'invalid'),
});

export const removePhotoSchema = z.strictObject({ speakerId: uuid, removePhoto: z.literal('yes') });

const decision = z.enum(['approve', 'refuse'], 'decide');

/** One decision for each field of the change, and words to the speaker where something was not taken in. */
export const decideSchema = z.strictObject({
  changeId: uuid,
  name: decision.optional(),
  titleSv: decision.optional(),
  titleEn: decision.optional(),
  organisation: decision.optional(),
  bioSv: decision.optional(),
  bioEn: decision.optional(),
  photoId: decision.optional(),
  reason: paragraphs(500),
});
export type DecideInput = z.output<typeof decideSchema>;

export const mailChosenSchema = z.strictObject({
  conferenceId: uuid,
  wish: z.enum(['invite', 'remind'], 'invalid'),
  speakerIds: z.array(uuid).min(1, 'nobodyChosen').max(500, 'invalid'),
});

const atConference = { conferenceId: uuid, speakerId: uuid };
/** A field that names the form on a page of many: a press on one can never do another's work. */
const yes = z.literal('yes');
export const renewLinkSchema = z.strictObject({ ...atConference, renewLink: yes });
export const revokeLinkSchema = z.strictObject({ ...atConference, revokeLink: yes });
export const prepareSchema = z.strictObject({ ...atConference, prepare: yes });
export const removePresentationSchema = z.strictObject({ ...atConference, removePresentation: yes });
export const onBehalfAnswerSchema = z.strictObject({
  ...atConference,
  answer: z.enum(['confirmed', 'declined'], 'decide'),
});
export const waiveSchema = z.strictObject({ ...atConference, waived: ticked });
export const onBehalfFactsSchema = z.strictObject({ ...atConference, technicalNeeds: paragraphs(1_000), version });

// The speaker's own page: every form carries the link's token.

const token = z.string('invalid').max(100, 'invalid');
const clock = z.string('timeMissing').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeMissing');

export const answerSchema = z.strictObject({ token, answer: z.enum(['confirmed', 'declined'], 'decide') });
export const profileSchema = z.strictObject({ token, ...publicText });
export const ownConsentsSchema = z.strictObject({
  token,
  purposes: z.array(z.enum(consentPurposes, 'invalid')).max(3, 'invalid'),
});
export const technicalSchema = z.strictObject({ token, technicalNeeds: paragraphs(1_000) });
export const ownNeedsSchema = z.strictObject({
  token,
  food: paragraphs(300),
  access: paragraphs(1_000),
  other: paragraphs(1_000),
});
export const tokenSchema = z.strictObject({ token });
export const absenceSchema = z
  .strictObject({ token, from: clock, to: clock })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'endsBefore' });
export const removeAbsenceSchema = z.strictObject({ token, absenceId: uuid });

/** The same two for the organiser, who acts for somebody. */
export const absenceOnBehalfSchema = z
  .strictObject({ ...atConference, addTime: z.literal('yes'), from: clock, to: clock })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'endsBefore' });
export const removeAbsenceOnBehalfSchema = z.strictObject({ ...atConference, absenceId: uuid });
