import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Tag } from '@/components/ui/tag';
import { formatShortDate } from '@/lib/time';
import { revokeInvitationAction } from '../actions';
import type { InvitationRow } from '../types';

type Listed = InvitationRow & { canRevoke: boolean };
const tones = { open: 'sun', expired: 'outline', accepted: 'calm', revoked: 'outline' } as const;

/** Who has been asked, by whom, and what came of it. */
export function InvitationList({ invitations }: { invitations: readonly Listed[] }) {
  const t = useTranslations('colleagues');
  if (invitations.length === 0) return <p className="text-ink-2">{t('invitationsEmpty')}</p>;
  return (
    <ul className="divide-y divide-mist-2">
      {invitations.map((invitation) => (
        <Invitation key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
}

function Invitation({ invitation }: { invitation: Listed }) {
  const t = useTranslations('colleagues');
  const locale = useLocale();
  const { id, email, role, state, invitedBy, createdAt, expiresAt, canRevoke } = invitation;
  const date = formatShortDate(createdAt, locale);
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-2 py-3.5 [overflow-wrap:anywhere] sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">
          <bdi>{email}</bdi>
        </p>
        <p className="text-md text-ink-2 [overflow-wrap:anywhere]">
          {t(`roles.${role}`)}.{' '}
          {invitedBy ? t('invitedBy', { name: invitedBy, date }) : t('invitedBySomebody', { date })}
          {state === 'open' ? `, ${t('expires', { date: formatShortDate(expiresAt, locale) })}` : ''}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3 sm:justify-end">
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        {canRevoke ? <Revoke id={id} email={email} /> : null}
      </div>
    </li>
  );
}

function Revoke({ id, email }: { id: string; email: string }) {
  const t = useTranslations('colleagues');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={revokeInvitationAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ invitationId: id }}
      prefix={`revoke-${id}-`}
      className="grid gap-2"
    >
      <SubmitButton size="small" variant="plain" pendingText={t('revoking')}>
        {t('revoke')}
        <span className="sr-only">: {t('revokeFor', { email })}</span>
      </SubmitButton>
    </ActionForm>
  );
}
