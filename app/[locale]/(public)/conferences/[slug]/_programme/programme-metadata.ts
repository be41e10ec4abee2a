import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import type { PublicConference } from '@/features/conference/types';
import type { Locale } from '@/lib/i18n/routing';

/** Title, description and addresses of the programme, filtered or not. */
export async function programmeMetadata({
  locale,
  conference,
}: {
  locale: Locale;
  conference: PublicConference | null;
}): Promise<Metadata> {
  if (!conference) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { slug, city } = conference;
  return pageMetadata({
    locale,
    href: { pathname: '/conferences/[slug]/programme', params: { slug } },
    title: t('title', { city }),
    description: t('description', { city }),
    picture: slug,
  });
}
