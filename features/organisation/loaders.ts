import 'server-only';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { canEditOrganisations, canSeeOrganisations } from './policy';
import { countOrganisations, getOrganisation, listCommitmentsOf, listInvitedTo, listOrganisations } from './queries';
import { pageSize, registerViewFrom } from './rules';

type Query = Record<string, string | string[] | undefined>;

/** A page of the register as the address says. Two queries. */
export async function loadRegister(locale: Locale, query: Query) {
  const { actor } = await requireSignedIn(locale, '/organiser/organisations');
  if (!canSeeOrganisations(actor)) return denyAccess({ actor, subjectType: 'organisation', subjectId: 'list' });
  const view = registerViewFrom(query);
  const [rows, count] = await Promise.all([listOrganisations(view), countOrganisations(view)]);
  return { view, rows, count, pageCount: Math.ceil(count / pageSize), canEdit: canEditOrganisations(actor) };
}

/** For the page of a new organisation: only for whoever may make one. */
export async function loadNewOrganisation(locale: Locale): Promise<void> {
  const { actor } = await requireSignedIn(locale, '/organiser/organisations/new');
  if (!canEditOrganisations(actor)) await denyAccess({ actor, subjectType: 'organisation', subjectId: 'new' });
}

/** An organisation with what it was invited to and has promised; 404 for an unknown one. */
export async function loadOrganisation(locale: Locale, id: string) {
  const here: Href = { pathname: '/organiser/organisations/[id]', params: { id } };
  const { actor } = await requireSignedIn(locale, here);
  const organisation = canSeeOrganisations(actor) ? await getOrganisation(id) : null;
  if (!organisation) return denyAccess({ actor, subjectType: 'organisation', subjectId: id });
  const [invitedTo, commitments] = await Promise.all([
    listInvitedTo(organisation.id),
    listCommitmentsOf(organisation.id),
  ]);
  return { organisation, invitedTo, commitments, canEdit: canEditOrganisations(actor) };
}
