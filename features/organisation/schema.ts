import { z } from 'zod';
import { headAndRows } from '@/lib/form-rows';
import { line, optionalEmail, paragraphs, requiredEmail, requiredLine, ticked, version } from '@/lib/form-schema';
import { contactKinds, organisationKinds } from './rules';

// No organisationsnummer is asked for: a sole trader's is a personnummer. Every field refuses what looks like one.

const own = {
  nameShort: line(80),
  email: optionalEmail,
  phone: line(40),
  postalAddress: paragraphs(400),
};
const named = { kind: z.enum(organisationKinds, 'missing'), name: requiredLine(200) };

const contact = {
  contactId: z.union([z.literal('').transform(() => null), z.uuid('invalid')]),
  contactKind: z.enum(contactKinds, 'invalid'),
  contactName: line(120),
  contactTitle: line(120),
  contactEmail: requiredEmail,
  contactPhone: line(40),
};

const isBlank = (fields: Record<string, unknown>) =>
  fields.contactId === '' &&
  ['contactName', 'contactTitle', 'contactEmail', 'contactPhone'].every(
    (name) => String(fields[name] ?? '').trim() === '',
  );
const parts = { row: contact, most: 40, isBlank } as const;

/** A new organisation with its contacts. */
export const newOrganisationSchema = headAndRows({ head: { ...named, ...own }, ...parts });

/** An organisation as it is changed. Kind and name are not posted for those of the official list. */
export const organisationSchema = headAndRows({
  head: {
    organisation: z.uuid('invalid'),
    version,
    kind: named.kind.optional(),
    name: named.name.optional(),
    ...own,
    archived: ticked,
    press: z.string().max(20).optional(),
  },
  ...parts,
});

export type NewOrganisation = z.output<typeof newOrganisationSchema>;
export type OrganisationInput = z.output<typeof organisationSchema>;
