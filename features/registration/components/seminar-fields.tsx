'use client';

import { useTranslations } from 'next-intl';
import { useErrorText, useFormParts } from './form-context';
import { SlotChoice } from './slot-choice';

/** One choice per slot. */
export function SeminarFields() {
  const t = useTranslations('registration.seminars');
  const { slots, errors, typed, register, seats, chosen } = useFormParts();
  const text = useErrorText(slots);
  return (
    <fieldset className="mt-11 min-w-0">
      <legend className="font-display text-h3 font-semibold">{t('legend')}</legend>
      <p className="mt-1 text-md text-ink-2">{t('hint')}</p>
      <div className="mt-5 grid gap-6">
        {slots
          .filter(({ sessions }) => sessions.length > 0)
          .map((slot) => {
            const name = `slot-${slot.id}`;
            const error = errors.find(({ field }) => field === name);
            return (
              <SlotChoice
                key={slot.id}
                slot={slot}
                seats={seats}
                chosen={chosen[slot.id]}
                defaultValue={error ? undefined : typed[name]}
                error={error ? text(error) : undefined}
                inputProps={register(name)}
              />
            );
          })}
      </div>
    </fieldset>
  );
}
