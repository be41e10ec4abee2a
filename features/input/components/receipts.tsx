import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { SubmissionRow } from '../types';

/** The organisation's receipts, the latest first. */
export function Receipts({ submissions, token }: { submissions: readonly SubmissionRow[]; token: string }) {
  const t = useTranslations('input.receipts');
  const locale = useLocale();
  return (
    <section aria-labelledby="receipts-heading" className="grid gap-3">
      <h2 id="receipts-heading" className="text-h3">
        {t('title')}
      </h2>
      {submissions.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="grid gap-2">
        {submissions.map((row) => (
          <li key={row.id} className="border-t border-line pt-2">
            <p className="flex flex-wrap items-center gap-2">
              <Link
                href={{
                  pathname: '/representative/[token]/receipts/[version]',
                  params: { token, version: String(row.version) },
                }}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {t('version', { version: row.version })}
              </Link>
              {row.isLate ? <Tag tone="sun">{t('late')}</Tag> : null}
              {row.isNoView ? <Tag tone="outline">{t('noView')}</Tag> : null}
            </p>
            <p className="text-md text-ink-2">
              {[
                formatDateTime(row.submittedAt, locale),
                t('number', { number: row.receiptNumber }),
                t('by', { name: row.submittedByName }),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
