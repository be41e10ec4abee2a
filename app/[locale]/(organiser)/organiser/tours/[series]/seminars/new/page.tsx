import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { SeminarForm } from '@/features/seminar/components/seminar-form';
import { loadSeminarSeries } from '@/features/seminar/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; series: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'seminars' });
  return { title: t('new.title') };
}

export default async function NewSeminar({ params }: Props) {
  const locale = await localeFrom(params);
  const { series: slug } = await params;
  const t = await getTranslations('seminars');
  const here = { pathname: '/organiser/tours/[series]/seminars/new', params: { series: slug } } as const;
  const { series } = await loadSeminarSeries(locale, slug, here, 'edit');
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/tours/[series]', params: { series: slug } },
            text: locale === 'en' ? series.nameEn : series.nameSv,
          },
          {
            href: { pathname: '/organiser/tours/[series]/seminars', params: { series: slug } },
            text: t('title'),
          },
        ]}
      />
      <h1 className="text-[2.125rem]">{t('new.title')}</h1>
      <p className="max-w-text text-ink-2">{t('new.lead')}</p>
      <SeminarForm seriesId={series.id} seminar={null} />
    </div>
  );
}
