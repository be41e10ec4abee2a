import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { UploadForm } from '@/components/form/upload-form';
import { Panel } from '@/components/ui/panel';
import { formatDateTime } from '@/lib/time';
import { removePresentationAction, waiveMaterialAction } from '../board-actions';
import { sizeInWords } from '../page-rules';
import type { InvitationFacts } from '../types';
import { type PersonAt, PersonForm } from './person-form';

/** The presentation, to fetch, to put in for somebody, or not to wait for. */
export function PersonPresentation({
  at,
  invitation,
  canEdit,
}: {
  at: PersonAt;
  invitation: InvitationFacts;
  canEdit: boolean;
}) {
  const t = useTranslations('speakers.person');
  const page = useTranslations('speakerPage');
  const locale = useLocale();
  const { presentation, materialWaived } = invitation;
  return (
    <Panel id="presentation" title={t('presentation')}>
      <div className="grid gap-5">
        {presentation ? (
          <p>
            <a
              href={`/api/organiser/speaker-files/${presentation.id}`}
              download
              className="inline-flex min-h-11 items-center gap-2.5 font-semibold [overflow-wrap:anywhere]"
            >
              <Download aria-hidden="true" size={20} className="shrink-0" />
              {presentation.fileName}
            </a>
            <span className="block text-ink-2">
              {formatDateTime(presentation.createdAt, locale)}, {sizeInWords(presentation.sizeBytes, locale)}
            </span>
          </p>
        ) : (
          <p className="text-ink-2">{t(materialWaived ? 'presentationWaived' : 'presentationNone')}</p>
        )}
        {canEdit && invitation.state !== 'revoked' ? (
          <>
            <UploadForm
              action={`/api/uploads/speaker-invitations/${invitation.id}/presentation?locale=${locale}`}
              id="presentation-file"
              accept=".pdf,.pptx,.odp,.ppt,.key"
              maxBytes={52_428_800}
              texts={{
                label: page('presentation.file'),
                hint: page('presentation.hint'),
                submit: page(presentation ? 'presentation.replace' : 'presentation.upload'),
                pending: page('presentation.pending'),
                tooLarge: page('files.presentation.tooLarge'),
                empty: page('files.presentation.empty'),
              }}
            />
            <div className="flex flex-wrap gap-3">
              <PersonForm
                at={at}
                action={waiveMaterialAction}
                name="waive"
                hidden={{ waived: materialWaived ? '' : 'on' }}
                look={{ variant: 'plain' }}
                submit={t(materialWaived ? 'unwaive' : 'waive')}
              />
              {presentation ? (
                <PersonForm
                  at={at}
                  action={removePresentationAction}
                  name="remove-presentation"
                  hidden={{ removePresentation: 'yes' }}
                  look={{ variant: 'plain' }}
                  submit={page('presentation.remove')}
                />
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
