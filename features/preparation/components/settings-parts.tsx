import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { Panel } from '@/components/ui/panel';
import { isoDate, localTimeValue } from '@/lib/time';
import type { ConsultationSettings } from '../types';

/** When the meeting is, by the Swedish clock, and where: a place, a link, or both. */
export function WhenAndWhere({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  return (
    <Panel id="when" title={t('when')}>
      <p className="mb-4 max-w-text text-ink-2">{t(settings.state === 'open' ? 'whenHintOpen' : 'whenHint')}</p>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText
          name="startsAt"
          type="datetime-local"
          label={t('startsAt')}
          defaultValue={localTimeValue(settings.startsAt)}
        />
        <ActionText
          name="endsAt"
          type="datetime-local"
          label={t('endsAt')}
          defaultValue={localTimeValue(settings.endsAt)}
        />
        <ActionText
          name="placeName"
          label={t('placeName')}
          optionalText={form('optional')}
          defaultValue={settings.placeName}
        />
        <ActionText
          name="placeAddress"
          label={t('placeAddress')}
          optionalText={form('optional')}
          defaultValue={settings.placeAddress}
        />
        <ActionText
          name="meetingUrl"
          type="url"
          inputMode="url"
          label={t('meetingUrl')}
          hint={t('meetingUrlHint')}
          optionalText={form('optional')}
          defaultValue={settings.meetingUrl ?? ''}
        />
      </div>
    </Panel>
  );
}

/** Until when answers and input are taken: a day, and the last minute of it unless another time is written. */
export function DeadlinePart({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  const deadlines = [
    { key: 'answer', by: settings.answerBy },
    { key: 'input', by: settings.inputBy },
  ] as const;
  return (
    <Panel id="deadlines" title={t('deadlines')}>
      <p className="mb-4 max-w-text text-ink-2">{t('deadlinesHint')}</p>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {deadlines.map(({ key, by }) => (
          <fieldset key={key} className="min-w-0">
            <legend className="font-semibold">{t(`${key}By`)}</legend>
            <div className="mt-2 grid grid-cols-1 gap-4 sm:grid-cols-2">
              <ActionText name={`${key}Day`} type="date" label={t('day')} defaultValue={by ? isoDate(by) : ''} />
              <ActionText
                name={`${key}Time`}
                type="time"
                label={t('time')}
                defaultValue={by ? localTimeValue(by).slice(11, 16) : '23:59'}
              />
            </div>
          </fieldset>
        ))}
      </div>
    </Panel>
  );
}
