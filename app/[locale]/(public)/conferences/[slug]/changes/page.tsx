import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { ChangeList } from '@/features/schedule/components/change-list';
import { listPublicVersions, type PublicVersion } from '@/features/schedule/version-queries';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';
import { formatDateTime } from '@/lib/time';
import { loadConference } from '../_conference/load-conference';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, conference } = await loadConference(params);
  if (!conference) return {};
  const t = await getTranslations({ locale, namespace: 'release.public' });
  const { slug, city } = conference;
  return pageMetadata({
    locale,
    href: { pathname: '/conferences/[slug]/changes', params: { slug } },
    title: t('title', { city }),
    description: t('description', { city }),
    picture: slug,
  });
}

/** What has changed in a programme, version by version, in plain words. */
export default async function ChangesPage({ params }: Props) {
  await localeFrom(params);
  const { locale, conference } = await loadConference(params);
  if (!conference) notFound();
  const t = await getTranslations();
  const { slug, city } = conference;
  const versions = await listPublicVersions(slug);
  return (
    <div className="wrap pt-6 pb-14">
      <Breadcrumbs
        label={t('site.breadcrumbs')}
        items={[
          { href: '/conferences', text: t('conference.list.title') },
          { href: { pathname: '/conferences/[slug]', params: { slug } }, text: city },
          {
            href: { pathname: '/conferences/[slug]/programme', params: { slug } },
            text: t('programme.title', { city }),
          },
        ]}
      />
      <h1 className="mt-3">{t('release.public.title', { city })}</h1>
      <p className="mt-3 max-w-text text-lg">{t('release.public.lead')}</p>
      {versions.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={t('release.public.empty')}>{t('release.public.emptyText')}</EmptyState>
        </div>
      ) : null}
      <div className="mt-8 grid gap-8">
        {versions.map((version) => (
          <Version key={version.number} version={version} locale={locale} />
        ))}
      </div>
    </div>
  );
}

async function Version({ version, locale }: { version: PublicVersion; locale: Locale }) {
  const t = await getTranslations('release.public');
  const { number, comment, releasedAt, changes } = version;
  return (
    <section aria-labelledby={`version-${number}`} className="border-l-4 border-sun pl-5">
      <h2 id={`version-${number}`} className="text-h3">
        {t('version', { number })}
      </h2>
      <p className="text-md text-ink-2">
        <time dateTime={releasedAt.toISOString()}>{formatDateTime(releasedAt, locale)}</time>
      </p>
      {comment ? <p className="mt-2 max-w-text whitespace-pre-line">{comment}</p> : null}
      <div className="mt-3">
        {changes.length > 0 ? <ChangeList changes={changes} locale={locale} /> : null}
        {changes.length === 0 && number === 1 ? <p>{t('first')}</p> : null}
      </div>
    </section>
  );
}
