import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { canBecome } from '../list-rules';
import {
  changeSeatsAction,
  prepareAgainAction,
  revokeInvitationAction,
  sentByLetterAction,
} from '../organiser-actions';
import type { InvitationDetail } from '../organiser-types';

type Props = { invitation: InvitationDetail };

/** What can be done with an invitation as it is now: a paper letter, seats, taking it back, preparing it again. */
export function InvitationSteps({ invitation }: Props) {
  return (
    <>
      {invitation.state === 'prepared' && invitation.consultationState === 'open' ? (
        <SentByLetter invitation={invitation} />
      ) : null}
      {invitation.state === 'revoked' ? <PrepareAgain invitation={invitation} /> : <Seats invitation={invitation} />}
      {canBecome(invitation.state, 'revoked') ? <Revoke invitation={invitation} /> : null}
    </>
  );
}

/** A small form about this invitation, in the version that the page shows. */
function Step({
  invitation,
  action,
  name,
  hidden = {},
  children,
}: Props & {
  action: Parameters<typeof ActionForm>[0]['action'];
  name: string;
  hidden?: Record<string, string>;
  children: ReactNode;
}) {
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`${name}-`}
      hidden={{ invitationId: invitation.id, version: invitation.version, ...hidden }}
      className="grid grid-cols-1 gap-4"
    >
      {children}
    </ActionForm>
  );
}

function SentByLetter({ invitation }: Props) {
  const t = useTranslations('invitations');
  const form = useTranslations('form');
  return (
    <Disclosure id="letter" summary={t('letter.title')}>
      <Step invitation={invitation} action={sentByLetterAction} name="letter" hidden={{ sentByLetter: 'yes' }}>
        <p className="max-w-text">{t('letter.text')}</p>
        <ActionText name="letterNote" label={t('letter.note')} optionalText={form('optional')} autoComplete="off" />
        <div>
          <SubmitButton variant="ghost" pendingText={t('saving')}>
            {t('letter.submit')}
          </SubmitButton>
        </div>
      </Step>
    </Disclosure>
  );
}

function Seats({ invitation }: Props) {
  const t = useTranslations('invitations');
  return (
    <Disclosure id="seats-granted" summary={t('seats.changeTitle')}>
      <Step invitation={invitation} action={changeSeatsAction} name="seats">
        <ActionText
          name="seatsGranted"
          label={t('seats.granted')}
          hint={t('seats.grantedHint')}
          inputMode="numeric"
          defaultValue={String(invitation.seatsGranted)}
          className="max-w-24"
        />
        <div>
          <SubmitButton variant="ghost" pendingText={t('saving')}>
            {t('seats.submit')}
          </SubmitButton>
        </div>
      </Step>
    </Disclosure>
  );
}

function Revoke({ invitation }: Props) {
  const t = useTranslations('invitations');
  return (
    <Disclosure id="revoke" danger summary={t('revoke.title')}>
      <Step invitation={invitation} action={revokeInvitationAction} name="revoke" hidden={{ revoke: 'yes' }}>
        <p className="max-w-text">{t('revoke.text', { organisation: invitation.organisation })}</p>
        <div>
          <SubmitButton variant="danger" pendingText={t('revoke.pending')}>
            {t('revoke.submit')}
          </SubmitButton>
        </div>
      </Step>
    </Disclosure>
  );
}

function PrepareAgain({ invitation }: Props) {
  const t = useTranslations('invitations');
  return (
    <Disclosure id="prepare" summary={t('prepare.title')}>
      <Step invitation={invitation} action={prepareAgainAction} name="prepare" hidden={{ prepareAgain: 'yes' }}>
        <p className="max-w-text">{t('prepare.text')}</p>
        <div>
          <SubmitButton variant="ghost" pendingText={t('saving')}>
            {t('prepare.submit')}
          </SubmitButton>
        </div>
      </Step>
    </Disclosure>
  );
}
