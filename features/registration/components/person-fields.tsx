'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { useFormParts, useTextField } from './form-context';
import { OrganisationField } from './organisation-field';

/** Who you are and where you work. */
export function PersonFields() {
  const t = useTranslations('registration.person');
  const { setValue, typed } = useFormParts();
  const name = useTextField('name');
  const email = useTextField('email');
  const { error } = useTextField('organisation');
  const role = useTextField('role');
  return (
    <fieldset className="mt-11 min-w-0">
      <legend className="font-display text-h3 font-semibold">{t('legend')}</legend>
      <div className="mt-5 grid gap-6">
        <TextField label={t('name')} hint={t('nameHint')} autoComplete="name" maxLength={5000} {...name} />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          maxLength={5000}
          {...email}
        />
        <OrganisationField
          label={t('organisation')}
          hint={t('organisationHint')}
          error={error}
          defaultValue={typed.organisation ?? ''}
          onValueChange={(text) => setValue('organisation', text)}
        />
        <TextField
          label={t('role')}
          hint={t('roleHint')}
          optionalText={t('optional')}
          autoComplete="organization-title"
          maxLength={5000}
          {...role}
        />
      </div>
    </fieldset>
  );
}
