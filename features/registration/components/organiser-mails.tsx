import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import type { MailOfRegistration } from '../organiser-types';

const templates = [
  'registration-confirmation',
  'registration-changed',
  'registration-cancelled',
  'registration-moved',
  'registration-address-changed',
  'manage-link-renewed',
  'mailing',
  'programme-change',
  'mailing',
  'programme-change',
  'programme-change',
] as const;
type MailState = MailOfRegistration['state'] | 'bounced';
const tones: Record<MailState, TagTone> = {
  queued: 'sun',
  sending: 'sun',
  sent: 'calm',
  parked: 'ling',
  dropped: 'outline',
  bounced: 'ling',
};

/** The mails about a registration and whether they arrived. Their content is the person's. */
export function OrganiserMails({ mails }: { mails: readonly MailOfRegistration[] }) {
  const t = useTranslations('registrations');
  return (
    <section aria-labelledby="mails">
      <h2 id="mails" className="mb-3 text-h3">
        {t('mailsTitle')}
      </h2>
      {mails.length === 0 ? (
        <p>{t('noMails')}</p>
      ) : (
        <Table id="mails-table" caption={t('mailsCaption')} captionHidden>
          <thead>
            <tr>
              {(['what', 'state', 'at'] as const).map((column) => (
                <Th key={column}>{t(`mailColumns.${column}`)}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function MailRow({ mail }: { mail: MailOfRegistration }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const state: MailState = mail.bouncedAt ? 'bounced' : mail.state;
  const template = templates.find((known) => known === mail.template) ?? 'other';
  return (
    <tr>
      <Td>{t(`templates.${template}`)}</Td>
      <Td>
        <Tag tone={tones[state]}>{t(`mailStates.${state}`)}</Tag>
      </Td>
      <Td className="tabular">{formatDateTime(mail.bouncedAt ?? mail.sentAt ?? mail.createdAt, locale)}</Td>
    </tr>
  );
}
