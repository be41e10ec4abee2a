import { z } from 'zod';
import {
  line,
  optionalEmail,
  paragraphs,
  requiredEmail,
  requiredLine,
  swedishTime,
  ticked,
  version,
  wholeNumber,
} from '@/lib/form-schema';
import { organisationKinds } from './list-rules';

// Messages are keys under `form.errors`, or under `invitations.errors`.

const uuid = z.uuid('invalid').toLowerCase();
export const mostSeats = 20;

const about = {
  roleAsked: line(150),
  addressedName: line(150),
  addressedTitle: line(150),
  secondEmail: optionalEmail,
  language: z.enum(['sv', 'en'], 'invalid'),
  isKey: ticked,
};

/** `kind` matters for an organisation that is not in the register; an empty address is taken from the register. */
export const newInvitationSchema = z.strictObject({
  consultationId: uuid,
  organisation: requiredLine(200),
  kind: z.union([z.literal(''), z.enum(organisationKinds)], 'invalid'),
  seats: wholeNumber({ min: 1, max: mostSeats }),
  email: optionalEmail,
  note: paragraphs(2_000),
  ...about,
});
export type NewInvitationInput = z.output<typeof newInvitationSchema>;

export const editInvitationSchema = z.strictObject({
  invitationId: uuid,
  version,
  email: requiredEmail,
  ownCaseNumber: line(100),
  note: paragraphs(2_000),
  ...about,
});
export type EditInvitationInput = z.output<typeof editInvitationSchema>;

export const seatsSchema = z.strictObject({
  invitationId: uuid,
  version,
  seatsGranted: wholeNumber({ min: 1, max: mostSeats }),
});

/** A field that names the form on a page of many: a press on one can never do another's work. */
const yes = z.literal('yes');
export const revokeSchema = z.strictObject({ invitationId: uuid, version, revoke: yes });
export const prepareAgainSchema = z.strictObject({ invitationId: uuid, version, prepareAgain: yes });
export const sentByLetterSchema = z.strictObject({
  invitationId: uuid,
  version,
  sentByLetter: yes,
  letterNote: line(200),
});

export const grantSchema = z.strictObject({
  extensionId: uuid,
  grantedUntil: swedishTime,
  decision: paragraphs(1_000),
});
export const refuseSchema = z.strictObject({
  extensionId: uuid,
  refuse: yes,
  refusal: paragraphs(1_000).refine((text) => text !== '', 'reasonMissing'),
});
