'use client';

import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { useActionField } from '@/components/form/action-form';
import { OrganisationField } from './organisation-field';

export type PersonDetails = { name: string; email: string; organisation: string; role: string };

/** Who it is and where they work. What a changed address means is said where there is one to change. */
export function DeskPersonFields({ details }: { details?: PersonDetails }) {
  const t = useTranslations('desk.form');
  const optional = useTranslations('form')('optional');
  const organisation = useActionField('organisation');
  return (
    <fieldset className="grid min-w-0 gap-6">
      <legend className="mb-4 font-display text-h3 font-semibold">{t('person')}</legend>
      <ActionText name="name" label={t('name')} hint={t('nameHint')} defaultValue={details?.name} autoComplete="off" />
      <ActionText
        name="email"
        type="email"
        inputMode="email"
        label={t('email')}
        hint={details ? t('emailChangeHint') : t('emailHint')}
        defaultValue={details?.email}
        autoComplete="off"
        spellCheck={false}
      />
      <OrganisationField
        label={t('organisation')}
        hint={t('organisationHint')}
        error={organisation.error}
        defaultValue={organisation.written?.[0] ?? details?.organisation ?? ''}
      />
      <ActionText
        name="role"
        label={t('role')}
        optionalText={optional}
        defaultValue={details?.role}
        autoComplete="off"
      />
    </fieldset>
  );
}
