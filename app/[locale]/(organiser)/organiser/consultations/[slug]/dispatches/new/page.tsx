import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { NewDispatchForm } from '@/features/dispatch/components/new-dispatch-form';
import { loadNewDispatch } from '@/features/dispatch/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'dispatches' });
  return { title: t('new.title') };
}

export default async function NewDispatch({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const t = await getTranslations('dispatches');
  const here = { pathname: '/organiser/consultations/[slug]/dispatches/new', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const { ids, chosen } = await loadNewDispatch(opened, query);
  const list = { pathname: '/organiser/consultations/[slug]/dispatches', params: { slug } } as const;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: list, text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('new.title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('new.intro')}</p>
      </div>
      <NewDispatchForm slug={slug} ids={ids} chosen={chosen} kind={[query.kind].flat()[0]} />
    </div>
  );
}
