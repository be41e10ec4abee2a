'use client';

import { useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { Notice } from '@/components/ui/notice';

type Props = { places: { taken: number; capacity: number; over: number } | null };

/** The knowing step beyond the capacity: a tick and a note. `places` where a place at the conference is needed too. */
export function DeskOverbookFields({ places }: Props) {
  const t = useTranslations('desk.form');
  const isFull = places !== null && places.taken >= places.capacity;
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-4 font-display text-h3 font-semibold">{t('overbookTitle')}</legend>
      <Notice tone={isFull ? 'sun' : 'calm'}>
        {places ? (
          <p className="font-semibold">
            {isFull && places.over > 0 ? t('placesOver', places) : t(isFull ? 'placesFull' : 'placesLeft', places)}
          </p>
        ) : null}
        <p>{t('overbookText')}</p>
      </Notice>
      <ActionTick name="overbook" label={t('overbook')} />
      <ActionText
        name="overbookNote"
        label={t('overbookNote')}
        hint={t('overbookNoteHint')}
        maxLength={600}
        autoComplete="off"
      />
    </fieldset>
  );
}
