import 'server-only';
import type { Actor, Role } from '@/lib/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { canInviteColleagues, canSeeColleagues, canSeeColleaguesSomewhere } from './policy';
import {
  getOpenInvitation,
  listColleagues,
  listInvitations,
  listTourColleagues,
  listTourInvitations,
  listTourNames,
} from './queries';
import { grantableRoles, scopeOf, scopeText } from './rules';
import type { ColleagueRow, InvitationRow, ListedColleague, NamedPlace, OpenInvitation, Scope } from './types';

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
  return viewOf(actor, scope, colleagues, invitations);
}

function viewOf(actor: Actor, scope: Scope, colleagues: ColleagueRow[], invitations: InvitationRow[]): ScopeView {
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

/** The tours that the actor may see, with their own colleagues: those from above would stand twice. Two queries however many tours. */
async function loadTours(actor: Actor, tours: NamedPlace[]) {
  const seen = tours
    .map((tour) => ({ tour, scope: { kind: 'series', seriesId: tour.id } as const }))
    .filter(({ scope }) => canSeeColleagues(actor, scope));
  const ids = seen.map(({ tour }) => tour.id);
  const [colleagues, invitations] = await Promise.all([listTourColleagues(ids), listTourInvitations(ids)]);
  const ofTour = <T extends { seriesId: string | null }>(rows: T[], id: string) =>
    rows.filter((row) => row.seriesId === id);
  return seen.map(({ tour, scope }) => ({
    tour,
    view: viewOf(actor, scope, ofTour(colleagues, tour.id), ofTour(invitations, tour.id)),
  }));
}

/** The page of all scopes: over everything and each tour, as far as the actor may see them. Five queries. */
export async function loadColleaguesOverview(locale: Locale) {
  const { actor } = await requireSignedIn(locale, '/organiser/colleagues');
  if (!canSeeColleaguesSomewhere(actor))
    return denyAccess({ actor, subjectType: 'colleagues', subjectId: 'everywhere' });
  const everywhere: Scope = { kind: 'everywhere' };
  const [overAll, tours] = await Promise.all([
    canSeeColleagues(actor, everywhere) ? loadScope(actor, everywhere) : null,
    listTourNames().then((names) => loadTours(actor, names)),
  ]);
  return { actor, overAll, tours };
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
