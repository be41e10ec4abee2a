import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { acceptInvitationAction } from '@/features/colleague/accept-actions';
import { loadInvitation } from '@/features/colleague/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

// The address is a key: no other site sees it, not even as a referrer.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

/** Where an invitation's link leads. Looking uses nothing up: mail scanners may; the button posts. */
export default async function InvitationPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const t = await getTranslations('colleagues');
  const invitation = await loadInvitation(token);
  if (!invitation)
    return (
      <div className="grid max-w-text gap-6">
        <title>{t('accept.unusableTitle')}</title>
        <h1>{t('accept.unusableTitle')}</h1>
        <p>{t('accept.unusableText')}</p>
        <p>
          <ButtonLink href="/sign-in" variant="ghost">
            {t('accept.toSignIn')}
          </ButtonLink>
        </p>
      </div>
    );
  const { role, email, invitedBy, expiresAt } = invitation;
  const place = (locale === 'en' ? invitation.placeEn : invitation.placeSv) ?? t('accept.allConferences');
  return (
    <div className="grid max-w-text gap-6">
      <title>{t('accept.title')}</title>
      <h1>{t('accept.title')}</h1>
      <p>{invitedBy ? t('accept.text', { name: invitedBy, place }) : t('accept.textSomebody', { place })}</p>
      <Facts
        stacked
        facts={[
          { name: t('accept.role'), value: t(`roles.${role}`) },
          { name: t('accept.address'), value: <span className="[overflow-wrap:anywhere]">{email}</span> },
          { name: t('accept.expires'), value: formatDateTime(expiresAt, locale) },
        ]}
      />
      <p className="text-ink-2">{t(`roleTexts.${role}`)}</p>
      <form action={acceptInvitationAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton pendingText={t('accept.pending')}>{t('accept.button')}</SubmitButton>
      </form>
      <p className="text-ink-2">{t('accept.next')}</p>
    </div>
  );
}
