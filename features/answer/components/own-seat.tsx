import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { mandateWithin } from '../chain-rules';
import { giveBackAction, ownSubstituteAction } from '../own-actions';
import type { OwnPage } from '../page-types';
import { MandateField } from './choice-panel';
import { useMandateWords } from './mandate-words';
import { SeatChainText } from './seat-list';

type Props = { page: OwnPage; token: string; locale: string; isOpen: boolean };

/** One's own seat: for whom, with which mandate, and the two ways out of it. */
export function OwnSeat({ page, token, locale, isOpen }: Props) {
  const t = useTranslations('representative.seat');
  const { holding } = page;
  return (
    <section id="seat" aria-labelledby="seat-title" className="grid gap-4">
      <h2 id="seat-title" className="text-h3">
        {t('title')}
      </h2>
      {holding ? (
        <div className="rounded-box bg-mist px-5 py-4">
          <SeatChainText seat={holding.seat} roleAsked={page.roleAsked} />
        </div>
      ) : (
        <p>{t('none')}</p>
      )}
      {holding && isOpen ? (
        <>
          <Disclosure summary={t('substitute')}>
            <SubstituteForm holding={holding} token={token} locale={locale} />
          </Disclosure>
          <Disclosure summary={t('giveBack')} danger>
            <GiveBackForm seatId={holding.seat.id} token={token} locale={locale} />
          </Disclosure>
        </>
      ) : null}
    </section>
  );
}

type Held = { holding: NonNullable<OwnPage['holding']>; token: string; locale: string };

function SubstituteForm({ holding, token, locale }: Held) {
  const t = useTranslations('representative.seat');
  const words = useTranslations('invitation.form');
  const form = useTranslations('form');
  const mandates = useMandateWords().filter(({ value }) => mandateWithin(holding.mandate, value));
  return (
    <ActionForm
      action={ownSubstituteAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, formKey: randomUUID(), seatId: holding.seat.id }}
      prefix="substitute-"
      className="grid grid-cols-1 gap-4"
    >
      <p>{t('substituteMore')}</p>
      <ActionText name="name" label={words('name')} autoComplete="off" maxLength={120} />
      <ActionText
        name="title"
        label={words('title')}
        autoComplete="off"
        maxLength={120}
        optionalText={form('optional')}
      />
      <ActionText
        name="email"
        type="email"
        inputMode="email"
        label={words('email')}
        hint={words('emailHint')}
        autoComplete="off"
        maxLength={254}
      />
      <MandateField name="mandate" label={words('mandate')} words={mandates} defaultValue={holding.mandate} />
      <div>
        <SubmitButton pendingText={words('pending')} size="small">
          {t('substituteSend')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function GiveBackForm({ seatId, token, locale }: { seatId: string; token: string; locale: string }) {
  const t = useTranslations('representative.seat');
  const words = useTranslations('invitation.form');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={giveBackAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, formKey: randomUUID(), seatId }}
      prefix="back-"
      className="grid grid-cols-1 gap-4"
    >
      <p>{t('giveBackMore')}</p>
      <ActionTick name="giveBack" label={t('giveBackTick')} />
      <div>
        <SubmitButton pendingText={words('pending')} variant="danger" size="small">
          {t('giveBackSend')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
