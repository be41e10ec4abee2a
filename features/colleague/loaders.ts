import 'server-only';
import type { Actor, Role } from '@/lib/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { canInviteColleagues, canSeeColleagues, canSeeColleaguesSomewhere } from './policy';
import { getOpenInvitation, listColleagues, listInvitations, listTourNames } from './queries';
import { grantableRoles, scopeOf, scopeText } from './rules';
import type { InvitationRow, ListedColleague, NamedPlace, OpenInvitation, Scope } from './types';

/** The colleagues of one scope as the actor sees them. */
export type ScopeView = {
  scope: Scope;
  scopeText: string;
  colleagues: ListedColleague[];
  invitations: (InvitationRow & { canRevoke: boolean })[];
  /** The roles that the actor may give here; none for who only looks. */
  roles: Role[];
};

/** Who has which role at a scope, and its invitations. Two queries; 404 for who may not see it. */
export async function loadScope(actor: Actor, scope: Scope): Promise<ScopeView> {
  if (!canSeeColleagues(actor, scope))
    return denyAccess({ actor, subjectType: 'colleagues', subjectId: scopeText(scope) });
  const [colleagues, invitations] = await Promise.all([listColleagues(scope), listInvitations(scope)]);
  const roles = canInviteColleagues(actor, scope) ? grantableRoles(actor, scope) : [];
  const here = scopeText(scope);
  return {
    scope,
    scopeText: here,
    roles,
    colleagues: colleagues.map((row) => {
      const own = scopeOf(row);
      const from = scopeText(own) === here ? 'here' : own.kind === 'everywhere' ? 'everywhere' : 'series';
      return {
        ...row,
        from,
        isSelf: actor.kind === 'user' && actor.userId === row.userId,
        canChange: from === 'here' && roles.includes(row.role),
      };
    }),
    invitations: invitations.map((row) => ({
      ...row,
      canRevoke: roles.includes(row.role) && (row.state === 'open' || row.state === 'expired'),
    })),
  };
}

/** Without those whose role comes from above: beside them on the same page they would stand twice. */
function onlyOwn(view: ScopeView): ScopeView {
  return { ...view, colleagues: view.colleagues.filter(({ from }) => from === 'here') };
}

/** The page of all scopes: over everything and each tour, as far as the actor may see them. */
export async function loadColleaguesOverview(locale: Locale) {
  const { actor } = await requireSignedIn(locale, '/organiser/colleagues');
  if (!canSeeColleaguesSomewhere(actor))
    return denyAccess({ actor, subjectType: 'colleagues', subjectId: 'everywhere' });
  const tours: NamedPlace[] = await listTourNames();
  const everywhere: Scope = { kind: 'everywhere' };
  const [overAll, ofTours] = await Promise.all([
    canSeeColleagues(actor, everywhere) ? loadScope(actor, everywhere) : null,
    Promise.all(
      tours
        .map((tour) => ({ tour, scope: { kind: 'series', seriesId: tour.id } as const }))
        .filter(({ scope }) => canSeeColleagues(actor, scope))
        .map(async ({ tour, scope }) => ({ tour, view: onlyOwn(await loadScope(actor, scope)) })),
    ),
  ]);
  return { actor, overAll, tours: ofTours };
}

/** What an invitation's link opens; null for one that cannot be used, whatever the reason. Looking changes nothing. */
export async function loadInvitation(token: string): Promise<OpenInvitation | null> {
  const invitation = await getOpenInvitation(token);
  if (!invitation) {
    const consumed = await consume('tokenGuessByIp', await clientIp());
    if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown invitation links from one address');
  }
  return invitation;
}
