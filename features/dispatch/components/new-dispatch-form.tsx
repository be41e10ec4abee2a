import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { newDispatchAction } from '../actions';
import { dispatchKinds, invitationStates, organisationKinds, whoChoices } from '../schema';

/** What kind of dispatch, and for whom. Built-in words are put in; nothing leaves from here. */
export function NewDispatchForm({
  slug,
  ids,
  chosen,
  kind,
}: {
  slug: string;
  ids: readonly string[];
  chosen: number;
  kind: string | undefined;
}) {
  const t = useTranslations('dispatches');
  const form = useTranslations('form');
  const locale = useLocale();
  const whos = whoChoices.filter((who) => who !== 'chosen' || chosen > 0);
  return (
    <ActionForm
      action={newDispatchAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ newDispatchSlug: slug, ids: ids.join(',') }}
    >
      <Panel id="what" title={t('new.what')}>
        <div className="max-w-text">
          <ActionSelect
            name="kind"
            label={t('new.kind')}
            hint={t('new.kindHint')}
            options={dispatchKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            defaultValue={dispatchKinds.find((one) => one === kind) ?? 'invitation'}
          />
        </div>
      </Panel>
      <Panel id="who" title={t('new.who')}>
        <div className="grid gap-5">
          <ActionChoices
            type="radio"
            name="who"
            label={<span className="sr-only">{t('new.who')}</span>}
            options={whos.map((value) => ({
              value,
              label: t(`who.${value}`, { count: chosen }),
              hint: value === 'usual' ? t('who.usualHint') : undefined,
            }))}
            defaultValues={[chosen > 0 ? 'chosen' : 'usual']}
          />
          <div className="grid gap-5 lg:grid-cols-2">
            <ActionChoices
              name="kinds"
              label={t('new.kinds')}
              options={organisationKinds.map((value) => ({ value, label: t(`organisationKinds.${value}`) }))}
            />
            <ActionChoices
              name="states"
              label={t('new.states')}
              options={invitationStates.map((value) => ({ value, label: t(`invitationStates.${value}`) }))}
            />
          </div>
          <ActionTick name="second" label={t('new.second')} hint={t('new.secondHint')} defaultChecked />
        </div>
      </Panel>
      <div>
        <SubmitButton pendingText={t('new.submitting')}>{t('new.submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
