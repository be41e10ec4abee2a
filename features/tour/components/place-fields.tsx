import { useTranslations } from 'next-intl';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionLines } from '@/components/form/action-lines';
import { DataList } from '@/components/form/data-list';
import type { Choices } from '../types';

/** The suggestions that PlaceFields' fields share; once on the page. */
export function PlaceSuggestions({ choices }: { choices: Choices }) {
  return (
    <>
      <DataList id="hosts" options={[...choices.hosts.values()]} />
      <DataList id="people" options={[...choices.people.values()]} />
    </>
  );
}

/** Where a conference is and whose: venue, host and moderators. `suffix` tells the rows of a form apart: '-0'. */
export function PlaceFields({
  choices,
  venueId = '',
  host = '',
  moderators = [],
  suffix = '',
  hints = true,
}: {
  choices: Choices;
  venueId?: string;
  host?: string;
  moderators?: readonly string[];
  suffix?: string;
  hints?: boolean;
}) {
  const t = useTranslations('tours.fields');
  const lines = Math.max(2, moderators.length + 1);
  return (
    <>
      <ActionSelect
        name={`venueId${suffix}`}
        label={t('venue')}
        options={[
          { value: '', label: t('venueNone') },
          ...choices.venues.map(({ id, label }) => ({ value: id, label })),
        ]}
        defaultValue={venueId}
      />
      <ActionText
        name={`host${suffix}`}
        label={t('host')}
        hint={hints ? t('hostHint') : undefined}
        list="hosts"
        autoComplete="off"
        defaultValue={host}
      />
      <ActionLines
        name={`moderators${suffix}`}
        label={t('moderators')}
        hint={hints ? t('moderatorsHint') : undefined}
        list="people"
        className="md:col-span-2"
        lines={lines}
        lineLabel={Array.from({ length: 10 }, (_, i) => t('moderator', { number: i + 1 }))}
        defaultValues={moderators}
      />
    </>
  );
}
