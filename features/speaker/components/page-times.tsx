import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { formatTimeRange } from '@/lib/time';
import { addAbsenceAction, removeAbsenceAction } from '../page-actions';
import type { Absence } from '../types';
import { PagePartFrame, type PartProps } from './page-part';

/** Times of the day when the speaker is away, and one more. */
export function PageTimes({
  token,
  locale,
  note,
  absences,
  hasDay,
}: PartProps & { absences: readonly Absence[]; hasDay: boolean }) {
  const t = useTranslations('speakerPage.times');
  const form = useTranslations('form');
  if (!hasDay)
    return (
      <PagePartFrame part="times" note={note} title={t('title')}>
        <p>{t('noDay')}</p>
      </PagePartFrame>
    );
  return (
    <PagePartFrame part="times" note={note} title={t('title')}>
      <p>{t('text')}</p>
      {absences.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul aria-label={t('list')} className="grid gap-2">
          {absences.map((absence) => {
            const times = formatTimeRange(absence.startsAt, absence.endsAt, locale);
            return (
              <li
                key={absence.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-box bg-mist px-4 py-2"
              >
                <span className="tabular mr-auto font-semibold">{t('away', { times })}</span>
                <ActionForm
                  action={removeAbsenceAction}
                  locale={locale}
                  errorTitle={form('summary')}
                  hidden={{ token, absenceId: absence.id }}
                  prefix={`remove-${absence.id}-`}
                  className="contents"
                >
                  <SubmitButton pendingText={t('pending')} variant="plain" size="small">
                    <span aria-hidden="true">{t('remove')}</span>
                    <span className="sr-only">{t('removeTime', { times })}</span>
                  </SubmitButton>
                </ActionForm>
              </li>
            );
          })}
        </ul>
      )}
      <ActionForm
        action={addAbsenceAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="times-"
        className="grid gap-4"
      >
        <div className="grid max-w-[22rem] grid-cols-2 gap-4">
          <ActionText name="from" type="time" label={t('from')} />
          <ActionText name="to" type="time" label={t('to')} />
        </div>
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t('add')}
          </SubmitButton>
        </div>
      </ActionForm>
    </PagePartFrame>
  );
}
