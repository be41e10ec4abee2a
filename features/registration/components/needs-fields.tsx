'use client';

import { useTranslations } from 'next-intl';
import { TextareaField, TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import type { NeedsKind } from '../types';
import { useTextField } from './form-context';

/** Food, access and other needs, those that the conference asks for, with what happens to them said before the first field. */
export function NeedsFields({ asked }: { asked: readonly NeedsKind[] }) {
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
        {asked.includes('food') ? (
          <TextField
            label={t('food')}
            hint={t('foodHint')}
            optionalText={t('optional')}
            autoComplete="off"
            maxLength={5000}
            {...food}
          />
        ) : null}
        {asked.includes('access') ? (
          <TextareaField
            label={t('access')}
            hint={t('accessHint')}
            optionalText={t('optional')}
            rows={3}
            autoComplete="off"
            maxLength={5000}
            {...access}
          />
        ) : null}
        {asked.includes('other') ? (
          <TextareaField
            label={t('other')}
            hint={t('otherHint')}
            optionalText={t('optional')}
            rows={3}
            autoComplete="off"
            maxLength={5000}
            {...other}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
