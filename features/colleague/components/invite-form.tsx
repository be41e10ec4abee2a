import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { Role } from '@/lib/actor';
import { inviteColleagueAction } from '../actions';
import { invitationDays } from '../rules';

/** Asks a colleague by mail to take one of the roles that the actor may give at this scope. */
export function InviteForm({ scope, roles }: { scope: string; roles: readonly Role[] }) {
  const t = useTranslations('colleagues');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={inviteColleagueAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ scope }}
      prefix={`${scope.replace(':', '-')}-`}
    >
      <ActionText
        name="inviteEmail"
        type="email"
        label={t('inviteEmail')}
        hint={t('inviteEmailHint', { days: invitationDays })}
        autoComplete="off"
      />
      <ActionChoices
        type="radio"
        name="inviteRole"
        label={t('inviteRole')}
        options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleTexts.${role}`) }))}
      />
      <div>
        <SubmitButton pendingText={t('inviting')}>{t('invite')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
