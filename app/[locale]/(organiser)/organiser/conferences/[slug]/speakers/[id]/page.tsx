import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { DoneNote } from '@/features/speaker/components/done-note';
import { PersonAnswer, PersonLink } from '@/features/speaker/components/person-answer';
import { PersonPresentation } from '@/features/speaker/components/person-presentation';
import { PersonTechnical, PersonTimes } from '@/features/speaker/components/person-times';
import { PersonUnasked } from '@/features/speaker/components/person-unasked';
import { ConsentList } from '@/features/speaker/components/speaker-consents';
import { YourAppearances } from '@/features/speaker/components/your-appearances';
import { loadConferenceSpeaker } from '@/features/speaker/loaders';
import { fileProblem } from '@/features/speaker/page-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'speakers' });
  return { title: t('title') };
}

export default async function ConferenceSpeakerPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const here = { pathname: '/organiser/conferences/[slug]/speakers/[id]', params: { slug, id } } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const { speaker, page, appearances, canEdit } = await loadConferenceSpeaker(opened, id);
  const query = await searchParams;
  const t = await getTranslations('speakers');
  const at = { conferenceId: opened.conference.id, speakerId: speaker.id };
  const invitation = page?.invitation;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/conferences/[slug]/speakers', params: { slug } },
            text: t('titleAt', { city: opened.conference.city }),
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          <bdi>{speaker.name}</bdi>
        </h1>
        {speaker.isMinor ? <Tag>{t('detail.minor')}</Tag> : null}
        {speaker.pending ? <Tag tone="sun">{t('board.pending')}</Tag> : null}
        <ButtonLink
          href={{ pathname: '/organiser/speakers/[id]', params: { id } }}
          variant="ghost"
          size="small"
          className="ml-auto"
        >
          {t('person.edit')}
        </ButtonLink>
      </div>
      <DoneNote query={query} problem={fileProblem(query)} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-5">
          <Panel id="day" title={t('person.day')}>
            <YourAppearances
              appearances={appearances}
              absences={invitation?.absences ?? []}
              clash={t('person.clash')}
            />
          </Panel>
          {invitation ? <PersonTimes at={at} invitation={invitation} canEdit={canEdit} /> : null}
          {invitation ? <PersonTechnical at={at} invitation={invitation} canEdit={canEdit} /> : null}
        </div>
        <div className="grid grid-cols-1 gap-5">
          {invitation ? (
            <>
              <PersonAnswer at={at} invitation={invitation} canEdit={canEdit} />
              <PersonLink at={at} invitation={invitation} speaker={speaker} canEdit={canEdit} />
              <PersonPresentation at={at} invitation={invitation} canEdit={canEdit} />
            </>
          ) : (
            <PersonUnasked at={at} slug={slug} speaker={speaker} canEdit={canEdit} />
          )}
          <Panel id="consents" title={t('person.consents')}>
            <ConsentList speaker={speaker} />
          </Panel>
          {/* Whether a speaker has left needs is for care alone to see. */}
          <Panel id="needs" title={t('person.needs')}>
            <p>{t('person.needsForCare')}</p>
          </Panel>
          {invitation ? (
            <HistoryOf type="speaker_invitation" id={invitation.id} belonging={{ conferenceId: at.conferenceId }} />
          ) : null}
        </div>
      </div>
    </div>
  );
}
