import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { SeatDetail } from '@/features/invitation/organiser-types';
import { mandates } from '@/features/invitation/rules';
import { enterAnswerAction } from '../entry-actions';
import { entrySources } from '../entry-schema';

const kinds = ['accepted', 'delegated', 'in_writing', 'declined'] as const;

type Props = {
  invitationId: string;
  /** Of this form: the same form twice is one answer. */
  formKey: string;
  seats: readonly SeatDetail[];
  ownCaseNumber: string;
};

/** What an organisation said by phone, letter or mail: how, by whom, what, and who comes on which seat. */
export function EntryForm({ invitationId, formKey, seats, ownCaseNumber }: Props) {
  const t = useTranslations('invitations');
  const form = useTranslations('form');
  const locale = useLocale();
  const optional = { optionalText: form('optional'), autoComplete: 'off' } as const;
  return (
    <ActionForm
      action={enterAnswerAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ invitationId, formKey }}
    >
      <ActionChoices
        type="radio"
        name="source"
        label={t('entry.source')}
        options={entrySources.map((value) => ({ value, label: t(`entry.sources.${value}`) }))}
      />
      <ActionText name="madeByName" label={t('entry.by')} hint={t('entry.byHint')} autoComplete="off" />
      <ActionText name="madeByEmail" type="email" label={t('entry.byEmail')} {...optional} />
      <ActionChoices
        type="radio"
        name="kind"
        label={t('entry.kind')}
        options={kinds.map((value) => ({
          value,
          label: t(`answerKinds.${value}`),
          hint: t(`entry.kindHints.${value}`),
        }))}
      />
      {seats.map((seat, i) => (
        <SeatFields key={seat.id} seat={seat} i={i} />
      ))}
      <ActionSelect
        name="delegateSeat"
        label={t('entry.delegateSeat')}
        hint={t('entry.delegateHint')}
        options={seats.map(({ id, number }) => ({ value: id, label: t('seats.number', { number }) }))}
      />
      <ActionTextarea name="reason" label={t('entry.reason')} hint={t('entry.reasonHint')} rows={3} {...optional} />
      <ActionText name="ownCaseNumber" label={t('fields.ownCaseNumber')} defaultValue={ownCaseNumber} {...optional} />
      <div>
        <SubmitButton pendingText={t('saving')}>{t('entry.submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function SeatFields({ seat, i }: { seat: SeatDetail; i: number }) {
  const t = useTranslations('invitations');
  const form = useTranslations('form');
  const holder = seat.chain.find(({ endedAt }) => endedAt === null);
  const optional = { optionalText: form('optional'), autoComplete: 'off' } as const;
  return (
    <fieldset className="grid grid-cols-1 gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
      <legend className="px-1.5 font-display text-h4 font-semibold">
        {t('seats.number', { number: seat.number })}
      </legend>
      <input type="hidden" name={`seatId-${i}`} value={seat.id} />
      <ActionText name={`name-${i}`} label={t('entry.name')} defaultValue={holder?.name ?? ''} {...optional} />
      <ActionText name={`title-${i}`} label={t('entry.title')} defaultValue={holder?.title ?? ''} {...optional} />
      <ActionText
        name={`email-${i}`}
        type="email"
        label={t('fields.email')}
        defaultValue={holder?.email ?? ''}
        {...optional}
      />
      <ActionSelect
        name={`mandate-${i}`}
        label={t('entry.mandate')}
        options={mandates.map((value) => ({ value, label: t(`mandates.${value}`) }))}
        defaultValue={holder?.mandate ?? 'decide'}
      />
    </fieldset>
  );
}
