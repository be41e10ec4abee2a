import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { CommentList } from '@/features/record/components/comment-list';
import { RecordDone } from '@/features/record/components/done-note';
import { loadComments } from '@/features/record/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'meetingRecord' });
  return { title: t('comments.title') };
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const pathname = '/organiser/consultations/[slug]/record/comments';
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', { pathname, params: { slug } });
  const onlyUnanswered = query.show === 'unanswered';
  const loaded = await loadComments(opened, onlyUnanswered);
  const t = await getTranslations('meetingRecord');
  const filters = [
    { key: 'all', isOn: !onlyUnanswered, href: { pathname, params: { slug } } },
    {
      key: 'onlyUnanswered',
      isOn: onlyUnanswered,
      href: { pathname, params: { slug }, query: { show: 'unanswered' } },
    },
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('title')}
        items={[{ href: { pathname: '/organiser/consultations/[slug]/record', params: { slug } }, text: t('title') }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('comments.title')}</h1>
        <p className="mt-2 max-w-text">{t('comments.intro')}</p>
      </div>
      <RecordDone done={query.done} />
      <nav aria-label={t('comments.filter')}>
        <ul className="flex gap-5">
          {filters.map(({ key, isOn, href }) => (
            <li key={key}>
              <Link href={href} aria-current={isOn ? 'page' : undefined} className="inline-flex min-h-11 items-center">
                {t(`comments.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {loaded && loaded.comments.length > 0 ? (
        <CommentList
          recordId={loaded.record.id}
          comments={loaded.comments}
          canAnswer={loaded.canWrite && loaded.record.state !== 'adjusted'}
        />
      ) : (
        <EmptyState title={t('comments.emptyTitle')}>
          <p>{t('comments.emptyText')}</p>
        </EmptyState>
      )}
    </div>
  );
}
