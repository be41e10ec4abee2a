import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { EnterSaves } from '@/components/form/row-buttons';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { createOrganisationAction, saveOrganisationAction } from '../actions';
import { organisationKinds } from '../rules';
import type { Organisation } from '../types';
import { ContactRows } from './contact-rows';

/** An organisation with its contacts in one form; without `organisation` a new one. */
export function OrganisationForm({ organisation }: { organisation?: Organisation }) {
  const t = useTranslations('organisations');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={organisation ? saveOrganisationAction : createOrganisationAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={organisation ? { organisation: organisation.id, version: organisation.version } : {}}
    >
      <EnterSaves />
      <FactsPart organisation={organisation} />
      <ContactRows contacts={organisation?.contacts ?? []} />
      {organisation ? (
        <Panel id="archive" title={t('archiveTitle')}>
          <ActionTick
            name="archived"
            label={t('archived')}
            hint={t('archivedHint')}
            defaultChecked={organisation.archivedAt !== null}
          />
        </Panel>
      ) : null}
      <div>
        <SubmitButton pendingText={t('saving')}>{t(organisation ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function FactsPart({ organisation }: { organisation: Organisation | undefined }) {
  const t = useTranslations('organisations');
  const form = useTranslations('form');
  const optionalText = form('optional');
  const isOfficial = organisation?.municipalityCode != null;
  return (
    <Panel id="facts" title={t('facts')}>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {isOfficial ? (
          <p className="text-ink-2 md:col-span-2">{t('official', { code: organisation.municipalityCode ?? '' })}</p>
        ) : (
          <>
            <ActionText name="name" label={t('name')} defaultValue={organisation?.name} maxLength={400} />
            <ActionSelect
              name="kind"
              label={t('kind')}
              options={organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              defaultValue={organisation?.kind ?? 'agency'}
            />
          </>
        )}
        <ActionText
          name="nameShort"
          label={t('nameShort')}
          hint={t('nameShortHint')}
          optionalText={optionalText}
          defaultValue={organisation?.nameShort}
        />
        <ActionText
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          optionalText={optionalText}
          defaultValue={organisation?.email ?? ''}
        />
        <ActionText
          name="phone"
          type="tel"
          label={t('phone')}
          optionalText={optionalText}
          defaultValue={organisation?.phone}
        />
        <ActionTextarea
          name="postalAddress"
          label={t('postalAddress')}
          optionalText={optionalText}
          rows={3}
          defaultValue={organisation?.postalAddress}
        />
      </div>
    </Panel>
  );
}
