import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { localeFrom } from '@/lib/i18n/locale';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Pages about oneself: made anew for each request, never cached, never indexed. */
export default async function MeLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  await localeFrom(params);
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="wrap grow py-10 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
