import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonLook } from '@/components/ui/button-look';

/** Which speaker at which conference: what every form on the organiser's page of one speaker posts. */
export type PersonAt = { conferenceId: string; speakerId: string };

type Props = {
  at: PersonAt;
  action: ComponentProps<typeof ActionForm>['action'];
  /** Keeps ids of the page's forms apart. */
  name: string;
  hidden?: Record<string, string | number>;
  submit: ReactNode;
  look?: ButtonLook;
  className?: string;
  children?: ReactNode;
};

/** A small form about one speaker at one conference, with its one button. */
export function PersonForm({ at, action, name, hidden = {}, submit, look = {}, className, children }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      locale={locale}
      errorTitle={t('form.summary')}
      hidden={{ ...at, ...hidden }}
      prefix={`${name}-`}
      className={className ?? 'grid justify-items-start gap-4'}
    >
      {children}
      <SubmitButton pendingText={t('speakers.person.pending')} variant="ghost" size="small" {...look}>
        {submit}
      </SubmitButton>
    </ActionForm>
  );
}
