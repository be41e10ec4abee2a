import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { SignedIn } from '@/lib/auth/session';
import { type Href, redirect } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { listConferenceFigures } from './organiser-queries';
import type { ConferenceFigures } from './organiser-types';
import { type ConferenceScope, canSeeConference, canSeeOrganiserPages, conferenceScope } from './policy';

/** Once per request, for the menu and the page alike. The key is the scope in words. */
const figuresOf = cache((scopeJson: string) => listConferenceFigures(JSON.parse(scopeJson) as ConferenceScope));

/** The menu's conferences; none for somebody not signed in, whom the page itself sends to sign in. */
export async function loadOrganiserMenu(): Promise<ConferenceFigures[]> {
  const actor = await getActor();
  return canSeeOrganiserPages(actor) ? figuresOf(JSON.stringify(conferenceScope(actor))) : [];
}

export type OrganiserHere = { signedIn: SignedIn; actor: Actor; conferences: ConferenceFigures[] };

/** The organisers' frame: who, and the conferences they have a role at. Those without any role belong on their own page. */
export async function loadOrganiserHere(locale: Locale, here: Href): Promise<OrganiserHere> {
  const { signedIn, actor } = await requireSignedIn(locale, here);
  if (!canSeeOrganiserPages(actor)) redirect({ href: '/my-pages', locale });
  const conferences = await figuresOf(JSON.stringify(conferenceScope(actor)));
  return { signedIn, actor, conferences };
}

/** A conference of the actor's by its slug; 404 and a row in the audit log for a foreign or unknown one. */
export async function loadOrganiserConference(locale: Locale, slug: string, here: Href) {
  const { actor, conferences } = await loadOrganiserHere(locale, here);
  const conference = conferences.find((candidate) => candidate.slug === slug);
  if (!conference || !canSeeConference(actor, conference.id))
    return denyAccess({ actor, subjectType: 'conference', subjectId: slug });
  return { actor, conference, conferences };
}
