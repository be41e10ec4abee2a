import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { CancelError } from '../organiser-schema';
import type { RegistrationDetail } from '../organiser-types';
import { OrganiserCancelForm } from './organiser-cancel-form';

const errorKeys: readonly CancelError[] = [
  'tooLong',
  'personnummer',
  'unreadable',
  'cancelled',
  'tooLate',
  'notFound',
  'forbidden',
];

/** Cancelling on someone's behalf, or why it cannot be done. */
export function OrganiserCancel({
  registration,
  cancelling,
}: {
  registration: RegistrationDetail;
  cancelling: 'possible' | 'tooLate';
}) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const held = registration.seats.filter((seat) => seat.state === 'confirmed').length;
  return (
    <section aria-labelledby="cancel">
      <h2 id="cancel" className="mb-3 text-h3">
        {t('cancelTitle', { name: registration.name })}
      </h2>
      {cancelling === 'tooLate' ? (
        <Notice>{t('cancelTooLate')}</Notice>
      ) : (
        <OrganiserCancelForm
          registrationId={registration.id}
          locale={locale}
          texts={{
            open: t('cancelOpen'),
            what: t('cancelWhat'),
            consequences: [
              t('cancelSeats', { count: held }),
              t('cancelMail', { email: registration.email }),
              t('cancelFinal'),
            ],
            reason: t('cancelReason'),
            reasonHint: t('cancelReasonHint'),
            optional: t('optional'),
            confirm: t('cancelConfirm'),
            pending: t('cancelling'),
            errorTitle: t('errorTitle'),
            errors: Object.fromEntries(errorKeys.map((key) => [key, t(`errors.${key}`)])) as Record<
              CancelError,
              string
            >,
          }}
        />
      )}
    </section>
  );
}
