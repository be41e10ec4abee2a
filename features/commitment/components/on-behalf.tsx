import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { answerOnBehalfAction, statusOnBehalfAction } from '../actions';
import type { CommitmentDetail } from '../types';
import { AnswerFields, StatusFields } from './status-fields';
import { StepForm } from './step-form';

/** What was said by phone, letter or mail, entered by an organiser with how it came. */
export function OnBehalf({ commitment, formKey }: { commitment: CommitmentDetail; formKey: string }) {
  const t = useTranslations('commitments.behalf');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  const { state, id } = commitment;
  if (state === 'proposed')
    return (
      <Disclosure summary={t('answerTitle')}>
        <p className="mb-4 max-w-text">{t('text')}</p>
        <StepForm commitment={commitment} action={answerOnBehalfAction} name="behalf" submit={t('save')}>
          <AnswerFields />
          <SourceField />
        </StepForm>
      </Disclosure>
    );
  if (state !== 'accepted') return null;
  return (
    <Disclosure summary={t('statusTitle')}>
      <p className="mb-4 max-w-text">{t('text')}</p>
      <ActionForm
        action={statusOnBehalfAction}
        locale={locale}
        errorTitle={summary}
        hidden={{ commitmentId: id, formKey }}
        prefix="behalf-"
        className="grid max-w-text grid-cols-1 gap-5"
      >
        <StatusFields />
        <SourceField />
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t('saveStatus')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function SourceField() {
  const t = useTranslations('commitments.behalf');
  return (
    <ActionSelect
      name="source"
      label={t('source')}
      options={(['phone', 'letter', 'mail'] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
    />
  );
}
