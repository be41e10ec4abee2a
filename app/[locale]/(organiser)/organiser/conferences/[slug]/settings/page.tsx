import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { PreviewPanel } from '@/features/preview/components/preview-panel';
import { SettingsForm } from '@/features/tour/components/settings-form';
import { StatePanel } from '@/features/tour/components/state-panel';
import { loadSettings } from '@/features/tour/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

const doneWords = ['saved', 'made', 'state', 'moved'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours' });
  return { title: t('settings') };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('tours.settingsPage');
  const here = { pathname: '/organiser/conferences/[slug]/settings', params: { slug } } as const;
  const { actor, conference } = await loadOrganiserConference(locale, slug, here);
  const query = await searchParams;
  // A new form after each save; the same one when it comes back with something to mend, without JavaScript too.
  const saved = String(query.v ?? '');
  const { settings, choices, canCopy } = await loadSettings(actor, conference);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('title', { city: settings.city })}</h1>
        {canCopy ? (
          <>
            <ButtonLink
              href={{ pathname: '/organiser/tours/[series]', params: { series: settings.tour.slug } }}
              variant="ghost"
              size="small"
            >
              {t('toTour')}
            </ButtonLink>
            <ButtonLink
              href={{ pathname: '/organiser/conferences/[slug]/copy', params: { slug } }}
              variant="ghost"
              size="small"
            >
              {t('copy')}
            </ButtonLink>
          </>
        ) : null}
      </div>
      <Done query={query} slug={slug} />
      <StatePanel key={`state-${saved}`} settings={settings} now={new Date()} />
      <PreviewPanel conferenceId={settings.id} isDraft={settings.state === 'draft'} hasLink={settings.hasPreview} />
      <SettingsForm key={`settings-${saved}`} settings={settings} choices={choices} />
      <HistoryOf type="conference" id={conference.id} belonging={{ conferenceId: conference.id }} />
    </div>
  );
}

/** What has just been done, when the address says so. */
async function Done({ query, slug }: { query: Query; slug: string }) {
  const t = await getTranslations('tours.settingsPage');
  const word = doneWords.find((candidate) => candidate === query.done);
  const waiting = Number(typeof query.waiting === 'string' && /^\d{1,3}$/.test(query.waiting) ? query.waiting : 0);
  if (!word) return null;
  return (
    <Notice tone="done" role="status" title={t(`done.${word}`)}>
      {waiting > 0 ? <p>{t('waiting', { count: waiting })}</p> : null}
      {word === 'moved' || waiting > 0 ? (
        <p>
          <Link href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug } }}>{t('toSchedule')}</Link>
        </p>
      ) : null}
    </Notice>
  );
}
