import type { PublicText, Wished } from './types';

/** The fields a speaker may change of what the public reads, in the order of the page. */
export const publicFields = [
  'name',
  'titleSv',
  'titleEn',
  'organisation',
  'bioSv',
  'bioEn',
] as const satisfies readonly (keyof PublicText)[];

/** A change can wish for any of these and for another photo. */
export const wishedFields = [...publicFields, 'photoId'] as const satisfies readonly (keyof Wished)[];
export type WishedField = (typeof wishedFields)[number];

/** What of the text differs from what stands. */
export function changesOf(now: PublicText, text: PublicText): Partial<PublicText> {
  return Object.fromEntries(
    publicFields.filter((field) => now[field] !== text[field]).map((field) => [field, text[field]]),
  );
}

/**
 * A newer text on top of an older wish: the newer text is the whole of what is wished of the text, so that taking a change back takes it
 * out of the wish; a photo that waits goes on waiting.
 * @returns null when nothing is left to wish for.
 */
export function wishFor(pending: Wished | null, changes: Partial<PublicText>): Wished | null {
  const wish: Wished = { ...changes, ...(pending?.photoId ? { photoId: pending.photoId } : {}) };
  return fieldsOfWish(wish).length > 0 ? wish : null;
}

/** The fields a wish names, in order. */
export function fieldsOfWish(wished: Wished): WishedField[] {
  return wishedFields.filter((field) => wished[field] !== undefined);
}

/** The part of a wish that these fields are. */
export function partOf(wished: Wished, fields: readonly WishedField[]): Wished {
  return Object.fromEntries(
    fieldsOfWish(wished)
      .filter((field) => fields.includes(field))
      .map((field) => [field, wished[field]]),
  );
}

/** What was wished, read back from the database: texts only, unknown fields left out. */
export function wishedFrom(json: unknown): Wished {
  const all = json instanceof Object ? (json as Record<string, unknown>) : {};
  return Object.fromEntries(
    wishedFields.flatMap((field) =>
      Object.hasOwn(all, field) && typeof all[field] === 'string' ? [[field, all[field]]] : [],
    ),
  );
}
