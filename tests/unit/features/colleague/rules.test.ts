import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allRoles,
  columnsOf,
  grantableRoles,
  grantRefusal,
  mayRemove,
  rightsOf,
  rolesHeldAt,
  scopeFrom,
  scopeOf,
  scopeText,
} from '@/features/colleague/rules';
import type { Scope } from '@/features/colleague/types';
import type { Actor, Grant, Role } from '@/lib/actor';

// A small world: two tours with two conferences each.
const tours = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const conferences = Array.from({ length: 4 }, (_, i) => ({
  id: `0000000${i}-0000-4000-8000-000000000000`,
  seriesId: tours[i < 2 ? 0 : 1],
}));
const scopes: Scope[] = [
  { kind: 'everywhere' },
  ...tours.map((seriesId): Scope => ({ kind: 'series', seriesId })),
  ...conferences.map(({ id }): Scope => ({ kind: 'conference', conferenceId: id })),
];
const people = ['ada', 'bo', 'cia', 'dag'];

type Held = { userId: string; role: Role; scope: Scope };

/** The actor as lib/auth makes them of their grants: a tour's role counts at each of its conferences. */
function actorFor(userId: string, world: readonly Held[]): Actor {
  const own = world.filter((held) => held.userId === userId);
  const grants = own.flatMap(({ role, scope }): Grant[] => {
    if (scope.kind === 'everywhere') return [{ role, conferenceId: null }];
    if (scope.kind === 'conference') return [{ role, conferenceId: scope.conferenceId }];
    return conferences.filter((c) => c.seriesId === scope.seriesId).map(({ id }) => ({ role, conferenceId: id }));
  });
  const seriesGrants = own.flatMap(({ role, scope }) =>
    scope.kind === 'series' ? [{ role, seriesId: scope.seriesId }] : [],
  );
  return { kind: 'user', userId, grants, seriesGrants };
}

const rightsAt = (userId: string, world: readonly Held[], scope: Scope) =>
  rightsOf(rolesHeldAt(actorFor(userId, world), scope));

const held = fc.record({
  userId: fc.constantFrom(...people),
  role: fc.constantFrom(...allRoles),
  scope: fc.constantFrom(...scopes),
});
const step = fc.record({
  kind: fc.constantFrom('grant', 'remove', 'change'),
  actor: fc.constantFrom(...people),
  target: fc.constantFrom(...people),
  role: fc.constantFrom(...allRoles),
  other: fc.constantFrom(...allRoles),
  scope: fc.constantFrom(...scopes),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The world after a step as the commands take it; null when it is refused. */
function take(world: readonly Held[], { kind, actor: who, target, role, other, scope }: Step): Held[] | null {
  const actor = actorFor(who, world);
  const at = world.findIndex((h) => h.userId === target && h.role === role && scopeText(h.scope) === scopeText(scope));
  if (kind === 'grant')
    return grantRefusal(actor, { userId: target }, role, scope) ? null : [...world, { userId: target, role, scope }];
  if (at < 0 || !mayRemove(actor, role, scope)) return null;
  const rest = world.filter((_, i) => i !== at);
  if (kind === 'remove') return rest;
  return grantRefusal(actor, { userId: target }, other, scope)
    ? null
    : [...rest, { userId: target, role: other, scope }];
}

describe('whatever is tried, in whatever order', () => {
  it('nobody raises their own rights anywhere, and nothing changes where the actor may not appoint', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 8 }), fc.array(step, { minLength: 1, maxLength: 25 }), (start, steps) => {
        let world: readonly Held[] = start;
        for (const one of steps) {
          const next = take(world, one);
          if (!next) continue;
          for (const scope of scopes) {
            const before = rightsAt(one.actor, world, scope);
            expect(rightsAt(one.actor, next, scope).filter((right) => !before.includes(right))).toEqual([]);
          }
          expect(grantableRoles(actorFor(one.actor, world), one.scope)).toContain(one.role);
          world = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('without an admin at work nobody becomes admin, care or finance, nor loses it', () => {
    const reserved = (world: readonly Held[]) =>
      world.filter(({ role }) => ['admin', 'care', 'finance'].includes(role));
    fc.assert(
      fc.property(fc.array(held, { maxLength: 8 }), fc.array(step, { maxLength: 25 }), (all, steps) => {
        let world: readonly Held[] = all.filter(({ role }) => role !== 'admin');
        for (const one of steps) {
          const next = take(world, one) ?? world;
          expect(reserved(next)).toEqual(reserved(world));
          world = next;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('who appoints whom', () => {
  const [everywhere, tour, , here, , elsewhere] = scopes as [Scope, Scope, Scope, Scope, Scope, Scope];
  const as = (role: Role, scope: Scope) => actorFor('ada', [{ userId: 'ada', role, scope }]);

  it('an organiser appoints organisers, programme makers, the desk and readers within their own scope', () => {
    const organiser = as('organiser', tour);
    expect(grantableRoles(organiser, here)).toEqual(['organiser', 'programme', 'registration_desk', 'reader']);
    expect(grantableRoles(organiser, tour)).toEqual(['organiser', 'programme', 'registration_desk', 'reader']);
    expect(grantableRoles(organiser, everywhere)).toEqual([]);
    expect(grantableRoles(organiser, elsewhere)).toEqual([]);
  });

  it('an admin appoints all roles, but not themselves to care', () => {
    expect(grantableRoles(as('admin', everywhere), here)).toEqual(allRoles);
    expect(grantRefusal(as('admin', everywhere), { userId: 'ada' }, 'care', here)).toBe('ownRights');
    expect(grantRefusal(as('admin', everywhere), { userId: 'bo' }, 'care', here)).toBeNull();
    expect(grantRefusal(as('admin', everywhere), { userId: 'ada' }, 'reader', here)).toBeNull();
  });

  it.each(['programme', 'registration_desk', 'finance', 'care', 'reader'] as const)('%s appoints nobody', (role) => {
    expect(scopes.flatMap((scope) => grantableRoles(as(role, everywhere), scope))).toEqual([]);
  });

  it('nobody signed out, no system and no registrant appoints anybody', () => {
    for (const actor of [{ kind: 'public' }, { kind: 'system' }, { kind: 'registrant', registrationId: 'x' }] as const)
      expect(scopes.flatMap((scope) => grantableRoles(actor, scope))).toEqual([]);
  });
});

describe('a scope as text', () => {
  it('comes back as it was', () => {
    for (const scope of scopes) {
      expect(scopeFrom(scopeText(scope))).toEqual(scope);
      expect(scopeOf(columnsOf(scope))).toEqual(scope);
    }
  });

  it.each(['', 'series', 'series:', 'series:1', `tour:${tours[0]}`, `series:${tours[0]}:x`, 'Everywhere', '__proto__'])(
    '%j is none',
    (text) => expect(scopeFrom(text)).toBeNull(),
  );
});
