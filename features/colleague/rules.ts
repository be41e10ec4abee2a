import { type Actor, hasGlobalRole, hasRole, hasSeriesRole, type Role } from '@/lib/actor';
import { isUuid } from '@/lib/ids';
import { type Right, rights } from '@/lib/rights';
import type { Scope } from './types';

/** How long an invitation can be used. */
export const invitationDays = 7;

export const allRoles: readonly Role[] = [
  'admin',
  'organiser',
  'programme',
  'registration_desk',
  'finance',
  'care',
  'reader',
];

/**
 * Which roles somebody with a role may give and take where they hold it. An organiser appoints those whose rights are all among their
 * own; care, finance and admin are appointed by an admin alone.
 */
const appoints: Partial<Record<Role, readonly Role[]>> = {
  admin: allRoles,
  organiser: ['organiser', 'programme', 'registration_desk', 'reader'],
};

/** 'everywhere', 'series:…' or 'conference:…', as forms send it. */
export function scopeText(scope: Scope): string {
  if (scope.kind === 'everywhere') return 'everywhere';
  return scope.kind === 'series' ? `series:${scope.seriesId}` : `conference:${scope.conferenceId}`;
}

/** The scope a form sent; null for anything that is not one. */
export function scopeFrom(text: string): Scope | null {
  if (text === 'everywhere') return { kind: 'everywhere' };
  const [kind, id = '', ...rest] = text.split(':');
  if (rest.length > 0 || !isUuid(id)) return null;
  if (kind === 'series') return { kind, seriesId: id.toLowerCase() };
  return kind === 'conference' ? { kind, conferenceId: id.toLowerCase() } : null;
}

/** The scope of a stored grant or invitation. */
export function scopeOf(row: { conferenceId: string | null; seriesId: string | null }): Scope {
  if (row.conferenceId) return { kind: 'conference', conferenceId: row.conferenceId };
  return row.seriesId ? { kind: 'series', seriesId: row.seriesId } : { kind: 'everywhere' };
}

/** The two columns of a scope. */
export function columnsOf(scope: Scope): { conferenceId: string | null; seriesId: string | null } {
  return {
    conferenceId: scope.kind === 'conference' ? scope.conferenceId : null,
    seriesId: scope.kind === 'series' ? scope.seriesId : null,
  };
}

/** Does the actor hold one of these roles at this scope, there or from above? */
function holds(actor: Actor, roles: readonly Role[], scope: Scope): boolean {
  if (scope.kind === 'everywhere') return hasGlobalRole(actor, roles);
  if (scope.kind === 'series') return hasSeriesRole(actor, roles, scope.seriesId);
  return hasRole(actor, roles, scope.conferenceId);
}

/** The roles that count for the actor at this scope. */
export function rolesHeldAt(actor: Actor, scope: Scope): Role[] {
  return allRoles.filter((role) => holds(actor, [role], scope));
}

/** The roles the actor may give to others and take from them at this scope, the widest first. */
export function grantableRoles(actor: Actor, scope: Scope): Role[] {
  const held = rolesHeldAt(actor, scope);
  return allRoles.filter((role) => held.some((own) => appoints[own]?.includes(role)));
}

/** All that a set of roles lets somebody do. */
export function rightsOf(roles: readonly Role[]): Right[] {
  return (Object.keys(rights) as Right[]).filter((right) => {
    const allowed: readonly Role[] = rights[right];
    return roles.some((role) => allowed.includes(role));
  });
}

export type GrantRefusal = 'forbidden' | 'ownRights';

/**
 * May the actor give `role` at this scope to that person? Nobody gives what is not theirs to give, and nobody gives themselves a
 * right that they do not have there already.
 * @returns null when they may.
 */
export function grantRefusal(
  actor: Actor,
  target: { userId: string | null },
  role: Role,
  scope: Scope,
): GrantRefusal | null {
  if (!grantableRoles(actor, scope).includes(role)) return 'forbidden';
  if (actor.kind !== 'user' || actor.userId !== target.userId) return null;
  const own = rightsOf(rolesHeldAt(actor, scope));
  return rightsOf([role]).every((right) => own.includes(right)) ? null : 'ownRights';
}

/** May the actor take this role from whoever holds it at this scope? What may be given may be taken. */
export function mayRemove(actor: Actor, role: Role, scope: Scope): boolean {
  return grantableRoles(actor, scope).includes(role);
}

const outcomes = ['invited', 'changed', 'removed', 'revoked'] as const;

/** What the address says was just done; unknown words say nothing. */
export function doneFrom(value: unknown): (typeof outcomes)[number] | null {
  return outcomes.find((outcome) => outcome === value) ?? null;
}
