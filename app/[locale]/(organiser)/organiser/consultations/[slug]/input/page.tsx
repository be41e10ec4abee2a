import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-look';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { canEditConsultations } from '@/features/consultation/policy';
import { EnterForm } from '@/features/input/components/enter-form';
import { InputWords } from '@/features/input/components/input-words';
import { SubmittedFilter } from '@/features/input/components/submitted-filter';
import { SubmittedTable } from '@/features/input/components/submitted-table';
import { ThemeCounts, WhoAnswered } from '@/features/input/components/who-answered';
import { enterInputAction } from '@/features/input/organiser-actions';
import { loadSubmitted } from '@/features/input/organiser-loaders';
import { queryOfInputView } from '@/features/input/organiser-rules';
import { takesInput } from '@/features/input/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { isoDate } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'input.organiser' });
  return { title: t('title') };
}

export default async function ConsultationInput({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/input', params: { slug } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const list = await loadSubmitted(consultation.id, await searchParams);
  const t = await getTranslations('input.organiser');
  const { view, cards, found, total, questions, who, options, organisations } = list;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-1 text-ink-2">{t('intro')}</p>
      </div>
      <ThemeCounts questions={questions} byQuestion={total.byQuestion} />
      <WhoAnswered who={who} />
      {total.all === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <SubmittedFilter view={view} slug={slug} questions={questions} options={options} />
          <p role="status">{t('counts', { count: found.all })}</p>
          {cards.length === 0 ? (
            <EmptyState title={t('noHitsTitle')}>
              <p>{t('noHitsText')}</p>
            </EmptyState>
          ) : (
            <SubmittedTable cards={cards} questions={questions} view={view} found={found.all} slug={slug} />
          )}
          {canEditConsultations(actor) ? (
            <p className="flex flex-wrap items-center gap-3">
              {(['csv', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  download
                  className={buttonClass({ variant: 'ghost', size: 'small' })}
                  href={`/api/organiser/consultations/${slug}/input.${format}?${new URLSearchParams({ ...queryOfInputView(view, 1), locale })}`}
                >
                  {t(format)}
                </a>
              ))}
              <span className="text-md text-ink-2">{t('exportHint')}</span>
            </p>
          ) : null}
        </>
      )}
      {canEditConsultations(actor) && takesInput(consultation.state) && who.length > 0 ? (
        <Disclosure summary={t('enterTitle')}>
          <p className="mb-4 max-w-text">{t('enterText')}</p>
          <InputWords>
            <EnterForm
              action={enterInputAction}
              locale={locale}
              slug={slug}
              formKey={randomUUID()}
              today={isoDate(new Date())}
              questions={questions}
              organisations={organisations}
              invited={who}
            />
          </InputWords>
        </Disclosure>
      ) : null}
    </div>
  );
}
