import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { formatShortDate, formatTime } from '@/lib/time';
import type { InvitationDetail } from '../organiser-types';

/** What is asked of whom, and how far it has come. */
export function InvitationFacts({ invitation }: { invitation: InvitationDetail }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  const at = (time: Date | null) => (time ? `${formatShortDate(time, locale)} ${formatTime(time, locale)}` : null);
  const text = (value: string | null) => (value ? <bdi className="[overflow-wrap:anywhere]">{value}</bdi> : null);
  const addressed = [invitation.addressedName, invitation.addressedTitle].filter(Boolean).join(', ');
  return (
    <Facts
      stacked
      facts={[
        { name: t('fields.role'), value: text(invitation.roleAsked) },
        { name: t('facts.addressed'), value: text(addressed) },
        { name: t('fields.email'), value: text(invitation.email) },
        { name: t('fields.second'), value: text(invitation.secondEmail) },
        { name: t('fields.language'), value: t(`fields.languages.${invitation.locale === 'en' ? 'en' : 'sv'}`) },
        { name: t('seats.granted'), value: invitation.seatsGranted },
        { name: t('fields.ownCaseNumber'), value: text(invitation.ownCaseNumber) },
        { name: t('facts.sent'), value: at(invitation.sentAt) },
        { name: t('facts.delivered'), value: at(invitation.deliveredAt) },
        { name: t('facts.bounced'), value: at(invitation.bouncedAt) },
        { name: t('facts.answered'), value: at(invitation.answeredAt) },
        { name: t('facts.answerBy'), value: at(invitation.answerBy) },
        { name: t('facts.revoked'), value: at(invitation.revokedAt) },
        {
          name: t('fields.note'),
          value: invitation.note ? (
            <span className="font-normal whitespace-pre-wrap [overflow-wrap:anywhere]">{invitation.note}</span>
          ) : null,
        },
      ]}
    />
  );
}
