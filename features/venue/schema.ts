import { z } from 'zod';
import { headAndRows } from '@/lib/form-rows';
import { line, paragraphs, requiredLine, ticked, version, wholeNumber } from '@/lib/form-schema';
import { equipmentKinds } from './rules';

const answer = z
  .enum(['yes', 'no', 'unknown'], 'missing')
  .transform((word) => (word === 'unknown' ? null : word === 'yes'));

const venue = {
  name: requiredLine(120),
  address: requiredLine(200),
  postalCode: line(10),
  city: requiredLine(80),
  directionsSv: paragraphs(2_000),
  directionsEn: paragraphs(2_000),
  stepFree: answer,
  accessibleToilet: answer,
  hearingLoop: answer,
  quietRoom: answer,
  accessibleParking: answer,
  accessibilitySv: paragraphs(2_000),
  accessibilityEn: paragraphs(2_000),
};

const room = {
  /** Empty for a new room. */
  roomId: z.union([z.literal('').transform(() => null), z.uuid('invalid')]),
  name: requiredLine(80),
  capacity: wholeNumber({ min: 1, max: 10_000 }),
  position: wholeNumber({ min: 0, max: 999 }),
  equipment: z.array(z.enum(equipmentKinds, 'invalid')).max(equipmentKinds.length, 'invalid'),
  accessibilitySv: line(400),
  accessibilityEn: line(400),
  remove: ticked,
};

const isBlank = (fields: Record<string, unknown>) =>
  fields.roomId === '' && ['name', 'capacity'].every((name) => String(fields[name] ?? '').trim() === '');

const parts = { row: room, lists: ['equipment'], most: 60, isBlank } as const;

/** A new venue with its rooms. */
export const newVenueSchema = headAndRows({ head: venue, ...parts });

/** A venue as it is changed; the id and the version say which and from what. */
export const venueSchema = headAndRows({ head: { ...venue, venueId: z.uuid('invalid'), version }, ...parts });

type Posted = z.output<typeof newVenueSchema>;
export type VenueInput = { venue: Posted['head']; rooms: Posted['rows'] };
