import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { saveSettingsAction } from '../settings-actions';
import type { Choices, Settings } from '../types';
import { PlacePart, WhenPart } from './settings-parts';

const needsKinds = ['food', 'access', 'other'] as const;

/** All settings of a conference in one form, a panel for each kind. */
export function SettingsForm({ settings, choices }: { settings: Settings; choices: Choices }) {
  const t = useTranslations('tours.settingsPage');
  const tours = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={saveSettingsAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ conference: settings.id, version: settings.version }}
    >
      <NamePart settings={settings} />
      <WhenPart settings={settings} />
      <PlacePart settings={settings} choices={choices} />
      <Panel id="needs" title={t('needs')}>
        <ActionChoices
          name="needsAsked"
          label={<span className="sr-only">{t('needs')}</span>}
          hint={t('needsHint')}
          options={needsKinds.map((value) => ({ value, label: t(`needsKinds.${value}`) }))}
          defaultValues={settings.needsAsked}
        />
      </Panel>
      <TextsPart settings={settings} />
      <div>
        <SubmitButton pendingText={tours('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function NamePart({ settings }: { settings: Settings }) {
  const t = useTranslations('tours.settingsPage');
  const fields = useTranslations('tours.fields');
  return (
    <Panel id="basics" title={t('basics')}>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="city" label={fields('city')} defaultValue={settings.city} />
        {settings.state === 'draft' ? (
          <ActionText name="slug" label={fields('slug')} hint={fields('slugHint')} defaultValue={settings.slug} />
        ) : (
          <p className="self-end text-ink-2 [overflow-wrap:anywhere]">{t('slugFixed', { slug: settings.slug })}</p>
        )}
        <ActionText name="nameSv" label={fields('nameSv')} defaultValue={settings.nameSv} />
        <ActionText name="nameEn" label={fields('nameEn')} defaultValue={settings.nameEn} />
      </div>
    </Panel>
  );
}

function TextsPart({ settings }: { settings: Settings }) {
  const t = useTranslations('tours.settingsPage');
  const form = useTranslations('form');
  return (
    <Panel id="texts" title={t('texts')}>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {(['introSv', 'introEn', 'policySv', 'policyEn'] as const).map((name) => (
          <ActionTextarea
            key={name}
            name={name}
            label={t(name)}
            hint={name.startsWith('policy') ? t('policyHint') : undefined}
            optionalText={form('optional')}
            rows={5}
            defaultValue={settings[name]}
          />
        ))}
      </div>
    </Panel>
  );
}
