import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeForm } from '@/features/dispatch/components/code-form';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'dispatches' });
  return { title: t('code.title'), robots: { index: false, follow: false } };
}

/** Where the code of a paper letter is typed: the short address on it leads here. */
export default async function InvitationCode() {
  const t = await getTranslations('dispatches.code');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-4 mb-8 max-w-text text-lg">{t('intro')}</p>
      <CodeForm />
      <p className="mt-8 max-w-text text-ink-2">{t('byMail')}</p>
    </>
  );
}
