import { useLocale, useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import { liftSuppressionAction } from '../problem-actions';
import type { BlockedAddress } from '../problem-types';

/** Addresses that get no mail, and the way to let them have it again. */
export function BlockedList({ blocked, canMend }: { blocked: readonly BlockedAddress[]; canMend: boolean }) {
  const t = useTranslations('mailProblems');
  const locale = useLocale();
  return (
    <ul>
      {blocked.map((address) => (
        <li key={address.emailCanonical} className="grid gap-1.5 border-t border-mist-2 py-4 first:border-0">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <strong className="[overflow-wrap:anywhere]">{address.emailCanonical}</strong>
            <span className="text-sm text-ink-2">
              {t(address.reason === 'complaint' ? 'blockedComplaint' : 'blockedBounce', {
                at: formatDateTime(address.createdAt, locale),
              })}
            </span>
          </p>
          {address.registrationId && address.slug ? (
            <Link
              href={{
                pathname: '/organiser/conferences/[slug]/registrations/[id]',
                params: { slug: address.slug, id: address.registrationId },
              }}
              className="inline-flex min-h-11 items-center"
            >
              {t('toRegistration', { name: address.name ?? '' })}
            </Link>
          ) : null}
          {canMend ? <Lift address={address.emailCanonical} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Lift({ address }: { address: string }) {
  const t = useTranslations('mailProblems');
  const locale = useLocale();
  return (
    <Disclosure summary={t('liftOpen', { address })} plain>
      <p className="mb-3 max-w-text">{t('liftText')}</p>
      <ActionForm
        action={liftSuppressionAction}
        locale={locale}
        errorTitle={t('errorTitle')}
        hidden={{ blockedAddress: address }}
        prefix={`lift-${address}-`}
        className="grid gap-4"
      >
        <ActionText name="reason" label={t('liftReason')} hint={t('liftReasonHint')} maxLength={300} />
        <div>
          <SubmitButton pendingText={t('working')} size="small">
            {t('lift')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
