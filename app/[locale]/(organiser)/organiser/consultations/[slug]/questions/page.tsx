import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { PrepareParts } from '@/features/consultation/components/prepare-parts';
import { QuestionForm } from '@/features/consultation/components/question-form';
import { titleOf } from '@/features/consultation/rules';
import { loadConsultationQuestions } from '@/features/consultation/settings-loaders';
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
  const { settings, questions } = await loadConsultationQuestions(locale, slug);
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
