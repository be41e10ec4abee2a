import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageMetadata } from '@/app/page-metadata';
import { Notice } from '@/components/ui/notice';
import { OutcomeArticle } from '@/features/outcome/components/outcome-article';
import { PublicFigures } from '@/features/outcome/components/public-figures';
import { getPublicOutcomes } from '@/features/outcome/public-queries';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';
import { formatDate } from '@/lib/time';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

const readOnce = cache((slug: string, locale: Locale) => getPublicOutcomes(slug, locale, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const outcomes = await readOnce(slug, locale);
  if (!outcomes) return {};
  const t = await getTranslations({ locale, namespace: 'outcomes.public' });
  return pageMetadata({
    locale,
    href: { pathname: '/consultation/[slug]/outcomes', params: { slug } },
    title: t('titleOf', { title: outcomes.title }),
    description: t('description', { title: outcomes.title }),
  });
}

/** 'You said, we did': what was cleared, theme by theme. Not there while it is not published. */
export default async function PublicOutcomesPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const outcomes = await readOnce(slug, locale);
  if (!outcomes) notFound();
  const t = await getTranslations('outcomes.public');
  return (
    <div className="wrap grid grid-cols-1 gap-8 py-10 lg:py-14">
      <div>
        <h1 className="[overflow-wrap:anywhere]">{t('titleOf', { title: outcomes.title })}</h1>
        <p className="mt-4 max-w-text text-lg">{t('lead')}</p>
        <p className="mt-2 text-ink-2">{t('published', { date: formatDate(outcomes.publishedAt, locale) })}</p>
      </div>
      {outcomes.isMadeUp ? (
        <Notice tone="sun">
          <p>{t('madeUp')}</p>
        </Notice>
      ) : null}
      <PublicFigures outcomes={outcomes} />
      {outcomes.themes.map(({ name, outcomes: rows }) => (
        <section key={name} aria-labelledby={`theme-${rows[0]?.number}`}>
          <h2 id={`theme-${rows[0]?.number}`} className="text-h3">
            {name}
          </h2>
          <div className="mt-5 grid grid-cols-1 gap-7">
            {rows.map((outcome) => (
              <OutcomeArticle key={outcome.number} outcome={outcome} level="h3" />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
