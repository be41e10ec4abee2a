import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ChangeList } from '@/features/schedule/components/change-list';
import { ConflictList } from '@/features/schedule/components/conflict-list';
import { ReleasePeople } from '@/features/schedule/components/release-people';
import { RevisionField } from '@/features/schedule/components/revision-field';
import { sayConflicts } from '@/features/schedule/components/schedule-words';
import { blockingOf } from '@/features/schedule/conflict-rules';
import { loadRelease } from '@/features/schedule/loaders';
import type { ReleasePage as Loaded } from '@/features/schedule/page-types';
import { releaseAction } from '@/features/schedule/release-actions';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'release' });
  return { title: t('title') };
}

export default async function ReleasePage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('release');
  const { slug } = await params;
  const here = { pathname: '/organiser/conferences/[slug]/release', params: { slug } } as const;
  const page = await loadRelease(await loadOrganiserConference(locale, slug, here), new Date());
  const { conference, conflicts, programme, facts, newest } = page;
  const said = await sayConflicts(conflicts, programme.document, facts, locale);
  const blocking = blockingOf(conflicts).length;
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-3">
        <h1 className="mr-auto text-[2.125rem]">{t('titleFor', { city: conference.city })}</h1>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('toSchedule')}
        </ButtonLink>
      </div>
      <p className="max-w-text">{t('lead', { number: (newest?.number ?? 0) + 1 })}</p>
      {blocking > 0 ? <Notice tone="ling" title={t('stopped', { count: blocking })} /> : null}
      <Panel id="conflicts" title={t('conflictsTitle')}>
        {said.length === 0 ? <p>{t('conflictsNone')}</p> : <ConflictList said={said} slug={slug} />}
      </Panel>
      <Changes page={page} locale={locale} />
      <ReleasePeople page={page} />
      {blocking === 0 && !page.isNothing ? <ReleaseForm page={page} locale={locale} /> : null}
    </div>
  );
}

async function Changes({ page, locale }: { page: Loaded; locale: Locale }) {
  const t = await getTranslations('release');
  const { newest, plan, programme, isNothing } = page;
  const { slots, sessions } = programme.document;
  return (
    <Panel id="changes" title={t('changesTitle')}>
      {isNothing ? <p>{t('changesNone')}</p> : null}
      {!newest && plan.changes.length === 0 ? (
        <p>{t('changesFirst', { slots: slots.length, sessions: sessions.length })}</p>
      ) : null}
      {plan.changes.length > 0 ? (
        <>
          {newest ? <p className="mb-2 text-ink-2">{t('changesSince', { number: newest.number })}</p> : null}
          <ChangeList changes={plan.changes} locale={locale} />
        </>
      ) : null}
    </Panel>
  );
}

async function ReleaseForm({ page, locale }: { page: Loaded; locale: Locale }) {
  const t = await getTranslations('release');
  const shared = await getTranslations('form');
  const { conference, programme, newest } = page;
  return (
    <ActionForm
      action={releaseAction}
      locale={locale}
      errorTitle={shared('summary')}
      hidden={{ conferenceId: conference.id }}
    >
      <RevisionField revision={programme.revision} />
      <ActionTextarea
        name="comment"
        label={t('comment')}
        hint={t('commentHint')}
        optionalText={shared('optional')}
        rows={3}
        maxLength={2_000}
      />
      <div>
        <SubmitButton pendingText={t('submitting')}>{t('submit', { number: (newest?.number ?? 0) + 1 })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
