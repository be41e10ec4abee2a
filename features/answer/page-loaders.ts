import 'server-only';
import { notFound } from 'next/navigation';
import type { RepresentativeHead } from '@/features/representative/types';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getInvitationPage, getOwnPage, listInvitedOrganisations } from './page-queries';
import { mayDecideEditors, showsInvited } from './page-rules';
import type { InvitationPage } from './page-types';

/**
 * The page behind an organisation's link. Unknown, revoked and malformed tokens all end on the same neutral page; someone who tries many
 * is logged. Nothing is written: mail scanners follow links (trust line 34).
 */
export async function loadInvitationPage(token: string): Promise<InvitationPage> {
  const page = await getInvitationPage(token);
  if (page) return page;
  const consumed = await consume('tokenGuessByIp', await clientIp());
  if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown invitation links from one address');
  notFound();
}

/** Who else is invited, where that is shown. */
export async function loadInvited(token: string) {
  const page = await loadInvitationPage(token);
  if (!showsInvited(page.consultation.visibility)) notFound();
  return { page, organisations: await listInvitedOrganisations(page.consultation.id) };
}

/** The own page of a person whose link has been looked up. Who may not decide about editors does not get their list. */
export async function loadOwnPage(person: RepresentativeHead) {
  const page = await getOwnPage(person.id);
  const decides = mayDecideEditors(person, page);
  return { page: { ...page, editors: decides ? page.editors : [] }, decides };
}
