import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { saveDispatchAction } from '../actions';
import type { Dispatch, Recipient } from '../page-types';
import { PlannedRecipients } from './planned-recipients';
import { CodesList, WordFields } from './word-fields';

/** The words of a dispatch and whom they go to. Saving what was reviewed makes it a draft again. */
export function DispatchForm({ dispatch, recipients }: { dispatch: Dispatch; recipients: readonly Recipient[] }) {
  const t = useTranslations('dispatches');
  const form = useTranslations('form');
  const locale = useLocale();
  const choosable = recipients.filter(({ skippedBecause }) => skippedBecause === null || skippedBecause === 'excluded');
  return (
    <ActionForm
      key={dispatch.version}
      action={saveDispatchAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ dispatchId: dispatch.id, version: dispatch.version, shown: choosable.map(({ id }) => id).join(',') }}
    >
      <Panel id="words" title={t('words.title')}>
        <div className="grid gap-5">
          <CodesList kind={dispatch.kind} />
          <WordFields words={dispatch} />
        </div>
      </Panel>
      <Panel id="recipients" title={t('recipients.title')}>
        <PlannedRecipients recipients={recipients} />
      </Panel>
      <div className="grid gap-2">
        {dispatch.state === 'reviewed' ? <p className="text-ink-2">{t('savingUnreviews')}</p> : null}
        <div>
          <SubmitButton pendingText={t('saving')} variant={dispatch.state === 'reviewed' ? 'ghost' : 'spruce'}>
            {t('save')}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
