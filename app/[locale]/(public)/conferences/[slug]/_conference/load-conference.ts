import 'server-only';
import { cache } from 'react';
import { getConference } from '@/features/conference/queries';
import type { PublicConference } from '@/features/conference/types';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';

/** The conference of a page under /conferences/[slug]; null where there is none to show. Read once for page and head. */
export async function loadConference(
  params: Promise<{ locale: string; slug: string }>,
): Promise<{ locale: Locale; conference: PublicConference | null }> {
  const locale = await localeFrom(params);
  const { slug } = await params;
  return { locale, conference: await readOnce(slug, locale) };
}

const readOnce = cache((slug: string, locale: Locale) => getConference(slug, locale, new Date()));
