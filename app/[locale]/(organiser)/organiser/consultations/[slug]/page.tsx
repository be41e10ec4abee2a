import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { OverviewDecisions } from '@/features/consultation/components/overview-decisions';
import { OverviewFigures } from '@/features/consultation/components/overview-figures';
import { OverviewLine } from '@/features/consultation/components/overview-line';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { getOverviewCounts, listThemeCounts } from '@/features/consultation/overview-queries';
import { decisions, stopOf } from '@/features/consultation/overview-rules';
import { canEditConsultations } from '@/features/consultation/policy';
import { stateTone, titleOf } from '@/features/consultation/rules';
import type { ConsultationHead } from '@/features/consultation/types';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations' });
  return { title: t('title') };
}

export default async function ConsultationOverview({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]', params: { slug } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const [counts, themes] = await Promise.all([getOverviewCounts(consultation.id), listThemeCounts(consultation.id)]);
  const t = await getTranslations('consultations');
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-[2.125rem]">{titleOf(consultation, locale)}</h1>
          <p className="mt-2">
            <Tag tone={stateTone(consultation.state)}>{t(`states.${consultation.state}`)}</Tag>
          </p>
        </div>
        {canEditConsultations(actor) ? (
          <ButtonLink
            href={{ pathname: '/organiser/consultations/[slug]/settings', params: { slug } }}
            variant="ghost"
            size="small"
          >
            {t('overview.toSettings')}
          </ButtonLink>
        ) : null}
      </div>
      {consultation.isMadeUp ? <Notice tone="sun" title={t('madeUp')} /> : null}
      <OverviewLine consultation={consultation} now={stopOf(consultation, counts)} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <OverviewDecisions slug={slug} decisions={decisions(consultation, counts)} />
        <WhenPanel consultation={consultation} locale={locale} />
      </div>
      <OverviewFigures
        slug={slug}
        isPast={consultation.state === 'held' || consultation.state === 'archived'}
        counts={counts}
        themes={themes}
      />
    </div>
  );
}

async function WhenPanel({ consultation, locale }: { consultation: ConsultationHead; locale: Locale }) {
  const t = await getTranslations('consultations.overview');
  const { slug, startsAt, placeName, answerBy, inputBy, caseNumber, visibility, state } = consultation;
  const when = (instant: Date | null) => (instant ? formatDateTime(instant, locale) : t('notSet'));
  return (
    <Panel id="when" title={t('when')}>
      <Facts
        stacked
        facts={[
          { name: t('meeting'), value: when(startsAt) },
          { name: t('place'), value: placeName },
          { name: t('answerBy'), value: when(answerBy) },
          { name: t('inputBy'), value: when(inputBy) },
          { name: t('caseNumber'), value: caseNumber },
        ]}
      />
      {visibility !== 'invited' && state !== 'draft' ? (
        <p className="mt-3">
          <Link
            href={{ pathname: '/consultation/[slug]', params: { slug } }}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {t('toPublic')}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}
