import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnFormWords } from '@/features/registration/components/form-words';
import { RenewalForm } from '@/features/registration/components/renewal-form';
import { localeFrom } from '@/lib/i18n/locale';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await localeFrom(params);
  return { title: (await getTranslations('renewal'))('title') };
}

/** A new link to one's registration, by mail. */
export default async function RenewalPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('renewal');
  return (
    <div className="max-w-[46rem]">
      <h1 className="mb-5">{t('title')}</h1>
      <p className="mb-8 max-w-text">{t('intro')}</p>
      <OwnFormWords>
        <RenewalForm locale={locale} />
      </OwnFormWords>
    </div>
  );
}
