import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { mandates } from '@/features/invitation/rules';
import { substituteHereAction } from '../entry-actions';

/** Somebody else than expected stands at the door: who, and they are noted as there. */
export function SubstituteHere({ seatId, version, formKey }: { seatId: string; version: number; formKey: string }) {
  const t = useTranslations('invitations.substitute');
  const words = useTranslations('invitations');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Disclosure plain summary={t('title')}>
      <ActionForm
        action={substituteHereAction}
        locale={locale}
        errorTitle={form('summary')}
        prefix={`${seatId}-`}
        hidden={{ seatId, version, formKey }}
        className="grid grid-cols-1 gap-4"
      >
        <ActionText name="substituteName" label={words('entry.name')} autoComplete="off" />
        <ActionText
          name="substituteTitle"
          label={words('entry.title')}
          optionalText={form('optional')}
          autoComplete="off"
        />
        <ActionText
          name="substituteEmail"
          type="email"
          label={words('fields.email')}
          hint={t('emailHint')}
          autoComplete="off"
        />
        <ActionSelect
          name="mandate"
          label={words('entry.mandate')}
          options={mandates.map((value) => ({ value, label: words(`mandates.${value}`) }))}
          defaultValue="speak"
        />
        <div>
          <SubmitButton size="small" pendingText={words('saving')}>
            {t('submit')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
