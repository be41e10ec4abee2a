import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { copyTourAction } from '../copy-actions';
import { nextName } from '../copy-rules';
import type { Choices, ProposedCity, TourRow } from '../types';
import { PlaceFields, PlaceSuggestions } from './place-fields';

/** A whole tour to be copied on one page: the new name, then each city as a stop on the line with its own day and people. */
export function CopyTourForm({
  tour,
  cities,
  choices,
}: {
  tour: TourRow;
  cities: readonly ProposedCity[];
  choices: Choices;
}) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  const days = cities.map(({ day }) => day);
  return (
    <ActionForm action={copyTourAction} locale={locale} errorTitle={form('summary')} hidden={{ series: tour.slug }}>
      <PlaceSuggestions choices={choices} />
      <Panel id="new-tour" title={t('tourCopy.tour')}>
        <div className="grid grid-cols-1 gap-5 md:grid-cols-2 xl:grid-cols-3">
          <ActionText name="nameSv" label={t('fields.nameSv')} defaultValue={nextName(tour.nameSv, days)} />
          <ActionText name="nameEn" label={t('fields.nameEn')} defaultValue={nextName(tour.nameEn, days)} />
          <ActionText
            name="slug"
            label={t('fields.slug')}
            hint={t('fields.slugHint')}
            optionalText={form('optional')}
          />
        </div>
      </Panel>
      <Panel id="cities" title={t('tourCopy.cities')}>
        <p className="mb-5 max-w-text text-ink-2">{t('tourCopy.citiesHint')}</p>
        <TourLine>
          {cities.map((city, i) => (
            <TourStop key={city.sourceId} state="open">
              <CityFields city={city} number={i} choices={choices} />
            </TourStop>
          ))}
        </TourLine>
      </Panel>
      <div>
        <SubmitButton pendingText={t('tourCopy.working')}>{t('tourCopy.button')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function CityFields({ city, number, choices }: { city: ProposedCity; number: number; choices: Choices }) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  return (
    <fieldset className="min-w-0 pb-4">
      <legend className="font-display text-h4 font-semibold">{city.city}</legend>
      <input type="hidden" name={`source-${number}`} value={city.sourceId} />
      <div className="mt-3 grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
        <ActionText name={`city-${number}`} label={t('fields.city')} defaultValue={city.city} />
        <ActionText
          name={`day-${number}`}
          type="date"
          label={t('fields.day')}
          optionalText={form('optional')}
          hint={city.hasDay ? undefined : t('tourCopy.noDay')}
          defaultValue={city.day}
          className="max-w-52"
        />
        <PlaceFields
          choices={choices}
          suffix={`-${number}`}
          hints={false}
          venueId={city.venueId}
          host={city.host}
          moderators={city.moderators}
        />
      </div>
      <ActionTick name={`skip-${number}`} label={t('tourCopy.skip', { city: city.city })} />
    </fieldset>
  );
}
