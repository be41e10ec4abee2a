'use client';

import { useTranslations } from 'next-intl';
import { cancelAction, resendAction } from '../manage-actions';
import { ManageForm, type OwnForm } from './manage-form';

/** Gives up the place. The page around it says what that means. */
export function CancelForm({ own }: { own: OwnForm }) {
  const t = useTranslations('ownRegistration.cancel');
  return (
    <ManageForm
      own={own}
      action={cancelAction}
      button={{ text: t('submit'), sending: t('sending'), variant: 'danger' }}
    />
  );
}

/** Sends the confirmation once more. */
export function ResendForm({ own }: { own: OwnForm }) {
  const t = useTranslations('ownRegistration.actions');
  return (
    <ManageForm
      own={own}
      action={resendAction}
      button={{ text: t('resend'), sending: t('resending'), variant: 'ghost' }}
    />
  );
}
