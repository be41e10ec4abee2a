import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { CommitmentFacts, CommitmentMails, DeclinedNotice } from '@/features/commitment/components/commitment-facts';
import { CommitmentForm } from '@/features/commitment/components/commitment-form';
import { OtherSteps, ReleasePanel } from '@/features/commitment/components/commitment-steps';
import { OnBehalf } from '@/features/commitment/components/on-behalf';
import { StandingTag } from '@/features/commitment/components/standing-tag';
import { ToldList } from '@/features/commitment/components/told-list';
import { loadCommitment } from '@/features/commitment/loaders';
import { doneFrom } from '@/features/commitment/view-rules';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'commitments' });
  return { title: t('title') };
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/commitments/[id]', params: { slug, id } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { commitment, canEdit, standing, choices, preview } = await loadCommitment(opened, id, new Date());
  const t = await getTranslations('commitments');
  const done = doneFrom(await searchParams);
  const { state, number } = commitment;
  const mayRelease = canEdit && (state === 'draft' || state === 'accepted');
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/consultations/[slug]/commitments', params: { slug } }, text: t('title') },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-[2.125rem]">{t('titleOne', { number })}</h1>
        <StandingTag standing={standing} />
      </div>
      {done ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      {state === 'declined' ? <DeclinedNotice reason={commitment.responseReason} /> : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-5">
          <Panel id="facts" title={t('facts.what')}>
            <CommitmentFacts
              commitment={commitment}
              isOverdue={standing === 'late' && commitment.progress !== 'late'}
            />
          </Panel>
          {choices ? (
            <Disclosure summary={t('form.edit')} open={state === 'declined'} id="edit">
              <CommitmentForm consultationId={opened.consultation.id} commitment={commitment} choices={choices} />
            </Disclosure>
          ) : null}
          {mayRelease ? <ReleasePanel commitment={commitment} preview={preview} /> : null}
        </div>
        <div className="grid grid-cols-1 gap-5">
          <Panel id="told" title={t('history.title')}>
            <ToldList statuses={commitment.statuses} empty={t('history.none')} />
          </Panel>
          {canEdit ? (
            <>
              <OnBehalf commitment={commitment} formKey={randomUUID()} />
              <OtherSteps commitment={commitment} />
            </>
          ) : null}
          <CommitmentMails mails={commitment.mails} />
          <HistoryOf type="commitment" id={id} belonging="everywhere" />
        </div>
      </div>
    </div>
  );
}
