import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { MailingForm } from '@/features/mailing/components/mailing-form';
import { loadNewMailing } from '@/features/mailing/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailings' });
  return { title: t('newTitle') };
}

export default async function NewMailing({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('mailings');
  const here = { pathname: '/organiser/conferences/[slug]/mailings/new', params: { slug } } as const;
  const { segment, options, count } = await loadNewMailing(
    await loadOrganiserConference(locale, slug, here),
    await searchParams,
  );
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/conferences/[slug]/mailings', params: { slug } }, text: t('title') }]}
      />
      <h1 className="text-[2.125rem]">{t('newTitle')}</h1>
      <MailingForm slug={slug} mailing={null} segment={segment} options={options} count={count} />
    </div>
  );
}
