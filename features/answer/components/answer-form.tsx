import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Link } from '@/lib/i18n/link';
import { answerAction } from '../actions';
import { holderAndBefore } from '../page-rules';
import type { InvitationPage, PageSeat } from '../page-types';
import { ChoiceError, ChoicePanel, MandateField, OnTopField } from './choice-panel';
import { useMandateWords } from './mandate-words';

type Props = { page: InvitationPage; token: string; locale: string };

/** The four answers, large, and who gives one. */
export function AnswerForm({ page, token, locale }: Props) {
  const t = useTranslations('invitation.form');
  const form = useTranslations('form');
  const chosen = (kind: string) => page.state === kind;
  const last = page.answers[0]?.number ?? 0;
  return (
    <ActionForm
      action={answerAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, formKey: randomUUID(), seen: last }}
      className="grid grid-cols-1 gap-3.5"
    >
      <fieldset id="kind" className="grid min-w-0 grid-cols-1 gap-3.5">
        <legend className="mb-3 font-display text-h3 font-semibold">{t(last > 0 ? 'changeLegend' : 'legend')}</legend>
        <ChoiceError />
        <ChoicePanel
          value="accepted"
          title={t('accepted')}
          detail={t('acceptedMore', { count: page.seatsGranted })}
          defaultChecked={chosen('accepted')}
        >
          {page.seats.map((seat, i) => (
            <SeatFields
              key={seat.id}
              seat={seat}
              index={i}
              roleAsked={page.roleAsked}
              alone={page.seats.length === 1}
            />
          ))}
        </ChoicePanel>
        <ChoicePanel
          value="delegated"
          title={t('delegated')}
          detail={page.roleAsked ? t('delegatedFor', { role: page.roleAsked }) : t('delegatedMore')}
          defaultChecked={chosen('delegated')}
        >
          <DelegateFields page={page} />
        </ChoicePanel>
        <ChoicePanel
          value="in_writing"
          title={t('inWriting')}
          detail={t('inWritingMore')}
          defaultChecked={chosen('in_writing')}
        />
        <ChoicePanel
          value="declined"
          title={t('declined')}
          detail={t('declinedMore')}
          defaultChecked={chosen('declined')}
        >
          <ActionTextarea
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            maxLength={2_000}
            optionalText={form('optional')}
          />
        </ChoicePanel>
      </fieldset>
      <OnTopField label={t('onTop')} lastNumber={last} />
      <MakerFields ownCaseNumber={page.ownCaseNumber} />
      <p className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton pendingText={t('pending')}>{t(last > 0 ? 'change' : 'send')}</SubmitButton>
        <Link href={{ pathname: '/invitation/[token]/more-time', params: { token } }} className="font-semibold">
          {t('moreTime')}
        </Link>
      </p>
    </ActionForm>
  );
}

function MakerFields({ ownCaseNumber }: { ownCaseNumber: string }) {
  const t = useTranslations('invitation.form');
  const form = useTranslations('form');
  return (
    <fieldset className="mt-2 grid grid-cols-1 gap-4 border-t-[1.5px] border-line pt-4">
      <legend className="float-left font-display text-h4 font-semibold">{t('maker')}</legend>
      <ActionText name="madeByName" label={t('madeByName')} autoComplete="name" maxLength={120} />
      <ActionText
        name="madeByEmail"
        type="email"
        inputMode="email"
        label={t('madeByEmail')}
        hint={t('madeByHint')}
        autoComplete="email"
        maxLength={254}
      />
      <ActionText
        name="ownCaseNumber"
        label={t('ownCaseNumber')}
        defaultValue={ownCaseNumber}
        maxLength={60}
        optionalText={form('optional')}
      />
    </fieldset>
  );
}

/** Who takes one seat. Of who has it only the name is shown: an address is not written back. */
function SeatFields({
  seat,
  index,
  roleAsked,
  alone,
}: {
  seat: PageSeat;
  index: number;
  roleAsked: string;
  alone: boolean;
}) {
  const t = useTranslations('invitation.form');
  const form = useTranslations('form');
  const words = useMandateWords();
  const { holder } = holderAndBefore(seat);
  const role = seat.roleAsked || (index === 0 ? roleAsked : '');
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-4 pb-2">
      <legend className={alone ? 'sr-only' : 'mb-2 font-semibold text-spruce-2'}>
        {role ? t('seatFor', { number: seat.number, role }) : t('seat', { number: seat.number })}
      </legend>
      <input type="hidden" name={`seatId-${index}`} value={seat.id} />
      <ActionText
        name={`name-${index}`}
        label={t('name')}
        {...(index > 0 ? { hint: t('mayBeEmpty') } : {})}
        defaultValue={holder?.representative.name ?? ''}
        autoComplete="off"
        maxLength={120}
      />
      <ActionText
        name={`title-${index}`}
        label={t('title')}
        defaultValue={holder?.representative.title ?? ''}
        autoComplete="off"
        maxLength={120}
        optionalText={form('optional')}
      />
      <ActionText
        name={`email-${index}`}
        type="email"
        inputMode="email"
        label={t('email')}
        hint={holder ? t('emailKept') : t('emailHint')}
        autoComplete="off"
        maxLength={254}
      />
      <MandateField
        name={`mandate-${index}`}
        label={t('mandate')}
        words={words}
        defaultValue={holder?.mandate ?? 'decide'}
      />
    </fieldset>
  );
}

function DelegateFields({ page }: { page: InvitationPage }) {
  const t = useTranslations('invitation.form');
  const form = useTranslations('form');
  const words = useMandateWords();
  const [only, second] = page.seats;
  const seatName = (seat: PageSeat, i: number) => {
    const role = seat.roleAsked || (i === 0 ? page.roleAsked : '');
    return role ? t('seatFor', { number: seat.number, role }) : t('seat', { number: seat.number });
  };
  return (
    <>
      {second ? (
        <ActionSelect
          name="delegateSeat"
          label={t('delegateSeat')}
          options={page.seats.map((seat, i) => ({ value: seat.id, label: seatName(seat, i) }))}
        />
      ) : (
        <input type="hidden" name="delegateSeat" value={only?.id ?? ''} />
      )}
      <ActionText name="delegateName" label={t('name')} autoComplete="off" maxLength={120} />
      <ActionText
        name="delegateTitle"
        label={t('title')}
        autoComplete="off"
        maxLength={120}
        optionalText={form('optional')}
      />
      <ActionText
        name="delegateEmail"
        type="email"
        inputMode="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="off"
        maxLength={254}
      />
      <MandateField name="delegateMandate" label={t('mandate')} words={words} />
    </>
  );
}
