import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { LetterPanel } from '@/features/dispatch/components/letter-panel';
import { AnswerList } from '@/features/invitation/components/answer-list';
import { DoneNote } from '@/features/invitation/components/done-note';
import { ExtensionList } from '@/features/invitation/components/extension-list';
import { InvitationEdit } from '@/features/invitation/components/invitation-edit';
import { InvitationFacts } from '@/features/invitation/components/invitation-head';
import { InvitationSteps } from '@/features/invitation/components/invitation-steps';
import { MailList } from '@/features/invitation/components/mail-list';
import { SeatChains } from '@/features/invitation/components/seat-chains';
import { stateTones } from '@/features/invitation/list-rules';
import { loadInvitation } from '@/features/invitation/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { HistoryOf } from '../../../../_history/history-of';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'invitations' });
  return { title: t('oneTitle') };
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/invitations/[id]', params: { slug, id } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { invitation, canEdit } = await loadInvitation(opened, id);
  const t = await getTranslations('invitations');
  const toMail = {
    pathname: '/organiser/consultations/[slug]/dispatches/new',
    params: { slug },
    query: { ids: invitation.id },
  } as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/consultations/[slug]', params: { slug } },
            text: titleOf(opened.consultation, locale),
          },
          { href: { pathname: '/organiser/consultations/[slug]/invitations', params: { slug } }, text: t('title') },
        ]}
      />
      <div>
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          <bdi>{invitation.organisation}</bdi>
        </h1>
        <p className="mt-2 flex flex-wrap gap-2">
          <Tag tone={stateTones[invitation.state]}>{t(`states.${invitation.state}`)}</Tag>
          <Tag tone="outline">{t(`kinds.${invitation.kind}`)}</Tag>
          {invitation.isKey ? <Tag tone="outline">{t('keyTag')}</Tag> : null}
        </p>
      </div>
      <DoneNote query={await searchParams} />
      {canEdit && invitation.state !== 'revoked' ? (
        <p className="flex flex-wrap gap-3">
          <ButtonLink
            href={{ pathname: '/organiser/consultations/[slug]/invitations/[id]/answer', params: { slug, id } }}
            size="small"
          >
            {t('enterAnswer')}
          </ButtonLink>
          <ButtonLink href={toMail} variant="ghost" size="small">
            {t('prepareMail')}
          </ButtonLink>
        </p>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-5">
          <Panel id="seats" title={t('seats.title')}>
            <SeatChains seats={invitation.seats} />
          </Panel>
          <Panel id="extensions" title={t('extensions.title')}>
            <ExtensionList extensions={invitation.extensions} canEdit={canEdit} />
          </Panel>
          <Panel id="answers" title={t('answers.title')}>
            <AnswerList answers={invitation.answers} />
          </Panel>
          <Panel id="mail-list" title={t('mailList.title')}>
            <MailList mails={invitation.mails} />
          </Panel>
        </div>
        <div className="grid grid-cols-1 gap-5">
          <Panel id="facts" title={t('facts.title')}>
            <InvitationFacts invitation={invitation} />
          </Panel>
          {invitation.state === 'revoked' ? null : <LetterPanel slug={slug} id={invitation.id} canEdit={canEdit} />}
          {canEdit ? (
            <>
              <Disclosure id="edit" summary={t('edit.title')}>
                <InvitationEdit invitation={invitation} />
              </Disclosure>
              <InvitationSteps invitation={invitation} />
            </>
          ) : null}
          <HistoryOf type="invitation" id={invitation.id} belonging="everywhere" />
        </div>
      </div>
    </div>
  );
}
