import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { CardLinks, SubmittedCardNow, SubmittedVersions } from '@/features/input/components/submitted-card';
import { loadSubmittedCard } from '@/features/input/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string; card: string }> };

export default async function SubmittedCardPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, card: cardId } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/input/[card]', params: { slug, card: cardId } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { card, questions, mails } = await loadSubmittedCard(consultation.id, cardId);
  const t = await getTranslations('input.organiser');
  const title = t('card.title', { number: card.number });
  return (
    <div className="grid grid-cols-1 gap-5">
      <title>{title}</title>
      <div>
        <Breadcrumbs
          label={t('title')}
          items={[{ href: { pathname: '/organiser/consultations/[slug]/input', params: { slug } }, text: t('title') }]}
        />
        <h1 className="text-[2.125rem]">{title}</h1>
      </div>
      <SubmittedCardNow card={card} questions={questions} />
      <SubmittedVersions card={card} questions={questions} />
      <CardLinks card={card} mails={mails} />
    </div>
  );
}
