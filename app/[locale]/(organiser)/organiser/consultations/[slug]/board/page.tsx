import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { BoardFilter, Figures } from '@/features/board/components/board-parts';
import { BoardTable } from '@/features/board/components/board-table';
import { LiveBoard } from '@/features/board/components/live-board';
import { loadBoardPage } from '@/features/board/loaders';
import { queryOfBoard } from '@/features/board/rules';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { canSeeConsultations } from '@/features/consultation/policy';
import { loadNeedsCount } from '@/features/needs/consultation-loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'board' });
  return { title: t('title') };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const pathname = '/organiser/consultations/[slug]/board';
  const opened = await loadOrganiserConsultation(locale, slug, 'seeBoard', { pathname, params: { slug } });
  const { view, mark, figures, rows, canTakeAttendance } = await loadBoardPage(opened, await searchParams);
  const needs = await loadNeedsCount(opened.actor, opened.consultation.id);
  const t = await getTranslations('board');
  const query = new URLSearchParams({ ...queryOfBoard(view), locale }).toString();
  const api = `/api/organiser/consultations/${slug}`;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('title')}</h1>
          <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
        </div>
        <span className="flex flex-wrap gap-3">
          <ButtonLink
            href={{ pathname: '/organiser/consultations/[slug]/seating', params: { slug } }}
            variant="ghost"
            size="small"
          >
            {t('toSeating')}
          </ButtonLink>
          {canTakeAttendance ? (
            <ButtonLink
              href={{ pathname: '/organiser/consultations/[slug]/attendance', params: { slug } }}
              size="small"
            >
              {t('toAttendance')}
            </ButtonLink>
          ) : null}
        </span>
      </div>
      {figures.organisations === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <LiveBoard
            url={`${api}/board-live`}
            mark={mark}
            words={{ refreshes: t('live.refreshes'), changed: t('live.changed') }}
          />
          <Figures figures={figures} />
          <p className="max-w-text">
            {t('mandates', { decide: figures.decide, speak: figures.speak, listen: figures.listen })}{' '}
            {t('attended', { attended: figures.attended, absent: figures.absent })}
          </p>
          {needs === null ? null : (
            <p>
              {t('needs', { count: needs })}{' '}
              <Link
                href={{ pathname: '/organiser/consultations/[slug]/needs', params: { slug } }}
                className="inline-flex min-h-6 items-center"
              >
                {t('toNeeds')}
              </Link>
            </p>
          )}
          <BoardFilter view={view} action={getPathname({ href: { pathname, params: { slug } }, locale })} />
          <p className="no-print flex flex-wrap gap-x-6">
            {(['board.xlsx', 'board.csv', 'badges.pdf'] as const).map((file) => (
              <a key={file} href={`${api}/${file}?${query}`} className="inline-flex min-h-11 items-center gap-2">
                <Download aria-hidden="true" size={20} />
                {t(`files.${file === 'board.xlsx' ? 'xlsx' : file === 'board.csv' ? 'csv' : 'badges'}`)}
              </a>
            ))}
          </p>
          {rows.length === 0 ? (
            <EmptyState title={t('noHitsTitle')}>
              <p>{t('noHitsText')}</p>
            </EmptyState>
          ) : (
            <BoardTable rows={rows} slug={slug} opens={canSeeConsultations(opened.actor)} />
          )}
        </>
      )}
    </div>
  );
}
