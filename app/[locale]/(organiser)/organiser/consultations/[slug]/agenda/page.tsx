import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { AgendaForm } from '@/features/preparation/components/agenda-form';
import { PrepareParts } from '@/features/preparation/components/prepare-parts';
import { loadAgenda } from '@/features/preparation/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations.prepare' });
  return { title: t('agenda') };
}

export default async function ConsultationAgendaPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const { done, v } = await searchParams;
  const here = { pathname: '/organiser/consultations/[slug]/agenda', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const { settings, agenda } = await loadAgenda(consultation.id);
  const t = await getTranslations('consultations.agenda');
  const { startsAt, endsAt } = settings;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <p className="text-ink-2">{titleOf(settings, locale)}</p>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      <PrepareParts slug={slug} here="agenda" />
      {done === 'saved' ? <Notice tone="done" role="status" title={t('saved')} /> : null}
      {startsAt && endsAt ? (
        <>
          <p className="max-w-text">
            {t('within', { when: formatDateTime(startsAt, locale), until: formatDateTime(endsAt, locale) })}
          </p>
          <AgendaForm key={String(v ?? '')} consultation={settings} meeting={{ startsAt, endsAt }} agenda={agenda} />
        </>
      ) : (
        <EmptyState
          title={t('noDayTitle')}
          action={
            <ButtonLink
              href={{ pathname: '/organiser/consultations/[slug]/settings', params: { slug }, hash: 'when' }}
              size="small"
            >
              {t('toSettings')}
            </ButtonLink>
          }
        >
          <p>{t('noDayText')}</p>
        </EmptyState>
      )}
    </div>
  );
}
