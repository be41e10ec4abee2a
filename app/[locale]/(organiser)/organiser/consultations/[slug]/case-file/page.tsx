import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { CaseTable } from '@/features/case-file/components/case-table';
import { FilePanel } from '@/features/case-file/components/file-panel';
import { ItemText, MaskedText } from '@/features/case-file/components/item-text';
import { MaskForm } from '@/features/case-file/components/mask-form';
import { MaskList } from '@/features/case-file/components/mask-list';
import { TakePanel } from '@/features/case-file/components/take-panel';
import { loadCaseFile, loadCaseItem, one } from '@/features/case-file/loaders';
import { loadOrganiserConsultation, type OpenedConsultation } from '@/features/consultation/loaders';
import { denyAccess } from '@/lib/auth/guard';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'caseFile' });
  return { title: t('title') };
}

export default async function CaseFilePage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/case-file', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'exportCaseFile', here);
  const query = await searchParams;
  const key = one(query.handling);
  return key ? <OneDocument opened={opened} itemKey={key} /> : <WholeCase opened={opened} query={query} />;
}

async function WholeCase({ opened, query }: { opened: OpenedConsultation; query: Query }) {
  const { consultation } = opened;
  const { slug } = consultation;
  const [list, t, locale] = await Promise.all([loadCaseFile(opened, query), getTranslations('caseFile'), getLocale()]);
  const address = getPathname({
    href: { pathname: '/organiser/consultations/[slug]/case-file', params: { slug } },
    locale,
  });
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      {consultation.isMadeUp ? (
        <Notice tone="sun">
          <p>{t('madeUp')}</p>
        </Notice>
      ) : null}
      {list.count === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <TakePanel
            consultation={consultation}
            maskCount={list.masks.length}
            heldBack={list.heldBack}
            orderedId={list.orderedId}
            formKey={randomUUID()}
          />
          <p className="font-semibold">{t('count', { count: list.count })}</p>
          <CaseTable rows={list.rows} slug={slug} />
          <Pagination
            page={list.page}
            pageCount={list.pageCount}
            hrefFor={(page) => `${address}?page=${page}`}
            labels={{
              nav: t('pages.nav'),
              previous: t('pages.previous'),
              next: t('pages.next'),
              page: (page, of) => t('pages.page', { page, pageCount: of }),
            }}
          />
          <MaskList rows={list.masks} slug={slug} />
        </>
      )}
    </div>
  );
}

async function OneDocument({ opened, itemKey }: { opened: OpenedConsultation; itemKey: string }) {
  const { actor, consultation } = opened;
  const loaded = await loadCaseItem(opened, itemKey);
  if (!loaded) return denyAccess({ actor, subjectType: 'case_file', subjectId: itemKey.slice(0, 100) });
  const [t, locale] = await Promise.all([getTranslations('caseFile'), getLocale()]);
  const { item } = loaded;
  const here = { pathname: '/organiser/consultations/[slug]/case-file', params: { slug: consultation.slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: here, text: t('item.back') }]} />
      <div>
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          {t('item.title', { kind: t(`kinds.${item.kind}`), reference: item.reference })}
        </h1>
        <p className="mt-1 text-ink-2">{formatDateTime(item.at, locale)}</p>
      </div>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-5">
          <ItemText parts={loaded.parts} />
          <MaskedText parts={loaded.parts} isMasked={loaded.masks.length > 0} />
          <FilePanel item={item} />
        </div>
        <div className="grid grid-cols-1 gap-5">
          <MaskForm consultationId={consultation.id} loaded={loaded} />
          {loaded.masks.length > 0 ? <MaskList rows={loaded.masks} slug={consultation.slug} /> : null}
        </div>
      </div>
    </div>
  );
}
