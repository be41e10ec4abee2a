import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { stateTone, titleOf } from '@/features/consultation/rules';
import { changeConsultationStateAction } from '../actions';
import { type StateChange, stateChanges } from '../rules';
import type { ConsultationSettings, Reached } from '../types';

/** Where the consultation is in its life, and every step it can take from here: what it does, or what stands in the way. */
export function StatePanel({ settings, reached }: { settings: ConsultationSettings; reached: Reached }) {
  const t = useTranslations('consultations');
  const { state, cancelledReason } = settings;
  return (
    <Panel id="state" title={t('state.title')} aside={<Tag tone={stateTone(state)}>{t(`states.${state}`)}</Tag>}>
      <p className="max-w-text">{t(`state.now.${state}`)}</p>
      {cancelledReason ? <p className="mt-2 max-w-text">{t('state.because', { reason: cancelledReason })}</p> : null}
      <div className="mt-3 grid grid-cols-1 gap-3">
        {stateChanges({ ...settings, ...reached }).map((change) => (
          <Change key={change.to} change={change} settings={settings} reached={reached} />
        ))}
      </div>
    </Panel>
  );
}

type ChangeProps = { change: StateChange; settings: ConsultationSettings; reached: Reached };

function Change({ change, settings, reached }: ChangeProps) {
  const t = useTranslations('consultations.state');
  const { to } = change;
  const name = t(`changes.${settings.state === 'archived' ? 'unarchived' : to}`);
  return (
    <details
      className="border-t border-mist-2 pt-1"
      open={to === 'open' || (to === 'held' && settings.state === 'open')}
    >
      <summary
        className={`inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4 ${to === 'cancelled' ? 'text-ling' : 'text-spruce-2'}`}
      >
        {name}
      </summary>
      {change.obstacles.length > 0 ? (
        <Notice tone="sun" title={t('stands')}>
          <ul className="mt-1 list-disc pl-5">
            {change.obstacles.map((obstacle) => (
              <li key={obstacle}>{t(`obstacles.${obstacle}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          <Consequences change={change} settings={settings} reached={reached} />
          <StateForm change={change} settings={settings} name={name} />
        </>
      )}
    </details>
  );
}

function Consequences({ change: { to }, settings, reached }: ChangeProps) {
  const t = useTranslations('consultations.state');
  const from = settings.state;
  const key = from === 'archived' ? 'unarchived' : to === 'cancelled' && reached.mailed > 0 ? 'cancelledMailed' : to;
  return (
    <p className="max-w-text">
      {t(`consequences.${key}`, {
        mailed: reached.mailed,
        answered: reached.answered,
        visibility: settings.visibility,
      })}
    </p>
  );
}

function StateForm({
  change: { to },
  settings,
  name,
}: {
  change: StateChange;
  settings: ConsultationSettings;
  name: string;
}) {
  const t = useTranslations('consultations.state');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={changeConsultationStateAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`${to}-`}
      className="mt-4 grid grid-cols-1 gap-4"
      hidden={{ consultation: settings.id, version: settings.version, to }}
    >
      {to === 'cancelled' ? (
        <>
          <ActionTextarea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
          <ActionText
            name="typedTitle"
            label={t('typedTitle')}
            hint={t('typedTitleHint', { title: titleOf(settings, locale) })}
            autoComplete="off"
          />
        </>
      ) : null}
      <div>
        <SubmitButton variant={to === 'cancelled' ? 'danger' : 'spruce'} pendingText={t('changing')}>
          {name}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
