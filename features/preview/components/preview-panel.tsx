import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { createPreviewAction, revokePreviewAction } from '../actions';

/** The preview link of a draft: made, replaced and taken back. The link itself is told once, by the form's answer. */
export function PreviewPanel({
  conferenceId,
  isDraft,
  hasLink,
}: {
  conferenceId: string;
  isDraft: boolean;
  hasLink: boolean;
}) {
  const t = useTranslations('tours.preview');
  const form = useTranslations('form');
  const locale = useLocale();
  const shared = { locale, errorTitle: form('summary'), className: 'grid gap-3' };
  return (
    <Panel id="preview" title={t('title')}>
      <p className="max-w-text">{t('intro')}</p>
      <p className="mt-1 mb-4 text-ink-2">{t(isDraft ? (hasLink ? 'has' : 'hasNot') : 'notDraft')}</p>
      <div className="flex flex-wrap items-start gap-4">
        {isDraft ? (
          <ActionForm {...shared} action={createPreviewAction} hidden={{ previewOf: conferenceId }} prefix="create-">
            <div>
              <SubmitButton variant="ghost" pendingText={t('working')}>
                {t(hasLink ? 'replace' : 'create')}
              </SubmitButton>
            </div>
          </ActionForm>
        ) : null}
        {isDraft || hasLink ? (
          <ActionForm {...shared} action={revokePreviewAction} hidden={{ revokeFor: conferenceId }} prefix="revoke-">
            <div>
              <SubmitButton variant="plain" pendingText={t('working')}>
                {t('revoke')}
              </SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </Panel>
  );
}
