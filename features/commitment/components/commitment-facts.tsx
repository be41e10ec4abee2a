import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatDate, formatDateTime } from '@/lib/time';
import type { CommitmentDetail } from '../types';
import { dayOf } from './commitment-table';

/** Who does what by when, for the organisers. */
export function CommitmentFacts({ commitment, isOverdue }: { commitment: CommitmentDetail; isOverdue: boolean }) {
  const t = useTranslations('commitments.facts');
  const locale = useLocale();
  const { what, measure, ownerOrganisation, ownerName, ownerEmail, dueOn, cards, nextAskOn, askedAt } = commitment;
  const due = formatDate(dayOf(dueOn), locale);
  const at = (instant: Date | null) => instant && formatDateTime(instant, locale);
  const responded = commitment.respondedAt
    ? t('respondedBy', { date: at(commitment.respondedAt) as string, name: commitment.respondedBy || '–' })
    : null;
  return (
    <div className="[overflow-wrap:anywhere]">
      <Facts
        stacked
        facts={[
          { name: t('what'), value: <span className="whitespace-pre-line">{what}</span> },
          { name: t('measure'), value: measure ? <span className="whitespace-pre-line">{measure}</span> : null },
          { name: t('owner'), value: ownerOrganisation },
          { name: t('person'), value: [ownerName, ownerEmail].filter(Boolean).join(', ') },
          { name: t('due'), value: isOverdue ? t('overdue', { date: due }) : due },
          { name: t('cards'), value: cards.flatMap(({ number }) => number ?? []).join(', ') },
          { name: t('responded'), value: responded },
          { name: t('asked'), value: at(askedAt) },
          { name: t('nextAsk'), value: nextAskOn && formatDate(dayOf(nextAskOn), locale) },
        ]}
      />
    </div>
  );
}

/** Why the owner said no: the organiser edits and proposes again. */
export function DeclinedNotice({ reason }: { reason: string }) {
  const t = useTranslations('commitments.declined');
  return (
    <Notice tone="ling" title={t('title')}>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reason}</p>
      <p className="mt-2">{t('text')}</p>
    </Notice>
  );
}

/** The mails about it and where they are. */
export function CommitmentMails({ mails }: { mails: CommitmentDetail['mails'] }) {
  const t = useTranslations('commitments.mails');
  const locale = useLocale();
  return (
    <Panel id="mails" title={t('title')}>
      {mails.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <Table id="mail-table" caption={t('caption')} captionHidden>
          <thead>
            <tr>
              <Th>{t('what')}</Th>
              <Th>{t('to')}</Th>
              <Th>{t('when')}</Th>
              <Th>{t('state')}</Th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <Td>{t(`templates.${templateKey(mail.template)}`)}</Td>
                <Td className="[overflow-wrap:anywhere]">{mail.toEmail}</Td>
                <Td className="whitespace-nowrap">{formatDateTime(mail.createdAt, locale)}</Td>
                <Td>{t(`states.${stateKey(mail.mailState)}`)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

const templateKey = (template: string) =>
  template === 'commitment-proposal' || template === 'commitment-ask' ? template : 'other';

const states = ['queued', 'sending', 'sent', 'parked', 'dropped'] as const;
const stateKey = (state: string | null) => states.find((one) => one === state) ?? 'planned';
