import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getPreviewedConference } from '@/features/conference/queries';
import { hashToken } from '@/lib/crypto';
import { redirect } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { listDraftSlots } from './queries';

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * What is behind a preview link: the conference and its working programme. Unknown, revoked and malformed links end on the same
 * neutral page; what has been published meanwhile is shown where visitors see it.
 */
export const loadPreview = cache(async (token: string, locale: Locale) => {
  const found = tokenForm.test(token) ? await getPreviewedConference(hashToken(token), locale, new Date()) : null;
  if (!found) {
    const consumed = await consume('tokenGuessByIp', await clientIp());
    if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown preview links from one address');
    return notFound();
  }
  const { conference, isDraft } = found;
  if (!isDraft)
    return redirect({ href: { pathname: '/conferences/[slug]', params: { slug: conference.slug } }, locale });
  return { conference, slots: await listDraftSlots(conference.id, locale) };
});
