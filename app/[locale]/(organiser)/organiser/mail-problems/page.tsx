import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { BlockedList } from '@/features/mail/components/blocked-list';
import { ProblemList } from '@/features/mail/components/problem-list';
import { loadMailProblems } from '@/features/mail/problem-loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = ['release', 'giveUp', 'lifted'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailProblems' });
  return { title: t('title') };
}

export default async function MailProblems({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('mailProblems');
  const query = await searchParams;
  const { count, page, pageCount, problems, blocked, canMend } = await loadMailProblems(locale, query);
  const told = done.find((key) => key === query.done);
  const hrefFor = (to: number) =>
    getPathname({ href: { pathname: '/organiser/mail-problems', query: { page: String(to) } }, locale });
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      {told ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${told}`)}</p>
        </Notice>
      ) : null}
      {count === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <Panel id="problems" title={t('problems')} aside={<span className="text-ink-2">{t('count', { count })}</span>}>
          <ProblemList problems={problems} />
          <Pagination
            page={page}
            pageCount={pageCount}
            hrefFor={hrefFor}
            labels={{
              nav: t('pages'),
              previous: t('previous'),
              next: t('next'),
              page: (number, all) => t('page', { page: number, count: all }),
            }}
          />
        </Panel>
      )}
      <Panel id="blocked" title={t('blocked')}>
        <p className="mb-2 max-w-text text-ink-2">{t('blockedText')}</p>
        {blocked.length === 0 ? <p>{t('blockedNone')}</p> : <BlockedList blocked={blocked} canMend={canMend} />}
      </Panel>
    </div>
  );
}
