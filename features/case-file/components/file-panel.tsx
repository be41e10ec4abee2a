import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { disclosableAction } from '../actions';
import type { CaseItem } from '../types';

/** Whether the file of a document may be given out: a person's word, for this very file. */
export function FilePanel({ item }: { item: CaseItem }) {
  const t = useTranslations('caseFile.item');
  const locale = useLocale();
  const summary = useTranslations('form')('summary');
  const { attachment } = item;
  if (!attachment) return null;
  const { isDisclosable, fileId, fileName } = attachment;
  return (
    <Panel id="file" title={t('fileTitle')}>
      <p className="font-semibold [overflow-wrap:anywhere]">{fileName}</p>
      <p className="my-2 max-w-text">{t('fileText')}</p>
      <p className="mb-3 max-w-text font-semibold">{isDisclosable ? t('fileIsYes') : t('fileIsNo')}</p>
      <ActionForm
        action={disclosableAction}
        locale={locale}
        errorTitle={summary}
        hidden={{ documentId: item.id, fileId, disclosable: isDisclosable ? 'no' : 'yes' }}
        prefix="file-"
      >
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {isDisclosable ? t('fileNo') : t('fileYes')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
