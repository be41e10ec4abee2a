import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import type { ShownReminder } from '../page-types';
import { addReminderAction, changeReminderAction, removeReminderAction } from '../reminder-actions';

type Rule = ShownReminder;

/** The rules of the plan: when each comes, whether to the second address too, what it has sent. */
export function ReminderPlan({ slug, rules, canWrite }: { slug: string; rules: readonly Rule[]; canWrite: boolean }) {
  const t = useTranslations('dispatches.reminders');
  return (
    <Panel id="plan" title={t('planTitle')}>
      <div className="grid gap-4">
        {rules.length === 0 ? <p className="text-ink-2">{t('noRules')}</p> : null}
        <ul>
          {rules.map((rule) => (
            <Item key={rule.id} rule={rule} canWrite={canWrite} />
          ))}
        </ul>
        {canWrite ? <AddRule slug={slug} /> : null}
      </div>
    </Panel>
  );
}

function Item({ rule, canWrite }: { rule: Rule; canWrite: boolean }) {
  const t = useTranslations('dispatches.reminders');
  const locale = useLocale();
  const isOn = rule.armedAt !== null && rule.enabled;
  return (
    <li className="border-t border-mist-2 py-3 first:border-0">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="mr-auto font-semibold">{t('daysBefore', { count: rule.daysBefore })}</p>
        {rule.toSecond ? <Tag tone="outline">{t('escalates')}</Tag> : null}
        <Tag tone={isOn ? 'calm' : 'outline'}>{t(isOn ? 'on' : rule.enabled ? 'notArmed' : 'off')}</Tag>
      </div>
      <p className="text-sm text-ink-2">
        {rule.at ? t('at', { at: formatDateTime(rule.at, locale) }) : t('noDeadline')}
        {rule.sent ? ` · ${t('sent', { count: rule.sent.sent, at: formatDateTime(rule.sent.lastAt, locale) })}` : null}
      </p>
      {canWrite ? <Change rule={rule} /> : null}
    </li>
  );
}

function Change({ rule }: { rule: Rule }) {
  const t = useTranslations('dispatches.reminders');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Disclosure summary={t('change', { count: rule.daysBefore })} plain>
      <div className="grid gap-4 pt-1">
        <ActionForm
          key={rule.version}
          action={changeReminderAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ reminderId: rule.id, version: rule.version }}
          prefix={`change-${rule.id}-`}
          className="grid gap-2"
        >
          <ActionTick name="enabled" label={t('enabled')} defaultChecked={rule.enabled} />
          <ActionTick name="toSecond" label={t('toSecond')} defaultChecked={rule.toSecond} />
          <div>
            <SubmitButton pendingText={t('saving')} variant="ghost" size="small">
              {t('save')}
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm
          action={removeReminderAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ removeReminderId: rule.id }}
          prefix={`remove-${rule.id}-`}
        >
          <div>
            <SubmitButton pendingText={t('saving')} variant="danger" size="small">
              {t('remove')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Disclosure>
  );
}

function AddRule({ slug }: { slug: string }) {
  const t = useTranslations('dispatches.reminders');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={addReminderAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ addReminderSlug: slug }}
      prefix="add-"
      className="grid gap-3 border-t border-line pt-4"
    >
      <div className="max-w-80">
        <ActionText name="daysBefore" label={t('days')} hint={t('daysHint')} inputMode="numeric" maxLength={2} />
      </div>
      <ActionTick name="toSecond" label={t('toSecond')} />
      <div>
        <SubmitButton pendingText={t('saving')} variant="ghost" size="small">
          {t('add')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
