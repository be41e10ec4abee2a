import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { formatShortDate } from '@/lib/time';
import { consentsOnBehalfAction } from '../actions';
import { consentPurposes } from '../rules';
import type { ConsentPurpose, SpeakerDetail } from '../types';

/** What a speaker, or a guardian, has agreed to; told to the organiser it is written down here. */
export function SpeakerConsentsPanel({ speaker, canEdit }: { speaker: SpeakerDetail; canEdit: boolean }) {
  const t = useTranslations('speakers');
  const form = useTranslations('form');
  const locale = useLocale();
  const needsGuardian = speaker.isMinor && !speaker.guardianConsentAt;
  return (
    <Panel id="consents" title={t('detail.consents')}>
      {canEdit && !needsGuardian ? (
        <ActionForm
          action={consentsOnBehalfAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ speakerId: speaker.id, setConsents: 'yes' }}
          prefix="consents-"
          className="grid gap-4"
        >
          <ActionChoices
            name="purposes"
            label={
              <span className="font-normal">
                {t(speaker.isMinor ? 'detail.consentsGuardian' : 'detail.consentsHint')}
              </span>
            }
            defaultValues={speaker.consents.map(({ purpose }) => purpose)}
            options={consentPurposes.map((purpose) => ({
              value: purpose,
              label: t(`detail.${purpose}`),
              hint: <ConsentState speaker={speaker} purpose={purpose} />,
            }))}
          />
          <div>
            <SubmitButton pendingText={t('form.pending')} variant="ghost" size="small">
              {t('detail.saveConsents')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <>
          {needsGuardian ? <p>{t('detail.consentsFirst')}</p> : null}
          <ConsentList speaker={speaker} />
        </>
      )}
    </Panel>
  );
}

/** The open consents, to read. */
export function ConsentList({ speaker }: { speaker: SpeakerDetail }) {
  const t = useTranslations('speakers');
  const touched = consentPurposes.filter((purpose) =>
    [...speaker.consents, ...speaker.withdrawn].some((one) => one.purpose === purpose),
  );
  if (touched.length === 0) return <p className="text-ink-2">{t('person.consentsNone')}</p>;
  return (
    <ul className="grid gap-2">
      {touched.map((purpose) => (
        <li key={purpose}>
          <span className="font-semibold">{t(`detail.${purpose}`)}</span>
          <span className="block text-md text-ink-2">
            <ConsentState speaker={speaker} purpose={purpose} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ConsentState({ speaker, purpose }: { speaker: SpeakerDetail; purpose: ConsentPurpose }) {
  const t = useTranslations('speakers.detail');
  const locale = useLocale();
  const open = speaker.consents.find((one) => one.purpose === purpose);
  if (open) return t('given', { date: formatShortDate(open.givenAt, locale), by: t(`by.${open.givenBy}`) });
  const gone = speaker.withdrawn.find((one) => one.purpose === purpose);
  return gone ? t('withdrawn', { date: formatShortDate(gone.withdrawnAt, locale) }) : null;
}
