import { useLocale, useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { createConsultationAction } from '../actions';

/** What a new consultation is called; everything else is set on the page that follows. */
export function NewConsultationForm() {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm action={createConsultationAction} locale={locale} errorTitle={form('summary')}>
      <ActionText name="titleSv" label={t('titleSv')} maxLength={400} />
      <ActionText name="titleEn" label={t('titleEn')} maxLength={400} lang="en" />
      <div>
        <SubmitButton pendingText={t('saving')}>{t('create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
