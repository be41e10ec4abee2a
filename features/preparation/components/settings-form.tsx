import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { MarkdownField } from '@/components/form/markdown-field';
import { EnterSaves } from '@/components/form/row-buttons';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { markdownHtml } from '@/lib/markdown';
import { saveConsultationAction } from '../actions';
import type { ConsultationSettings } from '../types';
import { DeadlinePart, WhenAndWhere } from './settings-parts';
import { SignatoryRows } from './signatory-rows';

const visibilities = ['invited', 'listed', 'listed_with_organisations'] as const;

/** All settings of a consultation in one form, a panel for each kind. */
export function SettingsForm({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={saveConsultationAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ consultation: settings.id, version: settings.version }}
    >
      <EnterSaves />
      <NamePart settings={settings} />
      <WhenAndWhere settings={settings} />
      <DeadlinePart settings={settings} />
      <InvitationPart settings={settings} />
      <SignatoryRows signatories={settings.signatories} />
      <ContactPart settings={settings} />
      <Panel id="visibility-part" title={t('visibility')}>
        <ActionChoices
          type="radio"
          name="visibility"
          label={t('visibilityLabel')}
          options={visibilities.map((value) => ({
            value,
            label: t(`visibilities.${value}`),
            hint: t(`visibilityHints.${value}`),
          }))}
          defaultValues={[settings.visibility]}
        />
      </Panel>
      <Panel id="follow-up" title={t('followUp')}>
        <ActionText
          name="statusEveryMonths"
          label={t('statusEveryMonths')}
          hint={t('statusHint')}
          defaultValue={settings.statusEveryMonths}
          inputMode="numeric"
          className="max-w-32"
        />
      </Panel>
      <div>
        <SubmitButton pendingText={t('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function NamePart({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  return (
    <Panel id="basics" title={t('basics')}>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="titleSv" label={t('titleSv')} defaultValue={settings.titleSv} maxLength={400} />
        <ActionText name="titleEn" label={t('titleEn')} defaultValue={settings.titleEn} maxLength={400} />
        {settings.state === 'draft' ? (
          <ActionText name="slug" label={t('slug')} hint={t('slugHint')} defaultValue={settings.slug} />
        ) : (
          <p className="self-end text-ink-2 [overflow-wrap:anywhere]">{t('slugFixed', { slug: settings.slug })}</p>
        )}
        <ActionText
          name="caseNumber"
          label={t('caseNumber')}
          hint={t('caseNumberHint')}
          optionalText={form('optional')}
          defaultValue={settings.caseNumber}
          maxLength={120}
        />
      </div>
    </Panel>
  );
}

function InvitationPart({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  return (
    <Panel id="invitation" title={t('invitation')}>
      <p className="mb-4 max-w-text text-ink-2">{t('invitationHint')}</p>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        {(['invitationSv', 'invitationEn'] as const).map((name) => (
          <MarkdownField
            key={name}
            name={name}
            label={t(name)}
            rows={10}
            lang={name === 'invitationEn' ? 'en' : 'sv'}
            defaultValue={settings[name]}
            savedHtml={markdownHtml(settings[name])}
            previewLabel={t('preview')}
          />
        ))}
      </div>
    </Panel>
  );
}

function ContactPart({ settings }: { settings: ConsultationSettings }) {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  const fields = [
    ['contactName', 'text'],
    ['contactEmail', 'email'],
    ['contactPhone', 'tel'],
  ] as const;
  return (
    <Panel id="contact" title={t('contact')}>
      <p className="mb-4 max-w-text text-ink-2">{t('contactHint')}</p>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-3">
        {fields.map(([name, type]) => (
          <ActionText
            key={name}
            name={name}
            type={type}
            label={t(name)}
            optionalText={form('optional')}
            defaultValue={settings[name] ?? ''}
          />
        ))}
      </div>
    </Panel>
  );
}
