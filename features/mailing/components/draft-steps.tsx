import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { changeMailingStateAction, deleteMailingAction, testMailAction } from '../actions';
import type { StateChange } from '../types';

/** A test to oneself. */
export function TestMail({ id }: { id: string }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <Panel id="test" title={t('testTitle')}>
      <p className="mb-3 text-ink-2">{t('testText')}</p>
      <ActionForm
        action={testMailAction}
        locale={locale}
        errorTitle={t('errorTitle')}
        hidden={{ testMailingId: id }}
        prefix="test-"
        className="grid gap-4"
      >
        <ActionSelect
          name="language"
          label={t('testLanguage')}
          options={(['sv', 'en'] as const).map((value) => ({ value, label: t(value) }))}
          defaultValue="sv"
        />
        <div>
          <SubmitButton pendingText={t('testing')} variant="ghost" size="small">
            {t('testSend')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** Throwing a draft away. */
export function DeleteDraft({ id }: { id: string }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <Disclosure summary={t('deleteOpen')} danger>
      <p className="mb-3">{t('deleteText')}</p>
      <ActionForm
        action={deleteMailingAction}
        locale={locale}
        errorTitle={t('errorTitle')}
        hidden={{ deleteMailingId: id }}
        prefix="delete-"
      >
        <div>
          <SubmitButton pendingText={t('deleting')} variant="danger" size="small">
            {t('deleteConfirm')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

/** One button that changes the state of a mailing. */
export function StateButton({
  id,
  change,
  text,
  danger = false,
}: {
  id: string;
  change: StateChange;
  text: string;
  danger?: boolean;
}) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <ActionForm
      action={changeMailingStateAction}
      locale={locale}
      errorTitle={t('errorTitle')}
      hidden={{ stateMailingId: id, change }}
      prefix={`${change}-`}
      className="grid gap-3"
    >
      <div>
        <SubmitButton pendingText={t('working')} variant={danger ? 'danger' : 'ghost'} size="small">
          {text}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
