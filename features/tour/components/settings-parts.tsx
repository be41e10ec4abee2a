import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import { localTimeValue } from '@/lib/time';
import type { Choices, Settings } from '../types';
import { PlaceFields, PlaceSuggestions } from './place-fields';

/** The day, the registration window and the number of places. */
export function WhenPart({ settings }: { settings: Settings }) {
  const t = useTranslations('tours.settingsPage');
  const form = useTranslations('form');
  const times = {
    startsAt: settings.startsAt,
    endsAt: settings.endsAt,
    opensAt: settings.registrationOpensAt,
    closesAt: settings.registrationClosesAt,
  };
  return (
    <Panel id="when" title={t('when')}>
      <p className="mb-4 max-w-text text-ink-2">{t('whenHint')}</p>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {(['startsAt', 'endsAt', 'opensAt', 'closesAt'] as const).map((name) => (
          <ActionText
            key={name}
            name={name}
            type="datetime-local"
            label={t(name)}
            optionalText={settings.state === 'draft' ? form('optional') : ''}
            defaultValue={localTimeValue(times[name])}
            className="max-w-72"
          />
        ))}
        <ActionText
          name="capacity"
          label={t('capacity')}
          hint={t('capacityHint', { taken: settings.taken })}
          inputMode="numeric"
          defaultValue={settings.capacity}
          className="max-w-32"
        />
      </div>
    </Panel>
  );
}

/** Venue, host, moderators, and whom to ask. */
export function PlacePart({ settings, choices }: { settings: Settings; choices: Choices }) {
  const t = useTranslations('tours.settingsPage');
  const form = useTranslations('form');
  const { venueId, hostOrganisationId, moderatorIds } = settings;
  return (
    <Panel
      id="where"
      title={t('where')}
      aside={
        venueId ? (
          <Link
            href={{ pathname: '/organiser/venues/[id]', params: { id: venueId } }}
            className="inline-flex min-h-11 items-center"
          >
            {t('toVenue')}
          </Link>
        ) : null
      }
    >
      <PlaceSuggestions choices={choices} />
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <PlaceFields
          choices={choices}
          venueId={venueId ?? ''}
          host={choices.hosts.get(hostOrganisationId ?? '') ?? ''}
          moderators={moderatorIds.flatMap((id) => choices.people.get(id) ?? [])}
        />
        <div className="grid grid-cols-1 content-start gap-5">
          <ActionText
            name="contactEmail"
            label={t('contactEmail')}
            optionalText={form('optional')}
            autoComplete="off"
            defaultValue={settings.contactEmail ?? ''}
          />
          <ActionText
            name="contactPhone"
            label={t('contactPhone')}
            optionalText={form('optional')}
            autoComplete="off"
            defaultValue={settings.contactPhone ?? ''}
          />
        </div>
      </div>
    </Panel>
  );
}
