'use client';

import { useTranslations } from 'next-intl';
import { changeSeatsAction } from '../manage-actions';
import type { SlotView } from '../view-rules';
import { ManageForm, type OwnForm } from './manage-form';
import { SlotChoice } from './slot-choice';

type Props = {
  own: OwnForm;
  slots: readonly SlotView[];
  /** The held session's id by slot id. */
  held: Readonly<Record<string, string>>;
};

/** One choice per slot, starting from what is held, which stays open to its holder however full the room is. */
export function ChangeSeminarsForm({ own, slots, held }: Props) {
  const t = useTranslations('ownRegistration.seminars');
  const choices = slots.filter(({ sessions }) => sessions.length > 0);
  return (
    <ManageForm
      own={own}
      action={changeSeatsAction}
      slots={slots}
      button={{ text: t('submit'), sending: t('sending') }}
    >
      {({ fields, errorOf, seats }) => (
        <div className="grid w-full gap-6">
          {choices.map((slot) => {
            const error = errorOf(`slot-${slot.id}`);
            return (
              <SlotChoice
                key={slot.id}
                slot={slot}
                seats={seats}
                chosen={undefined}
                held={held[slot.id]}
                defaultValue={error ? undefined : (fields[`slot-${slot.id}`] ?? held[slot.id] ?? '')}
                error={error}
              />
            );
          })}
        </div>
      )}
    </ManageForm>
  );
}
