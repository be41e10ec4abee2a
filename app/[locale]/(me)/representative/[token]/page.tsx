import { getTranslations } from 'next-intl/server';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export default async function RepresentativePage({ params }: Props) {
  await localeFrom(params);
  await loadRepresentative((await params).token);
  const t = await getTranslations('representative');
  return (
    <>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
    </>
  );
}
