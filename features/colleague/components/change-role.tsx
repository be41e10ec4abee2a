import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { Role } from '@/lib/actor';
import { changeRoleAction, removeRoleAction } from '../actions';
import type { ListedColleague } from '../types';

/** Another role instead, or none: opens in place under the person. */
export function ChangeRole({ colleague, roles }: { colleague: ListedColleague; roles: readonly Role[] }) {
  const t = useTranslations('colleagues');
  const form = useTranslations('form');
  const locale = useLocale();
  const name = colleague.name ?? colleague.email;
  const role = t(`roles.${colleague.role}`);
  const shared = { locale, errorTitle: form('summary') };
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
        {t('change')}
        <span className="sr-only">: {t('changeFor', { role, name })}</span>
      </summary>
      <div className="mt-2 grid items-start gap-6 rounded-box bg-mist px-5 py-4 md:grid-cols-2">
        <ActionForm
          {...shared}
          action={changeRoleAction}
          hidden={{ grantId: colleague.grantId }}
          prefix={`change-${colleague.grantId}-`}
          className="grid gap-4"
        >
          <ActionSelect
            name="role"
            label={t('newRole')}
            options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            defaultValue={colleague.role}
          />
          <div>
            <SubmitButton size="small" variant="ghost" pendingText={t('saving')}>
              {t('save')}
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm
          {...shared}
          action={removeRoleAction}
          hidden={{ removedGrantId: colleague.grantId }}
          prefix={`remove-${colleague.grantId}-`}
          className="grid gap-4"
        >
          <p className="text-md">
            {colleague.isSelf ? t('removeOwnText') : t('removeText', { name, role: role.toLowerCase() })}
          </p>
          <div>
            <SubmitButton size="small" variant="danger" pendingText={t('removing')}>
              {t('remove')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
