'use client';

import { useTranslations } from 'next-intl';
import { ComboBoxField } from '@/components/form/combo-box-field';
import { useOrganisationNames } from './use-organisation-names';

type Props = {
  label: string;
  hint: string;
  error: string | undefined;
  defaultValue: string;
  onValueChange?: (text: string) => void;
};

/** Where one works: search among municipalities, regions and agencies, or write something else. */
export function OrganisationField({ label, hint, error, defaultValue, onValueChange }: Props) {
  const t = useTranslations('registration.organisations');
  const options = useOrganisationNames();
  return (
    <ComboBoxField
      id="organisation"
      name="organisation"
      label={label}
      hint={hint}
      error={error}
      options={options}
      defaultValue={defaultValue}
      texts={{ open: t('open'), nothing: t('nothing') }}
      autoComplete="organization"
      {...(onValueChange ? { onValueChange } : {})}
    />
  );
}
