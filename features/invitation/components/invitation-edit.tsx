import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { editInvitationAction } from '../organiser-actions';
import type { InvitationDetail } from '../organiser-types';
import { fieldWords } from './field-words';

/** What is asked of whom, to change. */
export function InvitationEdit({ invitation }: { invitation: InvitationDetail }) {
  const t = useTranslations('invitations');
  const form = useTranslations('form');
  const locale = useLocale();
  const words = fieldWords(t, form);
  const optional = { optionalText: words.optional, autoComplete: 'off' } as const;
  return (
    <ActionForm
      action={editInvitationAction}
      locale={locale}
      errorTitle={words.errorTitle}
      prefix="edit-"
      hidden={{ invitationId: invitation.id, version: invitation.version }}
    >
      <ActionText name="roleAsked" label={words.role} defaultValue={invitation.roleAsked} {...optional} />
      <ActionText name="addressedName" label={words.name} defaultValue={invitation.addressedName} {...optional} />
      <ActionText name="addressedTitle" label={words.title} defaultValue={invitation.addressedTitle} {...optional} />
      <ActionText
        name="email"
        type="email"
        label={words.email}
        hint={t('edit.emailHint')}
        defaultValue={invitation.email}
        autoComplete="off"
      />
      <ActionText
        name="secondEmail"
        type="email"
        label={words.second}
        defaultValue={invitation.secondEmail ?? ''}
        {...optional}
      />
      <ActionSelect name="language" label={words.language} options={words.languages} defaultValue={invitation.locale} />
      <ActionTick name="isKey" label={words.key} hint={words.keyHint} defaultChecked={invitation.isKey} />
      <ActionText
        name="ownCaseNumber"
        label={t('fields.ownCaseNumber')}
        defaultValue={invitation.ownCaseNumber}
        {...optional}
      />
      <ActionTextarea
        name="note"
        label={words.note}
        hint={words.noteHint}
        optionalText={words.optional}
        defaultValue={invitation.note}
      />
      <div>
        <SubmitButton pendingText={t('saving')}>{t('edit.submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
