import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { formatShortDate, formatTime } from '@/lib/time';
import type { MailRow, MailState } from '../organiser-types';

const tones: Record<MailState, TagTone> = {
  planned: 'outline',
  queued: 'sun',
  sending: 'sun',
  sent: 'calm',
  parked: 'ling',
  dropped: 'outline',
  bounced: 'ling',
  skipped: 'outline',
};

const addressKinds = ['primary', 'second', 'person'] as const;

/** Every mail about an invitation, address by address, with where it is. */
export function MailList({ mails }: { mails: readonly MailRow[] }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  if (mails.length === 0) return <p className="text-ink-2">{t('mailList.none')}</p>;
  return (
    <Table id="mails" caption={t('mailList.caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('mailList.to')}</Th>
          <Th>{t('mailList.what')}</Th>
          <Th>{t('mailList.state')}</Th>
          <Th>{t('mailList.when')}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row" className="min-w-44 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
              <bdi className="[overflow-wrap:anywhere]">{mail.toEmail}</bdi>
              <span className="block text-sm text-ink-2">
                {t(`mailList.addresses.${addressKinds.find((known) => known === mail.addressKind) ?? 'person'}`)}
              </span>
            </th>
            <Td>{templateName(t, mail.template)}</Td>
            <Td>
              <Tag tone={tones[mail.state]}>{t(`mailList.states.${mail.state}`)}</Tag>
              {mail.bounceReason ? (
                <span className="mt-1 block text-sm text-ink-2 [overflow-wrap:anywhere]">{mail.bounceReason}</span>
              ) : null}
            </Td>
            <Td className="whitespace-nowrap">
              {formatShortDate(mail.at, locale)} {formatTime(mail.at, locale)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the mail was, in words; a template that has none is just a mail. */
function templateName(t: ReturnType<typeof useTranslations<'invitations'>>, template: string): string {
  const key = `mailList.templates.${template}` as 'mailList.templates.other';
  return t(t.has(key) ? key : 'mailList.templates.other');
}
