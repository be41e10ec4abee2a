// Everybody who tries a door, and what lib/rights.ts says of each. Import it after tests/setup/served-data.
import type { PrismaClient } from '@/generated/prisma/client';
import type { Actor, Role } from '@/lib/actor';
import { findSignedIn } from '@/lib/auth/session';
import { may, mayAnywhere, mayEverywhere, mayInSeries } from '@/lib/rights';
import { type OpenConference, openConference } from '../factories/conference';
import { type Person, personWith } from '../factories/people';
import { actions, pages, prepareExamples, routes } from './inventory';
import type { ActionDoor, Example, RightRule, Rule } from './types';

export const canary = 'ALLERGI-KANARIE-7731';
const seven: Role[] = ['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'];

export type Who = { name: string; person: Person | null; actor: Actor };
export type Crowd = {
  here: OpenConference;
  elsewhere: OpenConference;
  /** What the addresses name at `here`, and at `elsewhere`. */
  example: Example;
  foreign: Example;
  everybody: Who[];
};

const isRight = (rule: Rule): rule is RightRule => typeof rule === 'object';
const doorOf = (door: Rule | ActionDoor): ActionDoor =>
  typeof door === 'object' && 'rule' in door ? door : { rule: door };

export const guardedPages = Object.entries(pages).flatMap(([pattern, rule]) =>
  isRight(rule) ? [{ pattern, rule }] : [],
);

export const guardedRoutes = Object.entries(routes).flatMap(([door, rule]) => {
  const [method = '', pattern = ''] = door.split(' ');
  return isRight(rule) ? [{ method, pattern, rule }] : [];
});

export const guardedActions = Object.entries(actions).flatMap(([name, door]) => {
  const { rule, page, marker } = doorOf(door);
  return isRight(rule) ? [{ name, rule, page, marker }] : [];
});

async function who(db: PrismaClient, name: string, grants: [Role, string | null][], seriesId?: string): Promise<Who> {
  const person = await personWith(db, ...grants);
  if (seriesId) await db.roleGrant.create({ data: { userId: person.userId, role: 'organiser', seriesId } });
  const signedIn = await findSignedIn(person.sessionToken);
  if (!signedIn) throw new Error('not signed in');
  return { name, person, actor: { kind: 'user', ...signedIn } };
}

/** Two conferences with all that the doors name, and everybody who tries them. */
export async function gather(db: PrismaClient): Promise<Crowd> {
  const here = await openConference(db, { capacity: 50, sessionCapacity: 50 });
  const elsewhere = await openConference(db, { capacity: 50, sessionCapacity: 50 });
  const [example, foreign] = [await prepareExamples(db, here), await prepareExamples(db, elsewhere)];
  const everybody: Who[] = [
    { name: 'public', person: null, actor: { kind: 'public' } },
    await who(db, 'nobody', []),
    ...(await Promise.all(seven.map((role) => who(db, `${role} here`, [[role, here.id]])))),
    await who(db, 'organiser elsewhere', [['organiser', elsewhere.id]]),
    await who(db, 'organiser of the tour', [], here.seriesId),
    await who(db, 'admin over everything', [['admin', null]]),
    await who(db, 'reader over everything', [['reader', null]]),
    await who(db, 'care over everything', [['care', null]]),
  ];
  return { here, elsewhere, example, foreign, everybody };
}

/** What lib/rights.ts says of this actor and door, at the conference that the examples belong to. */
export function allows({ here }: Crowd, { actor }: Who, { right, at }: RightRule): boolean {
  if (at === 'conference') return may(actor, right, here.id);
  if (at === 'series') return mayInSeries(actor, right, here.seriesId);
  return at === 'everywhere' ? mayEverywhere(actor, right) : mayAnywhere(actor, right);
}

export function headersOf({ person }: Who): Record<string, string> {
  return person ? { cookie: `fr_session=${person.sessionToken}` } : {};
}

export type Answer = { status: number; location: string; body: string };

/** Asks for an address as somebody; redirects are answers. */
export async function ask(base: string, one: Who, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(base + path, { redirect: 'manual', headers: { ...headersOf(one), ...headers } });
  return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() };
}
