'use client';

import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { resendOnBehalfAction } from '../desk-actions';

type Props = {
  registrationId: string;
  locale: string;
  texts: { errorTitle: string; resend: string; sending: string };
};

/** One button that sends the confirmation once more. */
export function ResendForm({ registrationId, locale, texts }: Props) {
  return (
    <ActionForm
      action={resendOnBehalfAction}
      locale={locale}
      errorTitle={texts.errorTitle}
      hidden={{ registrationId }}
      prefix="resend-"
      className="grid gap-3"
    >
      <div>
        <SubmitButton pendingText={texts.sending} variant="ghost" size="small">
          {texts.resend}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
