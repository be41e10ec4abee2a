import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { changePreviewAction } from '../actions';

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
  return (
    <Panel id="preview" title={t('title')}>
      <p className="max-w-text">{t('intro')}</p>
      <p className="mt-1 mb-4 text-ink-2">{t(isDraft ? (hasLink ? 'has' : 'hasNot') : 'notDraft')}</p>
      {isDraft || hasLink ? (
        <ActionForm
          action={changePreviewAction}
          locale={locale}
          errorTitle={form('summary')}
          prefix="preview-"
          className="grid grid-cols-1 gap-4"
          hidden={{ previewOf: conferenceId }}
        >
          <div className="flex flex-wrap items-center gap-4">
            {isDraft ? (
              <SubmitButton variant="ghost" name="what" value="create" pendingText={t('working')}>
                {t(hasLink ? 'replace' : 'create')}
              </SubmitButton>
            ) : null}
            {hasLink ? (
              <SubmitButton variant="plain" name="what" value="revoke" pendingText={t('working')}>
                {t('revoke')}
              </SubmitButton>
            ) : null}
          </div>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
