import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureRow } from '@/components/ui/figure-row';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { PeopleList } from '@/features/needs/components/people-list';
import { SheetForm } from '@/features/needs/components/sheet-form';
import { loadConsultationNeeds } from '@/features/needs/consultation-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ problem?: unknown }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'needs' });
  return { title: t('title') };
}

export default async function ConsultationNeedsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('needs');
  const here = { pathname: '/organiser/consultations/[slug]/needs', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'readNeeds', here);
  const { people, counts } = await loadConsultationNeeds(consultation.id);
  const { problem } = await searchParams;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text">{t('intro')}</p>
      </div>
      {problem === 'reason' ? (
        <Notice tone="ling" role="alert">
          <p>{t('errors.reasonMissing')}</p>
        </Notice>
      ) : null}
      <FigureRow
        label={t('counts')}
        figures={[
          { value: counts.people, text: t('figures.people', { count: counts.people }) },
          { value: counts.food, text: t('figures.food') },
          { value: counts.access, text: t('figures.access') },
          { value: counts.other, text: t('figures.other') },
        ]}
      />
      {counts.unreadable > 0 ? (
        <Notice tone="ling">
          <p>{t('unreadable', { count: counts.unreadable })}</p>
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PeopleList
          people={people}
          emptyText={t('emptyConsultation')}
          hrefFor={(id) => ({ pathname: '/organiser/consultations/[slug]/needs/[id]', params: { slug, id } })}
        />
        {people.length > 0 ? (
          <Panel id="sheet" title={t('sheetTitle')}>
            <p className="mb-4 max-w-text">{t('sheetText')}</p>
            <SheetForm action={`/api/organiser/consultations/${slug}/needs-sheet`} />
          </Panel>
        ) : null}
      </div>
    </div>
  );
}
