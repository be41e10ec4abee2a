import { useLocale, useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';
import { formatDateTime } from '@/lib/time';
import { adviceFor, reasonKey } from '../rules';
import { type Progress, type RecipientRow, type RecipientState, recipientStates } from '../types';

const tones: Record<RecipientState, TagTone> = {
  waiting: 'sun',
  sent: 'calm',
  bounced: 'ling',
  parked: 'ling',
  dropped: 'outline',
  skipped: 'outline',
};

type Props = {
  slug: string;
  mailingId: string;
  rows: readonly RecipientRow[];
  progress: Progress;
  filter: RecipientState | null;
  page: number;
  pageCount: number;
};

/** Each recipient and how it went, those with trouble first; filter and page stand in the address. */
export function RecipientTable({ slug, mailingId, rows, progress, filter, page, pageCount }: Props) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const hrefOf = (status: RecipientState | null, to: number) => ({
    pathname: '/organiser/conferences/[slug]/mailings/[id]' as const,
    params: { slug, id: mailingId },
    query: { ...(status ? { status } : {}), ...(to > 1 ? { page: String(to) } : {}) },
  });
  const filters = [null, ...recipientStates.filter((state) => progress[state] > 0)];
  return (
    <Panel id="recipients" title={t('recipientsTitle')}>
      <div className="grid gap-4">
        <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4">
          {filters.map((state) => (
            <Link
              key={state ?? 'all'}
              href={hrefOf(state, 1)}
              aria-current={state === filter ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {state
                ? `${t(`recipientStates.${state}`)} (${progress[state]})`
                : `${t('filterAll')} (${progress.total})`}
            </Link>
          ))}
        </nav>
        {rows.length === 0 ? (
          <p>{t('noRecipients')}</p>
        ) : (
          <Table id="recipients-table" caption={t('recipientsCaption')} captionHidden>
            <thead>
              <tr>
                {(['name', 'state', 'what', 'at'] as const).map((column) => (
                  <Th key={column}>{t(`columns.${column}`)}</Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} slug={slug} />
              ))}
            </tbody>
          </Table>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefFor={(to) => getPathname({ href: hrefOf(filter, to), locale })}
          labels={{
            nav: t('pages'),
            previous: t('pagePrevious'),
            next: t('pageNext'),
            page: (number, count) => t('page', { page: number, count }),
          }}
        />
      </div>
    </Panel>
  );
}

function Row({ row, slug }: { row: RecipientRow; slug: string }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const reason = reasonKey(row.state, row.reason);
  const advice = adviceFor(row.state, row.reason);
  return (
    <tr>
      <th
        scope="row"
        className="min-w-64 border-t border-mist-2 px-3.5 py-3 align-top font-normal [overflow-wrap:anywhere]"
      >
        {row.registrationId ? (
          <Link
            href={{
              pathname: '/organiser/conferences/[slug]/registrations/[id]',
              params: { slug, id: row.registrationId },
            }}
            className="inline-flex min-h-6 items-center font-semibold"
          >
            <bdi>{row.name}</bdi>
          </Link>
        ) : (
          <bdi className="font-semibold">{row.name}</bdi>
        )}
        <span className="block text-sm text-ink-2">{row.toEmail}</span>
      </th>
      <Td>
        <Tag tone={tones[row.state]} className="whitespace-nowrap">
          {t(`recipientStates.${row.state}`)}
        </Tag>
      </Td>
      <Td className="min-w-56">
        {reason ? <span className="block">{t(`reasons.${reason}`)}</span> : null}
        {advice ? <span className="block font-semibold">{t(`advice.${advice}`)}</span> : null}
        {advice === 'release' || advice === 'lift' ? (
          <Link href="/organiser/mail-problems" className="inline-flex min-h-6 items-center">
            {t('toProblems')}
          </Link>
        ) : null}
      </Td>
      <Td className="tabular whitespace-nowrap">{row.at ? formatDateTime(row.at, locale) : null}</Td>
    </tr>
  );
}
