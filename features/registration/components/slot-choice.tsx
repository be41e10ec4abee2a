'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { RadioCardGroup } from '@/components/form/radio-card-group';
import { Tag } from '@/components/ui/tag';
import type { SlotView } from '../view-rules';
import { SeatsTag } from './seats-tag';

type Props = {
  slot: SlotView;
  seats: Readonly<Record<string, number>>;
  /** Chosen now: stays choosable when it fills up, so that it is never dropped in silence. */
  chosen: string | undefined;
  /** Already held: always open to its holder. */
  held?: string | undefined;
  defaultValue: string | undefined;
  error: string | undefined;
  inputProps?: ComponentProps<typeof RadioCardGroup>['inputProps'];
};

/** The seminars of one slot as a radio group, with seats left in words; the last choice is none of them. */
export function SlotChoice({ slot, seats, chosen, held, defaultValue, error, inputProps }: Props) {
  const t = useTranslations('registration.seminars');
  const options = slot.sessions.map((session) => {
    const left = seats[session.id] ?? session.seatsLeft;
    const mine = session.id === held;
    return {
      value: session.id,
      label: session.title,
      ...(session.lang ? { lang: session.lang } : {}),
      detail: session.detail,
      aside: mine ? <Tag tone="outline">{t('held')}</Tag> : <SeatsTag seatsLeft={left} capacity={session.capacity} />,
      disabled: left <= 0 && !mine && session.id !== chosen,
    };
  });
  const taken = slot.sessions.find(
    ({ id, seatsLeft }) => id === chosen && id !== held && (seats[id] ?? seatsLeft) <= 0,
  );
  const shownError = error ?? (taken ? t('filledNow', { title: taken.title }) : undefined);
  return (
    <RadioCardGroup
      id={`slot-${slot.id}`}
      name={`slot-${slot.id}`}
      legend={
        <>
          <time>{slot.range}</time> {slot.name}
        </>
      }
      legendAside={shownError ? <Tag tone="ling">{t('again')}</Tag> : undefined}
      error={shownError}
      options={[...options, { value: '', label: t('none') }]}
      defaultValue={defaultValue}
      {...(inputProps ? { inputProps } : {})}
    />
  );
}
