import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { MarkdownField } from '@/components/form/markdown-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { ReadDocument } from '@/features/consultation/document-types';
import { markdownHtml } from '@/lib/markdown';
import { isoDate } from '@/lib/time';
import { createDocumentAction, removeDocumentAction, saveDocumentAction } from '../document-actions';

/** A paper's title, day, text and who may read it; without `document` a new one. */
export function DocumentForm({
  consultationId,
  document,
  today,
}: {
  consultationId: string;
  document?: ReadDocument;
  today: Date;
}) {
  const t = useTranslations('consultations.documents');
  const form = useTranslations('form');
  const locale = useLocale();
  const optionalText = form('optional');
  return (
    <ActionForm
      action={document ? saveDocumentAction : createDocumentAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{
        consultation: consultationId,
        ...(document ? { document: document.id, version: document.version } : {}),
      }}
    >
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="titleSv" label={t('titleSv')} defaultValue={document?.titleSv} maxLength={400} />
        <ActionText
          name="titleEn"
          label={t('titleEn')}
          optionalText={optionalText}
          defaultValue={document?.titleEn}
          maxLength={400}
        />
        <ActionText
          name="dated"
          type="date"
          label={t('dated')}
          hint={t('datedHint')}
          defaultValue={isoDate(document?.dated ?? today)}
        />
      </div>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        {(['textSv', 'textEn'] as const).map((name) => (
          <MarkdownField
            key={name}
            name={name}
            label={t(name)}
            hint={t('textHint')}
            {...(name === 'textEn' || document?.file ? { optionalText } : {})}
            rows={10}
            lang={name === 'textEn' ? 'en' : 'sv'}
            defaultValue={document?.[name] ?? ''}
            savedHtml={markdownHtml(document?.[name] ?? '')}
            previewLabel={t('preview')}
          />
        ))}
      </div>
      <ActionTick
        name="isPublic"
        label={t('isPublic')}
        hint={t('isPublicHint')}
        defaultChecked={document?.isPublic ?? false}
      />
      <div>
        <SubmitButton pendingText={t('saving')}>{t(document ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a paper away; what goes is said before. */
export function RemoveDocument({ consultationId, document }: { consultationId: string; document: ReadDocument }) {
  const t = useTranslations('consultations.documents');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={removeDocumentAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix="remove-"
      hidden={{
        consultation: consultationId,
        document: document.id,
        version: document.version,
        removeDocument: 'yes',
      }}
    >
      <p className="max-w-text">{t('removeText')}</p>
      <div>
        <SubmitButton variant="danger" pendingText={t('saving')}>
          {t('remove')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
