import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { ImportDone } from '@/features/programme-import/components/import-done';
import { ImportLook } from '@/features/programme-import/components/import-look';
import { TemplateHelp, UploadForm } from '@/features/programme-import/components/upload-form';
import { loadImportPage, loadImportPreview } from '@/features/programme-import/loaders';
import { fileProblemOf } from '@/features/programme-import/view-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; series: string }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'programmeImport' });
  return { title: t('title') };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { series: slug } = await params;
  const query = await searchParams;
  const t = await getTranslations('programmeImport');
  const here = { pathname: '/organiser/tours/[series]/import', params: { series: slug } } as const;
  const opened = await loadImportPage(locale, slug, here);
  const { series, cities } = opened;
  const found = one(query.file) ? await loadImportPreview(opened, one(query.file)) : null;
  const problem = fileProblemOf(one(query.problem)) ?? (one(query.file) && !found ? 'gone' : null);
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
            text: t('seminars'),
          },
        ]}
      />
      <h1 className="text-[2.125rem]">{t('title')}</h1>
      {problem ? (
        <Notice tone="ling" role="alert" title={t('problemTitle')}>
          <p>{t(`problems.${problem}`)}</p>
        </Notice>
      ) : null}
      {found?.plan && found.waiting.file ? (
        <ImportLook
          series={series}
          waiting={found.waiting}
          file={found.waiting.file}
          plan={found.plan}
          hash={found.hash}
          page={Number(/^\d{1,3}$/.exec(one(query.page))?.[0] ?? 1)}
        />
      ) : null}
      {found && !found.plan ? <ImportDone series={series} waiting={found.waiting} query={query} /> : null}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <UploadForm
          series={slug}
          cities={cities}
          city={cities.find(({ id }) => id === found?.waiting.conferenceId)?.slug ?? (one(query.city) || null)}
        />
        <TemplateHelp />
      </div>
    </div>
  );
}
