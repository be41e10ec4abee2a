import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import {
  createReminderAction,
  deleteReminderAction,
  draftReminderAction,
  saveReminderAction,
} from '../reminder-actions';
import { clockOf, type Reminder, type ReminderState } from '../reminder-rules';
import { placeholdersFor } from '../rules';
import { everyParticipant } from '../schema';
import { PlaceholderList } from './placeholder-list';
import { TextFields } from './text-fields';

export type ShownReminder = { rule: Reminder; subject: string; state: ReminderState; goesAt: Date | null };

const tones: Record<ReminderState, TagTone> = {
  made: 'calm',
  off: 'outline',
  noDay: 'outline',
  over: 'outline',
  missed: 'ling',
  due: 'sun',
  coming: 'sun',
};

type Props = { slug: string; reminder: ShownReminder; recipients: number; canWrite: boolean };

/** One reminder: when it goes and to how many, or what became of it. */
export function ReminderItem({ slug, reminder: { rule, subject, state, goesAt }, recipients, canWrite }: Props) {
  const t = useTranslations('mailings.remindersPage');
  const locale = useLocale();
  const goes = state === 'coming' || state === 'due' || state === 'off';
  const clock = locale === 'sv' ? clockOf(rule.atMinute).replace(/^0/, '').replace(':', '.') : clockOf(rule.atMinute);
  return (
    <Panel
      id={`reminder-${rule.id}`}
      title={t('when', { days: rule.daysBefore, time: clock })}
      aside={<Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>}
    >
      <div className="grid gap-3">
        <p className="font-semibold [overflow-wrap:anywhere]">{subject}</p>
        {goes && goesAt ? (
          <p>
            {t('goes', { at: formatDateTime(goesAt, locale) })}
            {state === 'off' ? null : `, ${t('number', { count: recipients })}`}
          </p>
        ) : null}
        {state === 'missed' ? <p>{t('missedText')}</p> : null}
        {rule.mailingId ? (
          <Link
            href={{ pathname: '/organiser/conferences/[slug]/mailings/[id]', params: { slug, id: rule.mailingId } }}
            className="inline-flex min-h-11 items-center"
          >
            {t('seeMailing')}
          </Link>
        ) : null}
        {canWrite && state !== 'over' ? <Work rule={rule} state={state} /> : null}
      </div>
    </Panel>
  );
}

function Work({ rule, state }: { rule: Reminder; state: ReminderState }) {
  const t = useTranslations('mailings.remindersPage');
  const all = useTranslations('mailings');
  const locale = useLocale();
  const form = { locale, errorTitle: all('errorTitle') };
  return (
    <div className="grid gap-1">
      {state === 'missed' ? (
        <ActionForm
          {...form}
          action={draftReminderAction}
          hidden={{ askedReminderId: rule.id }}
          prefix={`draft-${rule.id}-`}
        >
          <div>
            <SubmitButton pendingText={t('drafting')} variant="ghost" size="small">
              {t('draftOf')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {rule.mailingId ? null : (
        <Disclosure summary={t('change')} plain>
          <ActionForm
            key={rule.version}
            {...form}
            action={saveReminderAction}
            hidden={{ reminderId: rule.id, version: rule.version }}
            prefix={`${rule.id}-`}
          >
            <ReminderFields rule={rule} />
            <ActionTick name="enabled" label={t('enabled')} defaultChecked={rule.enabled} />
            <div>
              <SubmitButton pendingText={t('saving')} size="small">
                {t('saveButton')}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      <Disclosure summary={t('removeOpen')} danger plain>
        <p className="mb-3">{t('removeText')}</p>
        <ActionForm
          {...form}
          action={deleteReminderAction}
          hidden={{ deletedReminderId: rule.id }}
          prefix={`remove-${rule.id}-`}
        >
          <div>
            <SubmitButton pendingText={t('removing')} variant="danger" size="small">
              {t('removeConfirm')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}

/** A new reminder. */
export function NewReminder({ slug }: { slug: string }) {
  const t = useTranslations('mailings.remindersPage');
  const all = useTranslations('mailings');
  const locale = useLocale();
  return (
    <Panel id="new-reminder" title={t('add')}>
      <ActionForm
        action={createReminderAction}
        locale={locale}
        errorTitle={all('errorTitle')}
        hidden={{ newReminderSlug: slug }}
        prefix="new-"
        className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]"
      >
        <div className="grid gap-5">
          <ReminderFields rule={null} />
          <div>
            <SubmitButton pendingText={t('saving')}>{t('addButton')}</SubmitButton>
          </div>
        </div>
        <PlaceholderList keys={placeholdersFor(everyParticipant)} />
      </ActionForm>
    </Panel>
  );
}

function ReminderFields({ rule }: { rule: Reminder | null }) {
  const t = useTranslations('mailings.remindersPage');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <ActionText
          name="daysBefore"
          label={t('daysBefore')}
          inputMode="numeric"
          defaultValue={String(rule?.daysBefore ?? 3)}
          maxLength={2}
        />
        <ActionText
          name="at"
          type="time"
          label={t('at')}
          hint={t('atHint')}
          defaultValue={clockOf(rule?.atMinute ?? 540)}
        />
      </div>
      <TextFields texts={rule ?? { subjectSv: '', bodySv: '', subjectEn: '', bodyEn: '' }} rows={6} />
    </>
  );
}
