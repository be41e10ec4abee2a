import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getBookableConference, getRegistrationByToken, listOrganisationOptions } from './queries';
import { canStillManage, type RegistrationStatus, registrationStatus } from './rules';
import type { BookableConference, OwnRegistration } from './types';

/** The conference of a registration page and whether its form is open. Drafts and archived days have no such page. */
export const loadRegistrationPage = cache(
  async (slug: string): Promise<{ conference: BookableConference; status: RegistrationStatus }> => {
    const conference = await getBookableConference(slug);
    if (!conference || conference.state === 'archived') notFound();
    return { conference, status: registrationStatus(conference, new Date()) };
  },
);

/** Names for the browser's own list, where there is no JavaScript to fetch them. */
export async function loadOrganisationNames(): Promise<string[]> {
  return (await listOrganisationOptions()).map(({ name }) => name);
}

export type OwnPage = { registration: OwnRegistration; canChange: boolean };

/**
 * The registration behind a manage link. Unknown, revoked and malformed tokens all end on the same neutral page;
 * someone who tries many is logged. Nothing is locked: behind the address may be a whole municipality with good links.
 */
export async function loadOwnRegistration(token: string): Promise<OwnPage> {
  const registration = await getRegistrationByToken(token);
  if (!registration) {
    const consumed = await consume('tokenGuessByIp', await clientIp());
    if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown manage links from one address');
    notFound();
  }
  return {
    registration,
    canChange: registration.state === 'confirmed' && canStillManage(registration.conference, new Date()),
  };
}

/** The same for the pages that change: what can no longer be changed has no such page. */
export async function loadChangeableRegistration(token: string): Promise<OwnRegistration> {
  const { registration, canChange } = await loadOwnRegistration(token);
  if (!canChange) notFound();
  return registration;
}
