import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { substituteAction } from '../actions';
import { holderAndBefore } from '../page-rules';
import type { InvitationPage, PageSeat } from '../page-types';
import { MandateField } from './choice-panel';
import { useMandateWords } from './mandate-words';

/** Who has each seat and for whom; somebody else can take it over while `canSubstitute`. */
export function SeatList({
  page,
  token,
  locale,
  canSubstitute,
}: {
  page: InvitationPage;
  token: string;
  locale: string;
  canSubstitute: boolean;
}) {
  const t = useTranslations('invitation.seats');
  const held = page.seats.filter(({ holdings }) => holdings.length > 0);
  if (held.length === 0 || (page.state !== 'accepted' && page.state !== 'delegated')) return null;
  return (
    <section aria-labelledby="seats" className="grid gap-4">
      <h2 id="seats" className="text-h3">
        {t('title')}
      </h2>
      <ul className="grid gap-4">
        {held.map((seat) => (
          <li key={seat.id} className="rounded-box bg-mist px-5 py-4">
            <SeatChainText seat={seat} roleAsked={page.roleAsked} />
            {canSubstitute ? (
              <Disclosure plain summary={t('substitute')}>
                <SubstituteForm seat={seat} token={token} locale={locale} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 'Elias Enhet, enhetschef, får tala. I stället för Gunnel.' */
export function SeatChainText({ seat, roleAsked }: { seat: PageSeat; roleAsked: string }) {
  const t = useTranslations('invitation.seats');
  const mandates = useTranslations('invitation.mandates');
  const { holder, before } = holderAndBefore(seat);
  const role = seat.roleAsked || (seat.number === 1 ? roleAsked : '');
  const names = before.map(({ representative }) => representative.name).join(', ');
  return (
    <>
      <p className="text-md text-ink-2">
        {role ? t('seatFor', { number: seat.number, role }) : t('seat', { number: seat.number })}
      </p>
      {holder ? (
        <p className="[overflow-wrap:anywhere]">
          <strong>{holder.representative.name}</strong>
          {holder.representative.title ? `, ${holder.representative.title}` : ''}.{' '}
          {t('mandate', { mandate: mandates(holder.mandate) })}
          {names ? ` ${t('insteadOf', { names })}` : ''}
          {holder.madeByName ? ` ${t('namedBy', { who: holder.madeByName })}` : ''}
        </p>
      ) : (
        <p className="font-semibold">{t('vacant')}</p>
      )}
    </>
  );
}

function SubstituteForm({ seat, token, locale }: { seat: PageSeat; token: string; locale: string }) {
  const t = useTranslations('invitation.form');
  const seats = useTranslations('invitation.seats');
  const form = useTranslations('form');
  const words = useMandateWords();
  const { holder } = holderAndBefore(seat);
  return (
    <ActionForm
      action={substituteAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, formKey: randomUUID(), seatId: seat.id }}
      prefix={`substitute-${seat.number}-`}
      className="grid grid-cols-1 gap-4"
    >
      {holder ? <p>{seats('told', { name: holder.representative.name })}</p> : null}
      <ActionText name="name" label={seats('name')} autoComplete="off" maxLength={120} />
      <ActionText name="title" label={t('title')} autoComplete="off" maxLength={120} optionalText={form('optional')} />
      <ActionText
        name="email"
        type="email"
        inputMode="email"
        label={seats('email')}
        hint={t('emailHint')}
        autoComplete="off"
        maxLength={254}
      />
      <MandateField name="mandate" label={t('mandate')} words={words} defaultValue={holder?.mandate ?? 'decide'} />
      <ActionText name="madeByName" label={t('madeByName')} autoComplete="name" maxLength={120} />
      <ActionText
        name="madeByEmail"
        type="email"
        inputMode="email"
        label={t('madeByEmail')}
        autoComplete="email"
        maxLength={254}
      />
      <div>
        <SubmitButton pendingText={t('pending')} size="small">
          {seats('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
