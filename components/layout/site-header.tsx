import { Menu } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';
import { LanguageLink, NavLink } from './nav-link';
import { Sign } from './sign';
import { SkipLink } from './skip-link';

/** The head of public pages and of one's own pages. The menu opens without JavaScript (details). */
export function SiteHeader() {
  const t = useTranslations('site');
  return (
    <header className="on-spruce no-print relative bg-spruce text-birch">
      <SkipLink text={t('skip')} />
      <div className="wrap flex min-h-18 items-center gap-2 sm:gap-4">
        <Link
          href="/"
          className="mr-auto inline-flex min-h-11 items-center gap-2 font-display text-lg sm:gap-3 sm:text-[1.375rem] font-semibold text-birch no-underline"
          aria-label={t('home')}
        >
          <Sign />
          {t('name')}
        </Link>
        <nav aria-label={t('mainNav')} className="hidden md:block">
          <ul className="flex gap-6">
            <MenuItems />
          </ul>
        </nav>
        <details className="menu md:hidden">
          <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border-2 border-spruce-dim px-3 text-md sm:px-4 font-semibold">
            <Menu aria-hidden="true" size={20} />
            {t('menu')}
          </summary>
          <nav
            aria-label={t('mainNav')}
            className="absolute inset-x-0 top-full z-40 border-t border-rail bg-spruce pb-4"
          >
            <ul className="wrap flex flex-col">
              <MenuItems />
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

function MenuItems() {
  const t = useTranslations('site');
  const locale = useLocale();
  return (
    <>
      <li>
        <NavLink href={getPathname({ href: '/conferences', locale })} section="conferences">
          {t('conferences')}
        </NavLink>
      </li>
      <li>
        <NavLink href={getPathname({ href: { pathname: '/', hash: 'samrad' }, locale })}>{t('consultation')}</NavLink>
      </li>
      <li>
        <LanguageLink locale={locale === 'sv' ? 'en' : 'sv'}>{t('otherLanguage')}</LanguageLink>
      </li>
      <li>
        <NavLink href={getPathname({ href: '/sign-in', locale })} section="sign-in">
          {t('signIn')}
        </NavLink>
      </li>
    </>
  );
}
