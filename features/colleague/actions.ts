'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { changeRole, removeRole } from './commands';
import { inviteColleague, revokeInvitation } from './invitation-commands';
import { canInviteColleagues, canSeeColleagues } from './policy';
import { getConferenceSlug, getGrant, getInvitationPlace, scopeExists } from './queries';
import { scopeFrom, scopeOf } from './rules';
import { changeRoleSchema, inviteSchema, removeRoleSchema, revokeSchema } from './schema';
import type { Scope } from './types';

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Lets in who may invite at the scope; who only may look is told so, anyone else sees nothing there. */
function allowedAt<S>(
  actor: Actor,
  scope: Scope | null,
  subject: S,
  subjectType: string,
  subjectId: string,
): Allowed<S> {
  if (scope && canInviteColleagues(actor, scope)) return { ok: true, subject };
  return { ok: false, subjectType, subjectId, known: scope !== null && canSeeColleagues(actor, scope) };
}

/** Back to the page that lists the scope, made anew, with what was done said at its top. */
async function backTo(scope: Scope, done: 'invited' | 'changed' | 'removed' | 'revoked', locale: Locale) {
  const slug = scope.kind === 'conference' ? await getConferenceSlug(scope.conferenceId) : null;
  const href: Href = slug
    ? { pathname: '/organiser/conferences/[slug]/colleagues', params: { slug }, query: { done } }
    : { pathname: '/organiser/colleagues', query: { done } };
  return { ok: true, href: getPathname({ href, locale }) } as const;
}

async function grantAllowed(actor: Actor, grantId: string) {
  const grant = await getGrant(grantId);
  return allowedAt(actor, grant && scopeOf(grant), grant as NonNullable<typeof grant>, 'role_grant', grantId);
}

/** Invites a colleague by mail to a role over everything, over a tour or at a conference. */
export const inviteColleagueAction = formAction({
  namespace: 'colleagues',
  schema: inviteSchema,
  limit: 'inviteByUser',
  async allow(actor, form): Promise<Allowed<Scope>> {
    const asked = scopeFrom(textOf(form, 'scope'));
    const scope = asked && (await scopeExists(asked)) ? asked : null;
    return allowedAt(actor, scope, scope as Scope, 'colleagues', textOf(form, 'scope').slice(0, 60));
  },
  async run({ inviteEmail, inviteRole }, { actor, subject, requestId, locale }) {
    const invited = await inviteColleague(
      { email: inviteEmail, role: inviteRole, scope: subject, locale },
      { actor, requestId },
    );
    if (invited.ok) return backTo(subject, 'invited', locale);
    if (invited.reason === 'forbidden' || invited.reason === 'ownRights')
      return { ok: false, problem: invited.reason === 'forbidden' ? 'notYours' : 'ownRights' };
    return { ok: false, fields: { inviteEmail: invited.reason } };
  },
});

/** Puts another role in the place of one. */
export const changeRoleAction = formAction({
  namespace: 'colleagues',
  schema: changeRoleSchema,
  limit: 'organiserWriteByUser',
  allow: (actor, form) => grantAllowed(actor, textOf(form, 'grantId')),
  async run({ role }, { actor, subject, requestId, locale }) {
    const changed = await changeRole(subject.id, role, { actor, requestId });
    if (changed.ok) return backTo(scopeOf(subject), 'changed', locale);
    return { ok: false, problem: changed.reason === 'forbidden' ? 'notYours' : changed.reason };
  },
});

/** Takes a role away. */
export const removeRoleAction = formAction({
  namespace: 'colleagues',
  schema: removeRoleSchema,
  limit: 'organiserWriteByUser',
  allow: (actor, form) => grantAllowed(actor, textOf(form, 'removedGrantId')),
  async run(_input, { actor, subject, requestId, locale }) {
    const removed = await removeRole(subject.id, { actor, requestId });
    // Who gave up their own role may have no such page any more.
    const own = actor.kind === 'user' && actor.userId === subject.userId;
    if (removed.ok && own) return { ok: true, href: getPathname({ href: '/organiser', locale }) };
    if (removed.ok) return backTo(scopeOf(subject), 'removed', locale);
    return { ok: false, problem: removed.reason === 'forbidden' ? 'notYours' : removed.reason };
  },
});

/** Takes an invitation back. */
export const revokeInvitationAction = formAction({
  namespace: 'colleagues',
  schema: revokeSchema,
  limit: 'organiserWriteByUser',
  async allow(actor, form) {
    const id = textOf(form, 'invitationId');
    const invitation = await getInvitationPlace(id);
    const subject = invitation as NonNullable<typeof invitation>;
    return allowedAt(actor, invitation && scopeOf(invitation), subject, 'colleague_invitation', id);
  },
  async run(_input, { actor, subject, requestId, locale }) {
    const revoked = await revokeInvitation(subject.id, { actor, requestId });
    if (revoked.ok) return backTo(scopeOf(subject), 'revoked', locale);
    return { ok: false, problem: revoked.reason === 'forbidden' ? 'notYours' : 'invitationGone' };
  },
});
