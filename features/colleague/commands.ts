import 'server-only';
import type { Actor, Role } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { type GrantRefusal, grantRefusal, mayRemove, scopeOf } from './rules';
import type { Scope } from './types';

export type Acting = { actor: Actor; requestId: string };
type Held = { id: string; userId: string; role: Role; conferenceId: string | null; seriesId: string | null };

export type RoleRefusal = GrantRefusal | 'gone' | 'alreadyHas' | 'lastAdmin';

const adminEverywhere = { role: 'admin', conferenceId: null, seriesId: null } as const;

/** Stands in the line of those who take an admin away, the one of the trigger last_admin_stays. */
async function lockAdmins(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('last-admin', 0))`;
}

/** True when somebody else enabled is admin over everything. Ask after lockAdmins. */
async function anotherAdminStays(tx: Tx, grantId: string): Promise<boolean> {
  const others = await tx.roleGrant.count({
    where: { ...adminEverywhere, id: { not: grantId }, user: { disabledAt: null } },
  });
  return others > 0;
}

function isAdminEverywhere(held: Held): boolean {
  return held.role === 'admin' && held.conferenceId === null && held.seriesId === null;
}

/** The grant as it is now, kept still until the transaction ends; the admins' line comes first, so that two never wait for each other. */
async function lockGrant(tx: Tx, grantId: string): Promise<Held | null> {
  await lockAdmins(tx);
  const rows = await tx.$queryRaw<Held[]>`
    SELECT id, user_id AS "userId", role::text AS role, conference_id AS "conferenceId", series_id AS "seriesId"
      FROM role_grant WHERE id = ${grantId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** The conference that an audit row of a scope belongs to; a tour's and those over everything belong to none. */
export function auditPlace(scope: Scope) {
  return {
    conferenceId: scope.kind === 'conference' ? scope.conferenceId : null,
    ...(scope.kind === 'series' ? { seriesId: scope.seriesId } : {}),
  };
}

async function auditRole(tx: Tx, acting: Acting, action: string, held: Held, change: { before?: Role; after?: Role }) {
  const { conferenceId, ...where } = auditPlace(scopeOf(held));
  await writeAudit(tx, {
    actor: acting.actor,
    action,
    subjectType: 'user',
    subjectId: held.userId,
    conferenceId,
    requestId: acting.requestId,
    data: {
      ...where,
      ...(change.before ? { before: { role: change.before } } : {}),
      ...(change.after ? { after: { role: change.after } } : {}),
    },
  });
}

/**
 * Takes a role away; it counts no more from that person's next request. The last enabled admin over everything keeps it.
 * @returns 'forbidden' when the role is not the actor's to take.
 */
export function removeRole(grantId: string, acting: Acting): Promise<Result<object, RoleRefusal>> {
  return inTransaction(async (tx) => {
    const held = await lockGrant(tx, grantId);
    if (!held) return { ok: false, reason: 'gone' };
    if (!mayRemove(acting.actor, held.role, scopeOf(held))) return { ok: false, reason: 'forbidden' };
    if (isAdminEverywhere(held) && !(await anotherAdminStays(tx, held.id))) return { ok: false, reason: 'lastAdmin' };
    await tx.roleGrant.delete({ where: { id: held.id }, select: { id: true } });
    await auditRole(tx, acting, 'role.removed', held, { before: held.role });
    return { ok: true };
  });
}

/**
 * Puts another role in the place of one, at the same scope. Both must be the actor's to give, and nobody gains by changing their own.
 * @returns 'alreadyHas' when the person has the other role there too.
 */
export function changeRole(grantId: string, role: Role, acting: Acting): Promise<Result<object, RoleRefusal>> {
  return inTransaction(async (tx) => {
    const held = await lockGrant(tx, grantId);
    if (!held) return { ok: false, reason: 'gone' };
    const scope = scopeOf(held);
    if (!mayRemove(acting.actor, held.role, scope)) return { ok: false, reason: 'forbidden' };
    const refusal = grantRefusal(acting.actor, held, role, scope);
    if (refusal) return { ok: false, reason: refusal };
    const { userId, conferenceId, seriesId } = held;
    const present = await tx.roleGrant.count({ where: { userId, conferenceId, seriesId, role } });
    if (present > 0) return { ok: false, reason: 'alreadyHas' };
    if (isAdminEverywhere(held) && !(await anotherAdminStays(tx, held.id))) return { ok: false, reason: 'lastAdmin' };
    await tx.roleGrant.update({ where: { id: held.id }, data: { role }, select: { id: true } });
    await auditRole(tx, acting, 'role.changed', held, { before: held.role, after: role });
    return { ok: true };
  });
}
