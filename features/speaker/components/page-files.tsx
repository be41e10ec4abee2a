import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { UploadForm } from '@/components/form/upload-form';
import { formatDay } from '@/lib/time';
import { removeOwnPhotoAction, removeOwnPresentationAction } from '../page-actions';
import { sizeInWords } from '../page-rules';
import { isPhotoPublic } from '../rules';
import type { InvitationFacts, SpeakerDetail } from '../types';
import { PagePartFrame, type PartProps } from './page-part';

/** The photo that is shown, the one that waits, and the way to hand in another. */
export function PagePhoto({
  token,
  locale,
  note,
  speaker,
  isShown,
}: PartProps & { speaker: SpeakerDetail; isShown: boolean }) {
  const t = useTranslations('speakerPage');
  const waiting = speaker.pending?.wished.photoId;
  const state = !isPhotoPublic(speaker) ? 'hidden' : isShown ? 'shown' : 'shownWhen';
  const src = (id: string) => `/api/speaker/${token}/files/${id}`;
  return (
    <PagePartFrame part="photo" note={note} title={t('photo.title')}>
      <p>{t('photo.text')}</p>
      <div className="flex flex-wrap gap-5">
        {speaker.photo ? (
          <Portrait
            src={src(speaker.photo.id)}
            alt={t('photo.alt', { name: speaker.name })}
            caption={t(`photo.${state}`)}
          />
        ) : null}
        {waiting ? (
          <Portrait
            src={src(waiting)}
            alt={t('photo.altWaiting', { name: speaker.name })}
            caption={t('photo.waiting')}
          />
        ) : null}
      </div>
      <UploadForm
        action={`/api/uploads/speaker/${token}/photo?locale=${locale}`}
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
      {speaker.photo || waiting ? (
        <Removal
          token={token}
          locale={locale}
          action={removeOwnPhotoAction}
          prefix="remove-photo-"
          text={t('photo.remove')}
          pending={t('photo.removing')}
        />
      ) : null}
    </PagePartFrame>
  );
}

/** A square that shows what the photo becomes. */
function Portrait({ src, alt, caption }: { src: string; alt: string; caption: string }) {
  return (
    <figure className="max-w-56">
      {/* biome-ignore lint/performance/noImgElement: a private photo that no optimiser may keep */}
      <img
        src={src}
        alt={alt}
        width={224}
        height={224}
        className="size-56 rounded-panel border border-line object-cover"
      />
      <figcaption className="mt-2 text-md text-ink-2">{caption}</figcaption>
    </figure>
  );
}

/** The presentation handed in, and the way to hand in another. */
export function PagePresentation({ token, locale, note, invitation }: PartProps & { invitation: InvitationFacts }) {
  const t = useTranslations('speakerPage');
  const { presentation, materialWaived } = invitation;
  return (
    <PagePartFrame part="presentation" note={note} title={t('presentation.title')}>
      <p>{t(materialWaived ? 'presentation.waived' : 'presentation.text')}</p>
      {presentation ? (
        <p className="flex items-start gap-3 rounded-box bg-mist px-4 py-3">
          <FileText aria-hidden="true" size={24} className="mt-0.5 shrink-0 text-spruce-2" />
          <span className="min-w-0">
            <a
              href={`/api/speaker/${token}/files/${presentation.id}`}
              download
              className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
            >
              {presentation.fileName}
            </a>
            <span className="block text-md text-ink-2">
              {t('presentation.given', {
                date: formatDay(presentation.createdAt, locale),
                size: sizeInWords(presentation.sizeBytes, locale),
              })}
            </span>
          </span>
        </p>
      ) : null}
      <UploadForm
        action={`/api/uploads/speaker/${token}/presentation?locale=${locale}`}
        id="presentation-file"
        accept=".pdf,.pptx,.odp,.ppt,.key"
        maxBytes={52_428_800}
        texts={{
          label: t('presentation.file'),
          hint: t('presentation.hint'),
          submit: t(presentation ? 'presentation.replace' : 'presentation.upload'),
          pending: t('presentation.pending'),
          tooLarge: t('files.presentation.tooLarge'),
          empty: t('files.presentation.empty'),
        }}
      />
      {presentation ? (
        <Removal
          token={token}
          locale={locale}
          action={removeOwnPresentationAction}
          prefix="remove-presentation-"
          text={t('presentation.remove')}
          pending={t('presentation.removing')}
        />
      ) : null}
    </PagePartFrame>
  );
}

type RemovalProps = {
  token: string;
  locale: string;
  action: typeof removeOwnPhotoAction;
  prefix: string;
  text: string;
  pending: string;
};

function Removal({ token, locale, action, prefix, text, pending }: RemovalProps) {
  const form = useTranslations('form');
  return (
    <ActionForm
      action={action}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token }}
      prefix={prefix}
      className="grid gap-3 justify-items-start"
    >
      <SubmitButton pendingText={pending} variant="plain" size="small">
        {text}
      </SubmitButton>
    </ActionForm>
  );
}
