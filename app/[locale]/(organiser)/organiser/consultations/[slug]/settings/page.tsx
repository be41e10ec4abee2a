import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { PrepareParts } from '@/features/preparation/components/prepare-parts';
import { SettingsForm } from '@/features/preparation/components/settings-form';
import { StatePanel } from '@/features/preparation/components/state-panel';
import { loadSettings } from '@/features/preparation/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

const doneWords = ['saved', 'made', 'state', 'moved', 'cancelledDrafted'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations.prepare' });
  return { title: t('settings') };
}

export default async function ConsultationSettingsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const here = { pathname: '/organiser/consultations/[slug]/settings', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const { settings, reached } = await loadSettings(consultation.id);
  const t = await getTranslations('consultations.settings');
  // A new form after each save; the same one when it comes back with something to mend, without JavaScript too.
  const saved = String(query.v ?? '');
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <p className="text-ink-2">{titleOf(settings, locale)}</p>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
      </div>
      <PrepareParts slug={slug} here="settings" />
      <Done query={query} slug={slug} />
      <StatePanel key={`state-${saved}`} settings={settings} reached={reached} />
      <SettingsForm key={`settings-${saved}`} settings={settings} />
      <HistoryOf type="consultation" id={settings.id} belonging="everywhere" />
    </div>
  );
}

/** What has just been done, when the address says so. */
async function Done({ query, slug }: { query: Query; slug: string }) {
  const t = await getTranslations('consultations.settings');
  const word = doneWords.find((candidate) => candidate === query.done);
  if (!word) return null;
  const hasDraft = word === 'moved' || word === 'cancelledDrafted';
  return (
    <Notice tone={hasDraft ? 'sun' : 'done'} role="status" title={t(`done.${word}`)}>
      {hasDraft ? (
        <p>
          {t('draftedText')}{' '}
          <Link href={{ pathname: '/organiser/consultations/[slug]/dispatches', params: { slug } }}>
            {t('toDispatches')}
          </Link>
        </p>
      ) : null}
    </Notice>
  );
}
