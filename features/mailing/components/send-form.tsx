import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { sendMailingAction } from '../actions';

/** The last step: now or later, a tick, and a button that says to how many. */
export function SendForm({ id, version, count }: { id: string; version: number; count: number }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const form = useTranslations('form');
  return (
    <Panel id="when" title={t('whenTitle')}>
      <ActionForm
        action={sendMailingAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ reviewMailingId: id, version, shownCount: count }}
        className="grid gap-4"
      >
        <ActionChoices
          type="radio"
          name="when"
          label={<span className="sr-only">{t('whenTitle')}</span>}
          options={(['now', 'later'] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
          defaultValues={['now']}
        />
        <div className="max-w-80">
          <ActionText
            name="at"
            type="datetime-local"
            label={t('at')}
            hint={t('atHint')}
            optionalText={form('optional')}
          />
        </div>
        <ActionTick name="isSure" label={t('isSure')} />
        <div>
          <SubmitButton pendingText={t('sending')}>{t('sendTo', { count })}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
