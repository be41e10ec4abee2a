import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { localeFrom } from '@/lib/i18n/locale';
import { atkinson, familjen } from '../fonts';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** No page is made at build time (there is no database then): the first visitor makes it, the cache keeps it. */
export function generateStaticParams() {
  return [];
}

export const viewport: Viewport = { themeColor: '#0E3B36', colorScheme: 'light' };

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    title: { default: t('name'), template: `%s – ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The document: language, fonts and ground. Header and footer come with each group of pages. */
export default async function LocaleLayout({ children, params }: Props) {
  const locale = await localeFrom(params);
  return (
    <html lang={locale} className={`${familjen.variable} ${atkinson.variable}`}>
      <body>{children}</body>
    </html>
  );
}
