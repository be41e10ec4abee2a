import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { isFiltered, queryOfAuditView } from '../rules';
import type { AuditRow, AuditView } from '../types';
import { AuditFilter } from './audit-filter';
import { AuditTable } from './audit-table';

/** Filter, rows and the way to older ones: the whole log and a conference's history alike. */
export function AuditPageView({
  view,
  rows,
  next,
  address,
  conferences,
}: {
  view: AuditView;
  rows: readonly AuditRow[];
  next: AuditView['before'];
  /** The page's own address without a query. */
  address: string;
  conferences?: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('auditLog');
  // Where the conference stands in the path it does not stand in the query too.
  const inAddress = { ...view, conferenceId: conferences ? view.conferenceId : null };
  const href = (before: AuditView['before']) => {
    const query = new URLSearchParams(queryOfAuditView({ ...inAddress, before })).toString();
    return query ? `${address}?${query}` : address;
  };
  const link = buttonClass({ variant: 'ghost', size: 'small' });
  const searched = isFiltered(inAddress);
  return (
    <>
      <AuditFilter view={view} action={address} {...(conferences ? { conferences } : {})} />
      {rows.length > 0 ? (
        <AuditTable rows={rows} withConference={conferences !== undefined} />
      ) : (
        <EmptyState title={t(searched ? 'noHitsTitle' : 'emptyTitle')}>
          <p>{t(searched ? 'noHitsText' : 'emptyText')}</p>
        </EmptyState>
      )}
      {view.before || next ? (
        <nav aria-label={t('pages')} className="flex flex-wrap gap-3">
          {view.before ? (
            <NextLink href={href(null)} prefetch={false} className={link}>
              {t('newest')}
            </NextLink>
          ) : null}
          {next ? (
            <NextLink href={href(next)} prefetch={false} rel="next" className={link}>
              {t('older')}
            </NextLink>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
