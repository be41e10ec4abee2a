import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass } from '@/components/ui/button-look';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { orderExportAction } from '../actions';

type Props = {
  consultation: { id: string; slug: string };
  maskCount: number;
  heldBack: number;
  /** The export that this reader has given a reason for and may fetch. */
  orderedId: string | null;
  formKey: string;
};

/** The two ways out: a masked copy for whoever asks, and the whole file for the registrator with a reason. */
export function TakePanel({ consultation, maskCount, heldBack, orderedId, formKey }: Props) {
  const t = useTranslations('caseFile.take');
  const locale = useLocale();
  const address = `/api/organiser/consultations/${consultation.slug}/case-file.zip?locale=${locale}`;
  return (
    <Panel id="take" title={t('title')}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 md:grid-cols-2">
        <div>
          <h3 className="text-base font-semibold">{t('maskedTitle')}</h3>
          <p className="mt-1 mb-3 max-w-text">{t('maskedText')}</p>
          {maskCount === 0 ? <p className="mb-3 max-w-text font-semibold">{t('noMasks')}</p> : null}
          {heldBack > 0 ? <p className="mb-3 max-w-text">{t('heldBack', { count: heldBack })}</p> : null}
          <a href={`${address}&masked=1`} download className={buttonClass({ size: 'small' })}>
            <Download aria-hidden="true" size={20} />
            {t('maskedButton')}
          </a>
        </div>
        <div id="hamta">
          <h3 className="text-base font-semibold">{t('wholeTitle')}</h3>
          <p className="mt-1 mb-3 max-w-text">{t('wholeText')}</p>
          {orderedId ? (
            <Notice tone="done" role="status" title={t('readyTitle')}>
              <p className="mb-3">{t('readyText')}</p>
              <a
                href={`${address}&export=${orderedId}`}
                download
                className={buttonClass({ variant: 'ghost', size: 'small' })}
              >
                <Download aria-hidden="true" size={20} />
                {t('fetch')}
              </a>
            </Notice>
          ) : (
            <OrderForm consultationId={consultation.id} formKey={formKey} />
          )}
        </div>
      </div>
    </Panel>
  );
}

function OrderForm({ consultationId, formKey }: { consultationId: string; formKey: string }) {
  const t = useTranslations('caseFile.take');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={orderExportAction}
      locale={useLocale()}
      errorTitle={summary}
      hidden={{ consultationId, formKey }}
      prefix="order-"
      className="grid max-w-text grid-cols-1 gap-4"
    >
      <ActionText name="exportReason" label={t('reason')} hint={t('reasonHint')} maxLength={500} />
      <div>
        <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
          {t('order')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
