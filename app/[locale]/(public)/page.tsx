import { getTranslations } from 'next-intl/server';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-static';

export default async function StartPage({ params }: { params: Promise<{ locale: string }> }) {
  await localeFrom(params);
  const t = await getTranslations('site');
  return (
    <div className="wrap py-12">
      <h1>{t('name')}</h1>
    </div>
  );
}
