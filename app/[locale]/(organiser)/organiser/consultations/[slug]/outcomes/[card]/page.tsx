import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { ClearPanel } from '@/features/outcome/components/clear-panel';
import { KindTag } from '@/features/outcome/components/kind-tag';
import { OutcomeForm } from '@/features/outcome/components/outcome-form';
import { loadOutcome } from '@/features/outcome/loaders';
import { doneFrom } from '@/features/outcome/rules';
import type { OutcomeDetail } from '@/features/outcome/types';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime, type Locale } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; card: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'outcomes' });
  return { title: t('title') };
}

export default async function OutcomePage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, card: asked } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/outcomes/[card]', params: { slug, card: asked } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { card, outcome, versions, canEdit, owners, warnings, obstacle } = await loadOutcome(opened, asked);
  const t = await getTranslations('outcomes');
  const done = doneFrom(await searchParams);
  const consultationId = opened.consultation.id;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/consultations/[slug]/outcomes', params: { slug } }, text: t('title') }]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-[2.125rem]">{t('cardTitle', { number: card.number })}</h1>
        {outcome ? <KindTag kind={outcome.kind} /> : <Tag tone="outline">{t('notWritten')}</Tag>}
      </div>
      {done ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-5">
          <CardPanel card={card} locale={locale} />
          {canEdit ? (
            <Panel id="write" title={t('form.title')}>
              <OutcomeForm consultationId={consultationId} detail={{ card, outcome }} owners={owners} />
            </Panel>
          ) : null}
        </div>
        <div className="grid grid-cols-1 gap-5">
          {outcome ? <ClearPanel {...{ consultationId, card, outcome, warnings, obstacle, canEdit }} /> : null}
          <Versions versions={versions} locale={locale} />
          <HistoryOf type="outcome" id={card.id} belonging="everywhere" />
        </div>
      </div>
    </div>
  );
}

async function CardPanel({ card, locale }: { card: OutcomeDetail['card']; locale: Locale }) {
  const t = await getTranslations('outcomes.card');
  return (
    <Panel id="card" title={t('title')}>
      <div className="[overflow-wrap:anywhere]">
        <Facts
          stacked
          facts={[
            { name: t('organisation'), value: card.organisation },
            { name: t('theme'), value: locale === 'en' ? card.themeEn : card.themeSv },
            { name: t('problem'), value: <span className="whitespace-pre-line">{card.problem}</span> },
            { name: t('proposal'), value: <span className="whitespace-pre-line">{card.proposal}</span> },
            { name: t('commitments'), value: card.commitmentNumbers.join(', ') },
          ]}
        />
      </div>
      <p className="mt-3 text-ink-2">{t('never')}</p>
    </Panel>
  );
}

async function Versions({ versions, locale }: { versions: OutcomeDetail['versions']; locale: Locale }) {
  const t = await getTranslations('outcomes.versions');
  if (versions.length === 0) return null;
  return (
    <Panel id="versions" title={t('title')}>
      <ul className="grid gap-1">
        {versions.map(({ version, createdAt, createdBy }) => (
          <li key={version}>
            {t('line', { version, date: formatDateTime(createdAt, locale), name: createdBy ?? '–' })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
