import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { BoardChoice, BoardFigures, BoardFilters } from '@/features/speaker/components/board-filters';
import { BoardReview } from '@/features/speaker/components/board-review';
import { BoardTable } from '@/features/speaker/components/board-table';
import { DoneNote } from '@/features/speaker/components/done-note';
import { loadBoard } from '@/features/speaker/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'speakers' });
  return { title: t('title') };
}

export default async function SpeakerBoard({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const pathname = '/organiser/conferences/[slug]/speakers';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug } });
  const query = await searchParams;
  const { view, rows, counts, confirmed, review, canEdit } = await loadBoard(opened, query, new Date(), locale);
  const { city } = opened.conference;
  const t = await getTranslations('speakers');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end gap-4">
        <div className="mr-auto">
          <h1 className="text-[2.125rem]">{t('titleAt', { city })}</h1>
          <p className="mt-1 text-ink-2">{t('board.intro')}</p>
        </div>
        <ButtonLink href="/organiser/speakers" variant="ghost" size="small">
          {t('board.register')}
        </ButtonLink>
      </div>
      <DoneNote query={query} problem={null} />
      {review ? (
        <BoardReview conference={opened.conference} review={review} />
      ) : counts.all === 0 ? (
        <EmptyState title={t('board.emptyTitle')}>
          <p>{t('board.emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <BoardFigures counts={counts} confirmed={confirmed} />
          <BoardFilters view={view} counts={counts} slug={slug} />
          {rows.length === 0 ? (
            <EmptyState title={t('board.noHitsTitle')}>
              <p>{t('board.noHitsText')}</p>
            </EmptyState>
          ) : (
            <>
              {canEdit ? <BoardChoice view={view} slug={slug} /> : null}
              <BoardTable
                key={JSON.stringify(view)}
                rows={rows}
                view={view}
                slug={slug}
                city={city}
                canEdit={canEdit}
                action={getPathname({ href: { pathname, params: { slug } }, locale })}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
