import 'server-only';
import type { Actor, Role } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { hashToken, newToken } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { enqueueMail } from '@/lib/outbox';
import type { Result } from '@/lib/result';
import { type Acting, auditPlace } from './commands';
import { getOpenInvitation } from './queries';
import { columnsOf, type GrantRefusal, grantRefusal, invitationDays, scopeOf } from './rules';
import type { Scope } from './types';

export type InviteInput = { email: string; role: Role; scope: Scope; locale: Locale };
export type InviteRefusal = GrantRefusal | 'emailWrong' | 'alreadyHas';

const mailKey = (invitationId: string) => `colleague-invitation:${invitationId}`;

/** Takes an invitation's mail back where it has not left yet; its link opens nothing any more. */
async function dropMail(tx: Tx, invitationIds: string[]): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { dedupeKey: { in: invitationIds.map(mailKey) }, state: 'queued' },
    data: { state: 'dropped', secret: null, rendered: null, lastError: 'superseded' },
  });
}

/**
 * Asks somebody to take a role: a row with the hash of a new token, an audit row and the promise of a mail. An earlier open invitation of the
 * same address, role and scope is taken back: of two links only the newest works.
 * @returns 'alreadyHas' when the address has that role there already.
 */
export function inviteColleague(input: InviteInput, acting: Acting): Promise<Result<{ id: string }, InviteRefusal>> {
  const emailCanonical = canonicalEmail(input.email);
  if (!emailCanonical || acting.actor.kind !== 'user') return Promise.resolve({ ok: false, reason: 'emailWrong' });
  const { userId: invitedById } = acting.actor;
  return inTransaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { emailCanonical }, select: { id: true } });
    const refusal = grantRefusal(acting.actor, { userId: known?.id ?? null }, input.role, input.scope);
    if (refusal) return { ok: false, reason: refusal };
    const place = { role: input.role, ...columnsOf(input.scope) };
    if (known && (await tx.roleGrant.count({ where: { userId: known.id, ...place } })) > 0)
      return { ok: false, reason: 'alreadyHas' };
    await replaceEarlier(tx, { emailCanonical, ...place });
    const token = newToken();
    const [invitation] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO colleague_invitation (email, email_canonical, role, conference_id, series_id, token_hash, invited_by_id, expires_at)
      VALUES (${input.email}, ${emailCanonical}, ${input.role}::role, ${place.conferenceId}::uuid, ${place.seriesId}::uuid,
              ${hashToken(token)}, ${invitedById}::uuid, clock_timestamp() + make_interval(days => ${invitationDays}))
      RETURNING id, expires_at AS "expiresAt"`;
    if (!invitation) throw new Error('The invitation was not stored');
    await auditInvitation(tx, acting, 'colleague.invited', invitation.id, input);
    await promiseMail(tx, { ...invitation, token }, input, invitedById);
    return { ok: true, id: invitation.id };
  });
}

async function replaceEarlier(
  tx: Tx,
  same: { emailCanonical: string; role: Role; conferenceId: string | null; seriesId: string | null },
): Promise<void> {
  const earlier = await tx.colleagueInvitation.updateManyAndReturn({
    where: { ...same, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date(), tokenHash: null },
    select: { id: true },
  });
  await dropMail(
    tx,
    earlier.map(({ id }) => id),
  );
}

async function auditInvitation(
  tx: Tx,
  acting: Acting,
  action: string,
  id: string,
  about: { role: Role; scope: Scope },
) {
  const { conferenceId, ...where } = auditPlace(about.scope);
  await writeAudit(tx, {
    actor: acting.actor,
    action,
    subjectType: 'colleague_invitation',
    subjectId: id,
    conferenceId,
    requestId: acting.requestId,
    data: { ...where, role: about.role },
  });
}

async function promiseMail(
  tx: Tx,
  invitation: { id: string; token: string; expiresAt: Date },
  { email, role, scope, locale }: InviteInput,
  invitedById: string,
): Promise<void> {
  const { conferenceId, seriesId } = columnsOf(scope);
  const names = { nameSv: true, nameEn: true } as const;
  const inviter = await tx.user.findUnique({ where: { id: invitedById }, select: { name: true, email: true } });
  const place = conferenceId
    ? await tx.conference.findUnique({ where: { id: conferenceId }, select: names })
    : seriesId
      ? await tx.series.findUnique({ where: { id: seriesId }, select: names })
      : null;
  const { token } = invitation;
  await enqueueMail(tx, {
    dedupeKey: mailKey(invitation.id),
    template: 'colleague-invitation',
    conferenceId,
    toEmail: email,
    locale,
    payload: {
      invitedBy: inviter?.name ?? inviter?.email ?? '',
      role,
      place: (locale === 'en' ? place?.nameEn : place?.nameSv) ?? null,
      expiresAt: invitation.expiresAt.toISOString(),
    },
    secret: { url: env.APP_URL + getPathname({ href: { pathname: '/colleague/[token]', params: { token } }, locale }) },
  });
}

/** Takes an open invitation back: its link opens nothing from now on. @returns 'gone' when it was used or taken back already. */
export function revokeInvitation(id: string, acting: Acting): Promise<Result<object, 'gone' | 'forbidden'>> {
  return inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ role: Role; conferenceId: string | null; seriesId: string | null }[]>`
      SELECT role::text AS role, conference_id AS "conferenceId", series_id AS "seriesId" FROM colleague_invitation
       WHERE id = ${id}::uuid AND accepted_at IS NULL AND revoked_at IS NULL FOR UPDATE`;
    if (!row) return { ok: false, reason: 'gone' };
    if (grantRefusal(acting.actor, { userId: null }, row.role, scopeOf(row))) return { ok: false, reason: 'forbidden' };
    await tx.colleagueInvitation.update({
      where: { id },
      data: { revokedAt: new Date(), tokenHash: null },
      select: { id: true },
    });
    await dropMail(tx, [id]);
    await auditInvitation(tx, acting, 'colleague.invitation_revoked', id, { role: row.role, scope: scopeOf(row) });
    return { ok: true };
  });
}

export type Accepted = { userId: string; emailCanonical: string; conferenceSlug: string | null };

/**
 * Uses an invitation up and gives the role to the person of the address it was sent to, whoever holds the link: of a hundred who try at
 * once one does. A person nobody knew is made, with that address proved by the link.
 * @returns 'unusable' for a used, revoked, expired or invented token and for a disabled person: one answer for all.
 */
export function acceptInvitation(token: string, requestId: string): Promise<Result<Accepted, 'unusable'>> {
  return inTransaction(async (tx) => {
    const open = await getOpenInvitation(token, tx);
    const [used] = open
      ? await tx.$queryRaw<{ conferenceId: string | null; seriesId: string | null }[]>`
          UPDATE colleague_invitation SET accepted_at = clock_timestamp(), token_hash = NULL
           WHERE token_hash = ${hashToken(token)} AND expires_at > clock_timestamp()
          RETURNING conference_id AS "conferenceId", series_id AS "seriesId"`
      : [];
    if (!open || !used) return { ok: false, reason: 'unusable' };
    const [user] = await tx.$queryRaw<{ id: string; disabled: boolean }[]>`
      INSERT INTO app_user (email, email_canonical, email_verified) VALUES (${open.email}, ${open.emailCanonical}, now())
      ON CONFLICT (email_canonical) DO UPDATE SET email_verified = coalesce(app_user.email_verified, now())
      RETURNING id, disabled_at IS NOT NULL AS disabled`;
    if (!user || user.disabled) return { ok: false, reason: 'unusable' };
    await tx.roleGrant.createMany({ data: [{ userId: user.id, role: open.role, ...used }], skipDuplicates: true });
    await auditJoined(tx, user.id, open.id, open.role, scopeOf(used), requestId);
    return { ok: true, userId: user.id, emailCanonical: open.emailCanonical, conferenceSlug: open.conferenceSlug };
  });
}

async function auditJoined(tx: Tx, userId: string, invitationId: string, role: Role, scope: Scope, requestId: string) {
  const { conferenceId, ...where } = auditPlace(scope);
  const actor: Actor = { kind: 'user', userId, grants: [] };
  const shared = { actor, conferenceId, requestId };
  await writeAudit(tx, {
    ...shared,
    action: 'colleague.joined',
    subjectType: 'colleague_invitation',
    subjectId: invitationId,
    data: { ...where, role },
  });
  await writeAudit(tx, {
    ...shared,
    action: 'role.granted',
    subjectType: 'user',
    subjectId: userId,
    data: { ...where, after: { role } },
  });
}
