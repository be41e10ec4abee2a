import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { createVenueAction, saveVenueAction } from '../actions';
import { sheetEntries, sheetWord } from '../rules';
import type { RoomUse, Venue } from '../types';
import { RoomFields } from './room-fields';

/** So many empty rows for new rooms: enough to go on with, and they work without JavaScript. */
const blankRows = 2;
const blankRowsOfNew = 4;

/** A venue with its accessibility sheet and its rooms in one form; without `venue` a new one. */
export function VenueForm({ venue, use = [] }: { venue?: Venue; use?: readonly RoomUse[] }) {
  const t = useTranslations('venues');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={venue ? saveVenueAction : createVenueAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={venue ? { venueId: venue.id, version: venue.version } : {}}
    >
      <VenueFacts venue={venue} />
      <SheetFields venue={venue} />
      <RoomFields rooms={venue?.rooms ?? []} use={use} blank={venue ? blankRows : blankRowsOfNew} />
      <div>
        <SubmitButton pendingText={t('saving')}>{t(venue ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function VenueFacts({ venue }: { venue: Venue | undefined }) {
  const t = useTranslations('venues');
  const form = useTranslations('form');
  return (
    <Panel id="venue-facts" title={t('facts')}>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="name" label={t('fields.name')} defaultValue={venue?.name} maxLength={240} />
        <ActionText name="city" label={t('fields.city')} defaultValue={venue?.city} maxLength={160} />
        <ActionText name="address" label={t('fields.address')} defaultValue={venue?.address} maxLength={400} />
        <ActionText
          name="postalCode"
          label={t('fields.postalCode')}
          optionalText={form('optional')}
          defaultValue={venue?.postalCode}
          className="max-w-40"
        />
        <ActionTextarea
          name="directionsSv"
          label={t('fields.directionsSv')}
          optionalText={form('optional')}
          defaultValue={venue?.directionsSv}
        />
        <ActionTextarea
          name="directionsEn"
          label={t('fields.directionsEn')}
          optionalText={form('optional')}
          defaultValue={venue?.directionsEn}
        />
      </div>
    </Panel>
  );
}

function SheetFields({ venue }: { venue: Venue | undefined }) {
  const t = useTranslations('venues');
  const sheet = useTranslations('conference.sheet');
  const form = useTranslations('form');
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`answers.${value}`) }));
  return (
    <Panel id="venue-sheet" title={t('sheetLegend')}>
      <p className="mb-4 max-w-text text-ink-2">{t('sheetHint')}</p>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 xl:grid-cols-3">
        {sheetEntries.map((entry) => (
          <ActionSelect
            key={entry}
            name={entry}
            label={sheet(entry)}
            options={answers}
            defaultValue={sheetWord(venue?.[entry] ?? null)}
          />
        ))}
      </div>
      <div className="mt-5 grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionTextarea
          name="accessibilitySv"
          label={t('accessibilitySv')}
          optionalText={form('optional')}
          defaultValue={venue?.accessibilitySv}
        />
        <ActionTextarea
          name="accessibilityEn"
          label={t('accessibilityEn')}
          optionalText={form('optional')}
          defaultValue={venue?.accessibilityEn}
        />
      </div>
    </Panel>
  );
}
