import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Facts } from '@/components/ui/facts';
import { formatDateTime } from '@/lib/time';
import { type HandedInCard, submissionFrom } from '../receipt-rules';
import type { SubmissionDetail } from '../types';

/** What was handed in, when, and how anybody can check it. Printable. */
export function Receipt({ receipt }: { receipt: SubmissionDetail }) {
  const t = useTranslations('input.receipt');
  const locale = useLocale();
  const document = submissionFrom(receipt.content);
  return (
    <>
      <Facts
        stacked
        facts={[
          { name: t('received'), value: formatDateTime(receipt.submittedAt, locale) },
          { name: t('number'), value: receipt.receiptNumber },
          { name: t('version'), value: receipt.version },
          { name: t('by'), value: receipt.submittedByName },
          { name: t('late'), value: t(receipt.isLate ? 'isLate' : 'inTime') },
          { name: t('hash'), value: <code className="text-md [overflow-wrap:anywhere]">{receipt.sha256}</code> },
        ]}
      />
      <section aria-labelledby="contents-heading" className="grid gap-4">
        <h2 id="contents-heading" className="text-h3">
          {t('contents')}
        </h2>
        {receipt.isNoView ? <p>{t('noView')}</p> : null}
        {document?.cards.map((card) => (
          <HandedIn key={card.number} card={card} />
        ))}
      </section>
      <section aria-labelledby="verify-heading" className="grid gap-3">
        <h2 id="verify-heading" className="text-h3">
          {t('verifyTitle')}
        </h2>
        <p className="max-w-text">{t('verify')}</p>
        <p className="no-print max-w-text">{t('print')}</p>
        <Disclosure summary={t('raw')} plain>
          <pre className="rounded-box bg-mist p-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
            {receipt.content}
          </pre>
        </Disclosure>
      </section>
    </>
  );
}

function HandedIn({ card }: { card: HandedInCard }) {
  const t = useTranslations('input');
  const { number } = card;
  if ('withdrawn' in card) return <p>{t('receipt.withdrawn', { number })}</p>;
  if ('sha256' in card) return <p>{t('receipt.unchanged', { number, version: card.unchangedSince })}</p>;
  const rows = [
    ['addressee', card.addressee],
    ['problem', card.problem],
    ['proposal', card.proposal],
    ['evidenceUrl', card.evidenceUrl],
    ['contribution', card.contribution],
    ['decidedBy', card.decidedBy],
    ['ownCaseNumber', card.ownCaseNumber],
    ['secretPart', card.secretPart],
  ] as const;
  return (
    <article className="max-w-text rounded-box border border-line px-4 py-3">
      <h3 className="text-h4">
        {t('numbered', { number })}: {card.theme}
      </h3>
      <p className="text-md text-ink-2">{t(`levels.${card.level}`)}</p>
      <dl className="mt-2 grid gap-2">
        {rows
          .filter(([, text]) => text)
          .map(([field, text]) => (
            <div key={field}>
              <dt className="text-md text-ink-2">{t(`fields.${field}`)}</dt>
              <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
