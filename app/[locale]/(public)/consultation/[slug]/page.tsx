import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageMetadata } from '@/app/page-metadata';
import { Markdown } from '@/components/ui/markdown';
import { PublicHead, PublicStanding } from '@/features/consultation/components/public-head';
import { AgendaList, InvitedList, PaperList, QuestionList } from '@/features/consultation/components/public-parts';
import { getPublicConsultation } from '@/features/consultation/public-queries';
import { titleOf } from '@/features/consultation/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { markdownText } from '@/lib/markdown';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

const readOnce = cache(getPublicConsultation);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const consultation = await readOnce(slug);
  if (!consultation) return {};
  const text = locale === 'en' && consultation.invitationEn ? consultation.invitationEn : consultation.invitationSv;
  const title = titleOf(consultation, locale);
  return pageMetadata({
    locale,
    href: { pathname: '/consultation/[slug]', params: { slug } },
    title,
    description: markdownText(text).replace(/\s+/g, ' ').slice(0, 160) || title,
    picture: `consultation-${slug}`,
  });
}

export default async function PublicConsultationPage({ params }: Props) {
  const locale = await localeFrom(params);
  const consultation = await readOnce((await params).slug);
  if (!consultation) notFound();
  const t = await getTranslations('consultation');
  const isEnglish = locale === 'en' && consultation.invitationEn !== '';
  const text = isEnglish ? consultation.invitationEn : consultation.invitationSv;
  return (
    <>
      <PublicHead consultation={consultation} />
      <div className="wrap grid grid-cols-1 gap-12 py-10 lg:py-14">
        <PublicStanding consultation={consultation} />
        <div className="grid grid-cols-1 items-start gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid grid-cols-1 gap-12">
            {text ? (
              <section aria-labelledby="invitation-heading">
                <h2 id="invitation-heading" className="mb-3 text-h3">
                  {t('invitation')}
                </h2>
                <Markdown source={text} lang={isEnglish ? 'en' : 'sv'} />
              </section>
            ) : null}
            <QuestionList questions={consultation.questions} />
            <AgendaList agenda={consultation.agenda} />
          </div>
          <div className="grid grid-cols-1 gap-12">
            <PaperList slug={consultation.slug} documents={consultation.documents} />
            <InvitedList organisations={consultation.organisations} />
          </div>
        </div>
      </div>
    </>
  );
}
