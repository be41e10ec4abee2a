import { useTranslations } from 'next-intl';
import { ActionChoices } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { formatDay } from '@/lib/time';
import { ownConsentsAction } from '../page-actions';
import { consentPurposes } from '../rules';
import type { SpeakerDetail } from '../types';
import { PagePartFrame, type PartProps } from './page-part';

/** Consent for each purpose by itself; what is not ticked is not consented to. */
export function PageConsents({ token, locale, note, speaker }: PartProps & { speaker: SpeakerDetail }) {
  const t = useTranslations('speakerPage.consents');
  const form = useTranslations('form');
  const stateOf = (purpose: (typeof consentPurposes)[number]) => {
    const open = speaker.consents.find((one) => one.purpose === purpose);
    if (open) return t('since', { date: formatDay(open.givenAt, locale) });
    const gone = speaker.withdrawn.find((one) => one.purpose === purpose);
    return gone ? t('withdrawn', { date: formatDay(gone.withdrawnAt, locale) }) : null;
  };
  return (
    <PagePartFrame part="consents" note={note} title={t('title')}>
      <ActionForm
        action={ownConsentsAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="consents-"
      >
        <ActionChoices
          name="purposes"
          label={<span className="font-normal">{t('text')}</span>}
          defaultValues={speaker.consents.map(({ purpose }) => purpose)}
          options={consentPurposes.map((purpose) => ({
            value: purpose,
            label: t(purpose),
            hint: [t(`${purpose}Hint`), stateOf(purpose)].filter(Boolean).join(' '),
          }))}
        />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </PagePartFrame>
  );
}
