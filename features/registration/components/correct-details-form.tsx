'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { correctDetailsAction } from '../manage-actions';
import { ManageForm, type OwnForm } from './manage-form';
import { OrganisationField } from './organisation-field';

type Props = { own: OwnForm; details: { name: string; organisation: string; role: string } };

/** Name, organisation and role as they stand, to be put right. */
export function CorrectDetailsForm({ own, details }: Props) {
  const t = useTranslations('registration.person');
  const words = useTranslations('ownRegistration.details');
  return (
    <ManageForm own={own} action={correctDetailsAction} button={{ text: words('submit'), sending: words('sending') }}>
      {({ fields, errorOf }) => (
        <div className="grid w-full gap-6">
          <TextField
            id="name"
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="name"
            error={errorOf('name')}
            defaultValue={fields.name ?? details.name}
          />
          <OrganisationField
            label={t('organisation')}
            hint={words('organisationHint')}
            error={errorOf('organisation')}
            defaultValue={fields.organisation ?? details.organisation}
          />
          <TextField
            id="role"
            name="role"
            label={t('role')}
            hint={t('roleHint')}
            optionalText={t('optional')}
            autoComplete="organization-title"
            error={errorOf('role')}
            defaultValue={fields.role ?? details.role}
          />
        </div>
      )}
    </ManageForm>
  );
}
