import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { DoneNote } from '@/features/speaker/components/done-note';
import { SpeakerChangePanel } from '@/features/speaker/components/speaker-change';
import { SpeakerConsentsPanel } from '@/features/speaker/components/speaker-consents';
import { SpeakerForm } from '@/features/speaker/components/speaker-form';
import { SpeakerPhotoPanel } from '@/features/speaker/components/speaker-photo';
import { SpeakerPlaces } from '@/features/speaker/components/speaker-places';
import { SpeakerReading } from '@/features/speaker/components/speaker-reading';
import { loadSpeaker } from '@/features/speaker/loaders';
import { fileProblem } from '@/features/speaker/page-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'speakers' });
  return { title: t('title') };
}

export default async function SpeakerPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { id } = await params;
  const { actor } = await loadOrganiserHere(locale, { pathname: '/organiser/speakers/[id]', params: { id } });
  const { speaker, places, canEdit } = await loadSpeaker(actor, id);
  const query = await searchParams;
  const t = await getTranslations('speakers');
  // A speaker belongs to the conferences where they appear: whoever sees one of them sees what was done.
  const conferenceId = places.find(({ isOpen }) => isOpen)?.conferenceId;
  const belonging = conferenceId ? { conferenceId } : ('everywhere' as const);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/speakers', text: t('title') }]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          <bdi>{speaker.name}</bdi>
        </h1>
        {speaker.isMinor ? <Tag>{t('detail.minor')}</Tag> : null}
        {speaker.email || speaker.isMinor ? null : <Tag tone="outline">{t('detail.noEmail')}</Tag>}
      </div>
      <DoneNote query={query} problem={fileProblem(query)} />
      {canEdit ? null : (
        <Notice>
          <p>{t('detail.readOnly')}</p>
        </Notice>
      )}
      {canEdit && speaker.pending ? <SpeakerChangePanel speaker={speaker} pending={speaker.pending} /> : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel id="details" title={t('form.editTitle')}>
          {canEdit ? <SpeakerForm speaker={speaker} key={speaker.version} /> : <SpeakerReading speaker={speaker} />}
        </Panel>
        <div className="grid grid-cols-1 gap-5">
          <SpeakerPlaces places={places} />
          <SpeakerPhotoPanel speaker={speaker} canEdit={canEdit} />
          <SpeakerConsentsPanel speaker={speaker} canEdit={canEdit} />
          <HistoryOf type="speaker" id={speaker.id} belonging={belonging} />
        </div>
      </div>
    </div>
  );
}
