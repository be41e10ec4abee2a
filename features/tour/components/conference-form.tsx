import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { copyConferenceAction, createConferenceAction } from '../copy-actions';
import type { Choices } from '../types';
import { PlaceFields, PlaceSuggestions } from './place-fields';

type Proposal = { day: string; host: string; moderators: string[]; venueId: string };

/** A city to be: a new draft on a tour (`series`), or a copy of a conference (`source`) with its proposed day and people. */
export function ConferenceForm({
  choices,
  series,
  source,
}: {
  choices: Choices;
  series?: string;
  source?: { slug: string; locals: number; proposal: Proposal };
}) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={source ? copyConferenceAction : createConferenceAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={source ? { conference: source.slug } : { series: series ?? '' }}
    >
      <PlaceSuggestions choices={choices} />
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="city" label={t('fields.city')} />
        <ActionText
          name="day"
          type="date"
          label={t('fields.day')}
          hint={t('fields.dayHint')}
          optionalText={form('optional')}
          defaultValue={source?.proposal.day}
          className="max-w-52"
        />
        <PlaceFields choices={choices} moderators={source?.proposal.moderators ?? []} />
        <ActionText
          name="slug"
          label={t('fields.slug')}
          hint={t('fields.citySlugHint')}
          optionalText={form('optional')}
        />
      </div>
      {source && source.locals > 0 ? (
        <ActionTick name="withLocal" label={t('fields.withLocal', { count: source.locals })} />
      ) : null}
      <div>
        <SubmitButton pendingText={t('saving')}>
          {t(source ? 'conferenceCopy.button' : 'conferenceNew.button')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
