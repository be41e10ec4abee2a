import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DoneNote } from '@/features/facilitation/components/done-note';
import { GroupingTheme } from '@/features/facilitation/components/grouping-theme';
import { MadeUpNote } from '@/features/facilitation/components/made-up-note';
import { SimilarPairs } from '@/features/facilitation/components/similar-pairs';
import { loadGrouping } from '@/features/facilitation/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { isUuid } from '@/lib/ids';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'facilitation.groups' });
  return { title: t('title') };
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const cardId = typeof query.kort === 'string' && isUuid(query.kort) ? query.kort : null;
  const here = { pathname: '/organiser/consultations/[slug]/groups', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'facilitate', here);
  const { meeting, pairs, canEdit } = await loadGrouping(consultation, cardId);
  const t = await getTranslations('facilitation.groups');
  const at = { consultationId: consultation.id, slug, locale };
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-end gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        <ButtonLink
          href={{ pathname: '/organiser/consultations/[slug]/meeting', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('toMeeting')}
        </ButtonLink>
      </div>
      <DoneNote query={query} />
      <MadeUpNote isMadeUp={consultation.isMadeUp} />
      {canEdit ? null : <Notice>{t('archived')}</Notice>}
      {meeting.cards.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : null}
      {canEdit && meeting.cards.length > 1 ? (
        <SimilarPairs
          pairs={pairs}
          of={meeting.cards.find(({ id }) => id === cardId) ?? null}
          groups={meeting.groups}
          at={at}
        />
      ) : null}
      {meeting.themes.map((theme) => (
        <GroupingTheme key={theme.id} {...{ theme, meeting, at, canEdit }} />
      ))}
    </div>
  );
}
