import { randomInt } from 'node:crypto';

/** No 0/O, 1/I: read out on the phone without mistakes. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A booking number such as 'FR-7K4M2PX': 32^7 of them; the unique index settles the rare double. */
export function newReference(): string {
  return `FR-${Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Guards a query from a malformed id: the answer to one is 'not found', never a database error. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
