import { useLocale, useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { openByCodeAction } from '../code-actions';

/** One field and one button. */
export function CodeForm() {
  const t = useTranslations('dispatches.code');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm action={openByCodeAction} locale={locale} errorTitle={form('summary')} className="grid max-w-100 gap-5">
      <ActionText
        name="code"
        label={t('label')}
        hint={t('hint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <div>
        <SubmitButton pendingText={t('opening')}>{t('open')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
