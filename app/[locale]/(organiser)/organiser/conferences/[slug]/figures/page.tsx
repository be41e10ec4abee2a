import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-look';
import { FigureRow } from '@/components/ui/figure-row';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { FillFigure } from '@/features/figures/components/fill-figure';
import { LiveNumber, LiveProvider } from '@/features/figures/components/live';
import { liveWords } from '@/features/figures/components/live-words';
import { MunicipalityFigure } from '@/features/figures/components/municipality-figure';
import { TimeFigure } from '@/features/figures/components/time-figure';
import { TypeFigure } from '@/features/figures/components/type-figure';
import { loadFigures } from '@/features/figures/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'figures' });
  return { title: t('title') };
}

export default async function Figures({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('figures');
  const pathname = '/organiser/conferences/[slug]/figures';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug } });
  const figures = await loadFigures(opened, await searchParams, new Date());
  const { taken, capacity, cancelled, city } = opened.conference;
  const { coverage, sessions } = figures;
  const known = {
    numbers: { taken, cancelled, today: figures.today, municipalities: coverage.covered },
    each: Object.fromEntries(sessions.map((session) => [session.id, session.taken])),
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('titleFor', { city })}</h1>
        <a
          href={`/api/organiser/conferences/${slug}/figures.csv?locale=${locale}`}
          className={`no-print ${buttonClass({ variant: 'ghost', size: 'small' })}`}
          download
        >
          <Download aria-hidden="true" size={18} />
          {t('csv.fetch')}
        </a>
      </div>
      <LiveProvider
        url={`/api/organiser/conferences/${slug}/live`}
        known={known}
        counted="taken"
        words={await liveWords('registered')}
      >
        <FigureRow
          label={t('label')}
          figures={[
            { value: <LiveNumber of="taken" known={taken} />, text: t('figure.taken', { capacity }) },
            { value: <LiveNumber of="today" known={figures.today} />, text: t('figure.today') },
            { value: <LiveNumber of="cancelled" known={cancelled} />, text: t('figure.cancelled') },
            {
              value: <LiveNumber of="municipalities" known={coverage.covered} />,
              text: t('figure.municipalities', { count: coverage.municipalities }),
            },
          ]}
        />
        <FillFigure sessions={sessions} />
        <TimeFigure totals={figures.totals} capacity={capacity} pace={figures.pace} />
        <TypeFigure counts={figures.types} />
        <MunicipalityFigure
          slug={slug}
          municipalities={figures.municipalities}
          totals={coverage}
          search={figures.search}
          found={figures.found}
        />
      </LiveProvider>
    </div>
  );
}
