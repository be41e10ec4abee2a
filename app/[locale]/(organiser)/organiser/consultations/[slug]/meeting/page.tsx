import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DoneNote } from '@/features/facilitation/components/done-note';
import { MadeUpNote } from '@/features/facilitation/components/made-up-note';
import { MeetingCardForm } from '@/features/facilitation/components/meeting-card-form';
import { MeetingScreen } from '@/features/facilitation/components/meeting-screen';
import { MeetingTable } from '@/features/facilitation/components/meeting-table';
import { StandsTable } from '@/features/facilitation/components/stands-table';
import { loadMeeting } from '@/features/facilitation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'facilitation.meeting' });
  return { title: t('title') };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/meeting', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'facilitate', here);
  const { meeting, invited, canEdit } = await loadMeeting(consultation);
  const t = await getTranslations('facilitation.meeting');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        {(['groups', 'matrix'] as const).map((part) => (
          <ButtonLink
            key={part}
            href={{ pathname: `/organiser/consultations/[slug]/${part}`, params: { slug } }}
            variant="ghost"
            size="small"
          >
            {t(part === 'groups' ? 'toGroups' : 'toMatrix')}
          </ButtonLink>
        ))}
      </div>
      <DoneNote query={await searchParams} />
      <MadeUpNote isMadeUp={consultation.isMadeUp} />
      <MeetingTable head={meeting.head} locale={locale} />
      <MeetingScreen {...{ meeting, locale, canEdit }} />
      {canEdit ? <MeetingCardForm consultationId={consultation.id} themes={meeting.themes} locale={locale} /> : null}
      <StandsTable meeting={meeting} invited={invited.length} />
    </div>
  );
}
