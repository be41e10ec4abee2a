'use client';

import { useTranslations } from 'next-intl';
import { TextareaField, TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { useTextField } from './form-context';

/** Food, access and other needs, with what happens to them said before the first field. */
export function NeedsFields() {
  const t = useTranslations('registration.needs');
  const food = useTextField('food');
  const access = useTextField('access');
  const other = useTextField('other');
  return (
    <fieldset className="mt-11 min-w-0" aria-describedby="needs-handling">
      <legend className="font-display text-h3 font-semibold">{t('legend')}</legend>
      <Notice id="needs-handling" className="mt-4 text-md">
        <p>{t('handling')}</p>
      </Notice>
      <div className="mt-5 grid gap-6">
        <TextField
          label={t('food')}
          hint={t('foodHint')}
          optionalText={t('optional')}
          autoComplete="off"
          maxLength={5000}
          {...food}
        />
        <TextareaField
          label={t('access')}
          hint={t('accessHint')}
          optionalText={t('optional')}
          rows={3}
          autoComplete="off"
          maxLength={5000}
          {...access}
        />
        <TextareaField
          label={t('other')}
          hint={t('otherHint')}
          optionalText={t('optional')}
          rows={3}
          autoComplete="off"
          maxLength={5000}
          {...other}
        />
      </div>
    </fieldset>
  );
}
