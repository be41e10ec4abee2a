import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageLink } from '@/components/layout/nav-link';
import { Sign } from '@/components/layout/sign';
import { SkipLink } from '@/components/layout/skip-link';
import { sharedAreasFor } from '@/features/conference/area-rules';
import { OrganiserMenu } from '@/features/conference/components/organiser-menu';
import { loadOrganiserMenu } from '@/features/conference/organiser-loaders';
import { ConsultationMenu } from '@/features/consultation/components/consultation-menu';
import { loadConsultationMenu } from '@/features/consultation/loaders';
import { SignOutButton } from '@/features/identity/components/sign-out-button';
import { getActor } from '@/lib/auth/actor';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The organisers' frame. It decides nothing: each page asks for its own rights. */
export default async function OrganiserLayout({ children, params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('organiser');
  const menu = await loadOrganiserMenu();
  const consultations = await loadConsultationMenu();
  const shared = sharedAreasFor(await getActor());
  const now = new Date();
  return (
    <div className="grid grow bg-[#f6f9f8] lg:grid-cols-[16rem_minmax(0,1fr)]">
      <header className="on-spruce no-print relative bg-spruce text-birch lg:py-5.5">
        <SkipLink text={t('skip')} />
        <Link
          href="/"
          className="mb-4 hidden min-h-11 items-center gap-3 px-5.5 font-display text-lg font-semibold text-birch no-underline lg:inline-flex"
          title={t('toSite')}
        >
          <Sign size={30} />
          {t('brand')}
        </Link>
        <div className="hidden lg:block">
          <OrganiserMenu conferences={menu} shared={shared} now={now} id="side">
            <ConsultationMenu consultations={consultations} id="side" />
          </OrganiserMenu>
        </div>
        <details className="menu lg:hidden">
          <summary className="flex min-h-16 cursor-pointer items-center gap-3 px-5.5 font-display text-lg font-semibold">
            <Sign size={30} />
            {t('title')}
            <span className="ml-auto rounded-full border-2 border-spruce-dim px-4 py-1.5 font-sans text-md">
              {t('menu')}
            </span>
          </summary>
          <div className="border-t border-rail pb-4">
            <OrganiserMenu conferences={menu} shared={shared} now={now} id="top">
              <ConsultationMenu consultations={consultations} id="top" />
            </OrganiserMenu>
          </div>
        </details>
      </header>
      <div className="flex min-w-0 flex-col">
        <nav
          aria-label={t('title')}
          className="on-spruce no-print flex flex-wrap items-center justify-end gap-x-5 gap-y-1 bg-spruce-2 px-5 py-1.5 lg:px-9"
        >
          <LanguageLink locale={locale === 'sv' ? 'en' : 'sv'}>{t('otherLanguage')}</LanguageLink>
          <Link href="/my-pages" className="nav-link">
            {t('myPages')}
          </Link>
          <SignOutButton text={t('signOut')} pendingText={t('signingOut')} variant="ghost-on-dark" />
        </nav>
        <main id="main" tabIndex={-1} className="grow px-5 pt-6 pb-16 outline-none lg:px-9">
          {children}
        </main>
      </div>
    </div>
  );
}
