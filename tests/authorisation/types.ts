import type { PrismaClient } from '@/generated/prisma/client';
import type { Right } from '@/lib/rights';
import type { OpenConference } from '../factories/conference';

/** Where a right of lib/rights.ts must be held. */
export type RightRule = { right: Right; at: 'conference' | 'series' | 'everywhere' | 'anywhere' };

export type Rule =
  /** Anyone; the same for everyone. */
  | 'public'
  /** Anyone, from our own pages only: Origin or Sec-Fetch-Site is checked, or Next does it for a server action. */
  | 'public, own origin'
  /** Whoever holds the token in the address or the form. */
  | 'holder of the link'
  /** In the demo only; 404 in production. */
  | 'demo'
  /** Whoever can sign the body. */
  | 'signature'
  /** Anyone signed in, about themselves. */
  | 'signed in'
  | RightRule;

/** Values for the brackets of addresses ('[slug]'), by name: what tests/e2e/authorisation-matrix.test.ts opens and posts. */
export type Example = Record<string, string>;

/** An action and a page (address pattern) whose form posts it: the form that holds a field `marker`. */
export type ActionDoor = { rule: Rule; page?: string; marker?: string };

/** The doors of one part of the product; one file each in doors/. */
export type Doors = {
  pages?: Record<string, Rule>;
  /** Method and address. */
  routes?: Record<string, Rule>;
  /** File under features/ and exported name. */
  actions?: Record<string, Rule | ActionDoor>;
  /** What must stand after '?' for a door to answer at all, by its address pattern. */
  queries?: Record<string, (example: Example) => string>;
  /** Makes at this conference what the brackets of these addresses name. */
  prepare?: (db: PrismaClient, here: OpenConference) => Promise<Example>;
};
