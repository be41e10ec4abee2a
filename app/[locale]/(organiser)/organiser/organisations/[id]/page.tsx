import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { OrganisationForm } from '@/features/organisation/components/organisation-form';
import {
  CommitmentsPanel,
  InvitedToPanel,
  OrganisationFacts,
} from '@/features/organisation/components/organisation-past';
import { loadOrganisation } from '@/features/organisation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'organisations' });
  return { title: t('facts') };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { id } = await params;
  const { saved, v } = await searchParams;
  const { organisation, invitedTo, commitments, canEdit } = await loadOrganisation(locale, id);
  const t = await getTranslations('organisations');
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/organisations', text: t('title') }]} />
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">{organisation.name}</h1>
        {organisation.archivedAt ? <Tag tone="outline">{t('isArchived')}</Tag> : null}
      </div>
      {saved === '1' && canEdit ? <Notice tone="done" role="status" title={t('saved')} /> : null}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        {canEdit ? (
          <OrganisationForm key={String(v ?? '')} organisation={organisation} />
        ) : (
          <OrganisationFacts organisation={organisation} />
        )}
        <div className="grid grid-cols-1 gap-6">
          <InvitedToPanel invitedTo={invitedTo} />
          <CommitmentsPanel commitments={commitments} />
          <HistoryOf type="organisation" id={organisation.id} belonging="everywhere" />
        </div>
      </div>
    </div>
  );
}
