import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { Panel } from '@/components/ui/panel';
import { formatTimeRange } from '@/lib/time';
import { addAbsenceOnBehalfAction, removeAbsenceOnBehalfAction, technicalOnBehalfAction } from '../board-actions';
import type { InvitationFacts } from '../types';
import { type PersonAt, PersonForm } from './person-form';

type Props = { at: PersonAt; invitation: InvitationFacts; canEdit: boolean };

/** When the speaker is away on the day. */
export function PersonTimes({ at, invitation, canEdit }: Props) {
  const t = useTranslations('speakers.person');
  const locale = useLocale();
  return (
    <Panel id="times" title={t('times')}>
      {invitation.absences.length === 0 ? (
        <p className="text-ink-2">{t('timesNone')}</p>
      ) : (
        <ul className="grid gap-2">
          {invitation.absences.map((absence) => {
            const times = formatTimeRange(absence.startsAt, absence.endsAt, locale);
            return (
              <li key={absence.id} className="flex flex-wrap items-center gap-x-4 rounded-box bg-mist px-4 py-1.5">
                <span className="tabular mr-auto font-semibold">{times}</span>
                {canEdit ? (
                  <PersonForm
                    at={at}
                    action={removeAbsenceOnBehalfAction}
                    name={`remove-${absence.id}`}
                    hidden={{ absenceId: absence.id }}
                    look={{ variant: 'plain' }}
                    className="contents"
                    submit={
                      <>
                        <span aria-hidden="true">{t('remove')}</span>
                        <span className="sr-only">{t('removeTime', { times })}</span>
                      </>
                    }
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {canEdit ? (
        <div className="mt-4">
          <PersonForm
            at={at}
            action={addAbsenceOnBehalfAction}
            name="times"
            hidden={{ addTime: 'yes' }}
            submit={t('addTime')}
          >
            <div className="grid w-full max-w-[22rem] grid-cols-2 gap-4">
              <ActionText name="from" type="time" label={t('from')} />
              <ActionText name="to" type="time" label={t('to')} />
            </div>
          </PersonForm>
        </div>
      ) : null}
    </Panel>
  );
}

/** What the room must have. */
export function PersonTechnical({ at, invitation, canEdit }: Props) {
  const t = useTranslations('speakers.person');
  return (
    <Panel id="technical" title={t('technical')}>
      {canEdit ? (
        <PersonForm
          at={at}
          action={technicalOnBehalfAction}
          name="technical"
          hidden={{ version: invitation.version }}
          submit={t('save')}
        >
          <div className="w-full">
            <ActionTextarea
              name="technicalNeeds"
              label={t('technicalLabel')}
              defaultValue={invitation.technicalNeeds}
              rows={2}
              maxLength={1_000}
            />
          </div>
        </PersonForm>
      ) : (
        <p className="whitespace-pre-line">{invitation.technicalNeeds || t('technicalNone')}</p>
      )}
    </Panel>
  );
}
