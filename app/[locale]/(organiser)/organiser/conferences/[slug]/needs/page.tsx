import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { FigureRow } from '@/components/ui/figure-row';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { PeopleList } from '@/features/needs/components/people-list';
import { SheetForm } from '@/features/needs/components/sheet-form';
import { loadNeeds } from '@/features/needs/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ problem?: unknown }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'needs' });
  return { title: t('title') };
}

export default async function NeedsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('needs');
  const here = { pathname: '/organiser/conferences/[slug]/needs', params: { slug } } as const;
  const { actor, conference } = await loadOrganiserConference(locale, slug, here);
  const { people, counts } = await loadNeeds(actor, conference.id);
  const { problem } = await searchParams;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: conference.city }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('titleFor', { city: conference.city })}</h1>
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
          emptyText={t('emptyText')}
          hrefFor={(id) => ({ pathname: '/organiser/conferences/[slug]/needs/[id]', params: { slug, id } })}
        />
        {people.length > 0 ? (
          <Panel id="sheet" title={t('sheetTitle')}>
            <p className="mb-4 max-w-text">{t('sheetText')}</p>
            <SheetForm action={`/api/organiser/conferences/${slug}/needs-sheet`} />
          </Panel>
        ) : null}
      </div>
    </div>
  );
}
