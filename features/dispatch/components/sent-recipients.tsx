import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { Recipient } from '../page-types';

type Where = 'waiting' | 'skipped' | 'onItsWay' | 'sent' | 'delivered' | 'bounced' | 'failed';

const tones: Record<Where, TagTone> = {
  waiting: 'sun',
  skipped: 'outline',
  onItsWay: 'sun',
  sent: 'calm',
  delivered: 'calm',
  bounced: 'ling',
  failed: 'ling',
};

/** Where the mail of one address is. */
function whereOf({ mail, skippedBecause, bouncedAt, deliveredAt }: Recipient): Where {
  if (skippedBecause) return 'skipped';
  if (bouncedAt) return 'bounced';
  if (deliveredAt) return 'delivered';
  if (mail === null) return 'waiting';
  if (mail === 'queued' || mail === 'sending') return 'onItsWay';
  return mail === 'sent' ? 'sent' : 'failed';
}

/** What became of a released dispatch, address by address. */
export function SentRecipients({ slug, recipients }: { slug: string; recipients: readonly Recipient[] }) {
  const t = useTranslations('dispatches.sent');
  return (
    <Table id="sent" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('organisation')}</Th>
          <Th>{t('address')}</Th>
          <Th>{t('mail')}</Th>
          <Th>{t('answer')}</Th>
        </tr>
      </thead>
      <tbody>
        {recipients.map((one) => (
          <Row key={one.id} slug={slug} recipient={one} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ slug, recipient }: { slug: string; recipient: Recipient }) {
  const t = useTranslations('dispatches');
  const locale = useLocale();
  const { organisation, name, toEmail, addressKind, invitationId, invitationState, skippedBecause, reason } = recipient;
  const where = whereOf(recipient);
  const at = recipient.bouncedAt ?? recipient.deliveredAt;
  const page = '/organiser/consultations/[slug]/invitations/[id]';
  return (
    <tr>
      <Td>
        {invitationId ? (
          <Link
            href={{ pathname: page, params: { slug, id: invitationId } }}
            className="inline-flex min-h-6 items-center"
          >
            {organisation}
          </Link>
        ) : (
          organisation
        )}
      </Td>
      <Td className="min-w-60 [overflow-wrap:anywhere]">
        {toEmail}
        <span className="block text-sm text-ink-2">
          {[name, addressKind === 'second' ? t('recipients.second') : null].filter(Boolean).join(' · ')}
        </span>
      </Td>
      <Td>
        <Tag tone={tones[where]}>{t(`where.${where}`)}</Tag>
        <span className="block text-sm text-ink-2">
          {skippedBecause ? t(`recipients.skipped.${skippedBecause}`) : at ? formatDateTime(at, locale) : null}
          {(where === 'bounced' || where === 'failed') && reason ? ` (${reason})` : null}
        </span>
      </Td>
      <Td>
        {invitationState && invitationState in stateKeys ? t(`invitationStates.${invitationState as StateKey}`) : null}
      </Td>
    </tr>
  );
}

const stateKeys = {
  prepared: 0,
  sent: 0,
  delivered: 0,
  bounced: 0,
  accepted: 0,
  declined: 0,
  delegated: 0,
  in_writing: 0,
  attended: 0,
  absent: 0,
  revoked: 0,
};
type StateKey = keyof typeof stateKeys;
