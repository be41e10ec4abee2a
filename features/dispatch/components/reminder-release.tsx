import { useLocale, useTranslations } from 'next-intl';
import { ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { armRemindersAction, disarmRemindersAction, reminderWordsAction } from '../reminder-actions';
import type { DispatchWords } from '../types';
import { CodesList, WordFields } from './word-fields';

/** The words of all the plan's reminders. Saving them takes the release of the plan back. */
export function ReminderWords({ slug, words }: { slug: string; words: DispatchWords }) {
  const t = useTranslations('dispatches.reminders');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Panel id="words" title={t('wordsTitle')}>
      <ActionForm
        key={JSON.stringify(words)}
        action={reminderWordsAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ reminderWordsSlug: slug }}
        className="grid gap-5"
      >
        <CodesList kind="reminder" />
        <WordFields words={words} rows={7} />
        <div>
          <SubmitButton pendingText={t('saving')} variant="ghost">
            {t('saveWords')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** A person reads the words and releases the plan, or stops it. */
export function ReminderRelease({ slug, isArmed, waiting }: { slug: string; isArmed: boolean; waiting: number }) {
  const t = useTranslations('dispatches.reminders');
  const form = useTranslations('form');
  const locale = useLocale();
  const same = { locale, errorTitle: form('summary') };
  return (
    <Panel id="release" title={t(isArmed ? 'armedTitle' : 'armTitle')}>
      <p className="mb-3">{t(isArmed ? 'armedText' : 'armText', { count: waiting })}</p>
      {isArmed ? (
        <ActionForm {...same} action={disarmRemindersAction} hidden={{ disarmRemindersSlug: slug }} prefix="disarm-">
          <div>
            <SubmitButton pendingText={t('saving')} variant="danger" size="small">
              {t('disarm')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ActionForm
          {...same}
          action={armRemindersAction}
          hidden={{ armRemindersSlug: slug }}
          prefix="arm-"
          className="grid gap-3"
        >
          <ActionTick name="isSure" label={t('isSure')} />
          <div>
            <SubmitButton pendingText={t('saving')}>{t('arm')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}
