import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonLook } from '@/components/ui/button-look';
import type { CommitmentDetail } from '../types';

/** One step with one commitment, with its one button. `name` keeps the page's forms apart. */
export function StepForm({
  commitment: { id, version },
  action,
  name,
  hidden = {},
  submit,
  look = {},
  children,
}: {
  commitment: Pick<CommitmentDetail, 'id' | 'version'>;
  action: ComponentProps<typeof ActionForm>['action'];
  name: string;
  hidden?: Record<string, string>;
  submit: ReactNode;
  look?: ButtonLook;
  children?: ReactNode;
}) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      locale={locale}
      errorTitle={t('form.summary')}
      hidden={{ commitmentId: id, version, ...hidden }}
      prefix={`${name}-`}
      className="grid max-w-text grid-cols-1 justify-items-start gap-5 [&>*]:w-full [&>button]:w-auto"
    >
      {children}
      <SubmitButton pendingText={t('commitments.propose.pending')} variant="ghost" size="small" {...look}>
        {submit}
      </SubmitButton>
    </ActionForm>
  );
}
