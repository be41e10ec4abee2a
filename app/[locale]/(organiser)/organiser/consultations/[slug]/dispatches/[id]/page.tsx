import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DispatchWork } from '@/features/dispatch/components/dispatch-work';
import { loadDispatch } from '@/features/dispatch/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = ['drafted', 'saved', 'reviewed', 'released', 'discarded'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'dispatches' });
  return { title: t('one') };
}

export default async function DispatchPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const query = await searchParams;
  const t = await getTranslations('dispatches');
  const here = { pathname: '/organiser/consultations/[slug]/dispatches/[id]', params: { slug, id } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const loaded = await loadDispatch(opened, id, query, locale);
  const { dispatch } = loaded;
  const told = done.find((key) => key === query.done);
  const list = { pathname: '/organiser/consultations/[slug]/dispatches', params: { slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: list, text: t('title') }]} />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">{loaded.subject || t('noSubject')}</h1>
        <Tag tone={dispatch.state === 'reviewed' ? 'sun' : 'outline'}>{t(`states.${dispatch.state}`)}</Tag>
        <Tag tone="outline">{t(`kinds.${dispatch.kind}`)}</Tag>
      </div>
      {told ? (
        <Notice tone="done" role="status">
          <p>{t(`told.${told}`)}</p>
        </Notice>
      ) : null}
      <DispatchWork slug={slug} loaded={loaded} />
      <HistoryOf type="dispatch" id={dispatch.id} belonging="everywhere" />
    </div>
  );
}
