import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureRow } from '@/components/ui/figure-row';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { LiveNumber, LiveProvider } from '@/features/figures/components/live';
import { liveWords } from '@/features/figures/components/live-words';
import { SessionGrid } from '@/features/figures/components/session-grid';
import { loadTodayCharts } from '@/features/figures/loaders';
import { AttentionList } from '@/features/today/components/attention-list';
import { loadToday } from '@/features/today/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { CountyPanel } from './_today/county-panel';
import { LinePanel } from './_today/line-panel';
import { TodayHead } from './_today/today-head';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'today' });
  const { slug } = await params;
  return { title: `${t('pageTitle')} · ${slug}` };
}

export default async function ConferenceToday({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const now = new Date();
  const here = await loadOrganiserConference(locale, slug, {
    pathname: '/organiser/conferences/[slug]',
    params: { slug },
  });
  const { conference } = here;
  const [{ today, attention }, charts] = await Promise.all([
    loadToday(here, conference, now),
    loadTodayCharts(conference, now),
  ]);
  const t = await getTranslations('today');
  const { capacity, taken, cancelled } = conference;
  const { speakersConfirmed, speakersInvited } = today.facts;
  const known = {
    numbers: { taken, cancelled, today: charts.today, municipalities: charts.totals.covered },
    each: Object.fromEntries(today.sessions.map((session) => [session.id, session.taken])),
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <TodayHead here={here} now={now} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <AttentionList items={attention.map((item) => ({ ...item, conference }))} />
        <CountyPanel conference={conference} charts={charts} />
      </div>
      <LiveProvider
        url={`/api/organiser/conferences/${slug}/live`}
        known={known}
        counted="taken"
        words={await liveWords('registered')}
      >
        <FigureRow
          label={t('figuresTitle')}
          figures={[
            { value: <LiveNumber of="taken" known={taken} />, text: t('figure.taken', { capacity }) },
            { value: <LiveNumber of="today" known={charts.today} />, text: t('figure.today') },
            {
              value: speakersConfirmed,
              text: t('figure.speakers', { confirmed: speakersConfirmed, count: speakersInvited }),
            },
            {
              value: <LiveNumber of="municipalities" known={charts.totals.covered} />,
              text: t('figure.municipalities', { count: charts.totals.municipalities }),
            },
          ]}
        />
        <LinePanel charts={charts} conference={conference} />
        <Panel
          id="fill"
          title={t('fillTitle')}
          aside={
            <Link href={{ pathname: '/organiser/conferences/[slug]/figures', params: { slug } }}>
              {t('allFigures')}
            </Link>
          }
        >
          <SessionGrid sessions={today.sessions} />
        </Panel>
      </LiveProvider>
    </div>
  );
}
