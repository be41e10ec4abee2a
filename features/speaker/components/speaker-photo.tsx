import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { UploadForm } from '@/components/form/upload-form';
import { Panel } from '@/components/ui/panel';
import { removePhotoAction } from '../actions';
import { isPhotoPublic } from '../rules';
import type { SpeakerDetail } from '../types';

/** The photo, who sees it, and the way to put in another. */
export function SpeakerPhotoPanel({ speaker, canEdit }: { speaker: SpeakerDetail; canEdit: boolean }) {
  const t = useTranslations('speakers.detail');
  const state = isPhotoPublic(speaker) ? 'photoPublic' : speaker.isMinor ? 'photoMinor' : 'photoHidden';
  const needsGuardian = speaker.isMinor && !speaker.guardianConsentAt;
  return (
    <Panel id="photo" title={t('photo')}>
      <div className="grid gap-5">
        {speaker.photo ? (
          <div className="flex flex-wrap items-start gap-5">
            {/* biome-ignore lint/performance/noImgElement: a private photo that no optimiser may keep */}
            <img
              src={`/api/organiser/speaker-files/${speaker.photo.id}`}
              alt={t('photoAlt', { name: speaker.name })}
              width={160}
              height={160}
              className="size-40 rounded-box border border-line object-cover"
            />
            <p className="min-w-40 grow basis-40 text-ink-2">{t(state)}</p>
          </div>
        ) : (
          <p className="text-ink-2">{t('photoNone')}</p>
        )}
        {canEdit && needsGuardian ? <p>{t('photoNeedsGuardian')}</p> : null}
        {canEdit && !needsGuardian ? <PhotoForms speaker={speaker} /> : null}
      </div>
    </Panel>
  );
}

function PhotoForms({ speaker }: { speaker: SpeakerDetail }) {
  const t = useTranslations('speakerPage');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <>
      <UploadForm
        action={`/api/uploads/speakers/${speaker.id}/photo?locale=${locale}`}
        id="photo-file"
        accept="image/jpeg,image/png,image/webp"
        maxBytes={12_000_000}
        texts={{
          label: t('photo.file'),
          hint: t('photo.hint'),
          submit: t(speaker.photo ? 'photo.replace' : 'photo.upload'),
          pending: t('photo.pending'),
          tooLarge: t('files.photo.tooLarge'),
          empty: t('files.photo.empty'),
        }}
      />
      {speaker.photo ? (
        <ActionForm
          action={removePhotoAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ speakerId: speaker.id, removePhoto: 'yes' }}
          prefix="remove-photo-"
          className="grid justify-items-start gap-3"
        >
          <SubmitButton pendingText={t('photo.removing')} variant="plain" size="small">
            {t('photo.remove')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
