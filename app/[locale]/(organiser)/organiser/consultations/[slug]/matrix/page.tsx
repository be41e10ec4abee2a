import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DoneNote } from '@/features/facilitation/components/done-note';
import { MadeUpNote } from '@/features/facilitation/components/made-up-note';
import { MatrixTable } from '@/features/facilitation/components/matrix-table';
import { MatrixTask, NewTasks } from '@/features/facilitation/components/matrix-tasks';
import { matrixWords } from '@/features/facilitation/components/meeting-words';
import { loadMatrix } from '@/features/facilitation/loaders';
import { tallyOf } from '@/features/facilitation/matrix-rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'facilitation.matrix' });
  return { title: t('title') };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const pathname = '/organiser/consultations/[slug]/matrix';
  const here = { pathname, params: { slug } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { rows, meeting, invited, canEdit } = await loadMatrix(actor, consultation);
  const onlyGaps = query.visa === 'luckor';
  const shown = onlyGaps ? rows.filter(({ hasGap }) => hasGap) : rows;
  const t = await getTranslations('facilitation.matrix');
  const at = { consultationId: consultation.id, locale };
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      <DoneNote query={query} />
      <MadeUpNote isMadeUp={consultation.isMadeUp} />
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="max-w-text text-lg">{t('sentence', tallyOf(rows))}</p>
          <p className="flex flex-wrap gap-x-6">
            <Link
              href={{ pathname, params: { slug }, ...(onlyGaps ? {} : { query: { visa: 'luckor' } }) }}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t(onlyGaps ? 'showAll' : 'onlyGaps')}
            </Link>
            <a
              href={`/api/organiser/consultations/${slug}/matrix.csv?locale=${locale}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t('export')}
            </a>
          </p>
          {shown.length === 0 ? <p>{t('noGaps')}</p> : null}
          {shown.length > 0 ? <MatrixTable tasks={shown} words={await matrixWords()} /> : null}
        </>
      )}
      {canEdit ? (
        <section aria-labelledby="work-heading" className="grid grid-cols-1 gap-4">
          <h2 id="work-heading" className="text-h3">
            {t('work')}
          </h2>
          <NewTasks at={at} hasGroups={meeting.groups.length > 0} />
          {shown.map((row) => (
            <MatrixTask key={row.id} {...{ row, at, invited }} cards={meeting.cards} />
          ))}
        </section>
      ) : null}
    </div>
  );
}
