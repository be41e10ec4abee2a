import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { EnterSaves, RowButtons } from '@/components/form/row-buttons';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { formatTimeRange, localTimeValue } from '@/lib/time';
import { saveAgendaAction } from '../actions';
import { isOneDay, overlaps, type Span } from '../agenda-rules';
import type { AgendaItem } from '../types';

const blankRows = 2;

/** The agenda as rows in the order of time, each with its buttons, and empty rows for new points. */
export function AgendaForm({
  consultation,
  meeting,
  agenda,
}: {
  consultation: { id: string; version: number };
  meeting: Span;
  agenda: readonly AgendaItem[];
}) {
  const t = useTranslations('consultations.agenda');
  const settings = useTranslations('consultations.settings');
  const form = useTranslations('form');
  const locale = useLocale();
  const clashes = overlaps(agenda);
  return (
    <ActionForm
      action={saveAgendaAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ consultation: consultation.id, version: consultation.version }}
    >
      <EnterSaves />
      {clashes.length > 0 ? (
        <Notice tone="sun" title={t('overlapTitle')}>
          <ul className="mt-1 list-disc pl-5">
            {clashes.map(([a, b]) => (
              <li key={`${a}-${b}`}>
                {t('overlap', { first: agenda[a]?.titleSv ?? '', second: agenda[b]?.titleSv ?? '' })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Panel id="agenda" title={t('rowsTitle')}>
        <ol className="grid grid-cols-1 gap-6">
          {agenda.map((item, i) => (
            <li key={item.id}>
              <AgendaRow number={i} item={item} meeting={meeting} count={agenda.length} />
            </li>
          ))}
          {Array.from({ length: blankRows }, (_, i) => agenda.length + i).map((number) => (
            <li key={number}>
              <AgendaRow number={number} meeting={meeting} count={agenda.length} />
            </li>
          ))}
        </ol>
        <p className="mt-3 text-md text-ink-2">{t('newRowsHint')}</p>
      </Panel>
      <div>
        <SubmitButton pendingText={settings('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type RowProps = { number: number; item?: AgendaItem; meeting: Span; count: number };

function AgendaRow({ number, item, meeting, count }: RowProps) {
  const t = useTranslations('consultations.agenda');
  const settings = useTranslations('consultations.settings');
  const locale = useLocale();
  const oneDay = isOneDay(meeting);
  const time = (instant: Date | undefined) => {
    const local = localTimeValue(instant ?? null);
    return oneDay ? local.slice(11, 16) : local;
  };
  return (
    <fieldset className="min-w-0 border-t border-mist-2 pt-4">
      <legend className="float-left w-full font-display text-lg font-semibold">
        {item ? (
          <>
            <span className="tabular">{formatTimeRange(item.startsAt, item.endsAt, locale)}</span> {item.titleSv}
          </>
        ) : (
          t('newRow', { number: number - count + 1 })
        )}
      </legend>
      <div className="clear-left pt-2">
        <input type="hidden" name={`itemId-${number}`} value={item?.id ?? ''} />
        <div
          className={`grid grid-cols-1 gap-4 ${oneDay ? 'sm:grid-cols-[10rem_10rem_minmax(0,1fr)]' : 'sm:grid-cols-2'}`}
        >
          {(['from', 'to'] as const).map((name) => (
            <ActionText
              key={name}
              name={`${name}-${number}`}
              type={oneDay ? 'time' : 'datetime-local'}
              label={t(name)}
              defaultValue={time(name === 'from' ? item?.startsAt : item?.endsAt)}
            />
          ))}
          <ActionText name={`itemSv-${number}`} label={t('itemSv')} defaultValue={item?.titleSv ?? ''} />
        </div>
        <AgendaMore number={number} item={item} />
        {item ? (
          <RowButtons
            number={number}
            about={item.titleSv}
            isFirst={number === 0}
            isLast={number === count - 1}
            texts={{ up: t('earlier'), down: t('later'), remove: settings('remove') }}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

function AgendaMore({ number, item }: { number: number; item: AgendaItem | undefined }) {
  const t = useTranslations('consultations.agenda');
  const form = useTranslations('form');
  const optionalText = form('optional');
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-spruce-2 underline underline-offset-4">
        {t('more')}
      </summary>
      <div className="mt-2 grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText
          name={`itemEn-${number}`}
          label={t('itemEn')}
          optionalText={optionalText}
          defaultValue={item?.titleEn ?? ''}
        />
        <ActionText
          name={`presenter-${number}`}
          label={t('presenter')}
          optionalText={optionalText}
          defaultValue={item?.presenter ?? ''}
        />
        <ActionTextarea
          name={`moreSv-${number}`}
          label={t('moreSv')}
          optionalText={optionalText}
          defaultValue={item?.descriptionSv ?? ''}
        />
        <ActionTextarea
          name={`moreEn-${number}`}
          label={t('moreEn')}
          optionalText={optionalText}
          defaultValue={item?.descriptionEn ?? ''}
        />
      </div>
    </details>
  );
}
