import { z } from 'zod';
import { headAndRows } from '@/lib/form-rows';
import { line, optionalEmail, paragraphs, requiredEmail, requiredLine, version } from '@/lib/form-schema';

// What an organiser enters for an organisation. Messages are keys under `form.errors`, or under `invitations.errors`.

const uuid = z.uuid('invalid').toLowerCase();
const mandate = z.enum(['decide', 'speak', 'listen'], 'invalid');

export const entrySources = ['phone', 'letter', 'mail'] as const;

/** An answer that came by phone, letter or mail; a row for each seat, an empty one is nobody. */
export const entrySchema = headAndRows({
  head: {
    invitationId: uuid,
    formKey: uuid,
    kind: z.enum(['accepted', 'delegated', 'declined', 'in_writing'], 'chooseAnswer'),
    delegateSeat: uuid,
    source: z.enum(entrySources, 'chooseSource'),
    madeByName: requiredLine(150),
    madeByEmail: optionalEmail,
    reason: paragraphs(2_000),
    ownCaseNumber: line(100),
  },
  row: { seatId: uuid, name: requiredLine(150), title: line(150), email: optionalEmail, mandate },
  most: 20,
  isBlank: ({ name, email }) => name === '' && (email === '' || email === undefined),
});
export type EntryInput = z.output<typeof entrySchema>;

/** Somebody came whom nobody had named. */
export const substituteHereSchema = z.strictObject({
  seatId: uuid,
  version,
  formKey: uuid,
  substituteName: requiredLine(150),
  substituteTitle: line(150),
  substituteEmail: requiredEmail,
  mandate,
});
