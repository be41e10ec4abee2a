import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { PrepareParts } from '@/features/preparation/components/prepare-parts';
import { QuestionForm } from '@/features/preparation/components/question-form';
import { loadQuestions } from '@/features/preparation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations.prepare' });
  return { title: t('questions') };
}

export default async function ConsultationQuestionsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const { done, v } = await searchParams;
  const here = { pathname: '/organiser/consultations/[slug]/questions', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const { settings, questions } = await loadQuestions(consultation.id);
  const t = await getTranslations('consultations.questions');
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <p className="text-ink-2">{titleOf(settings, locale)}</p>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      <PrepareParts slug={slug} here="questions" />
      {done === 'saved' ? <Notice tone="done" role="status" title={t('saved')} /> : null}
      <QuestionForm key={String(v ?? '')} consultation={settings} questions={questions} />
    </div>
  );
}
