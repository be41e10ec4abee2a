import { useTranslations } from 'next-intl';
import { env } from '@/lib/env';
import { Link } from '@/lib/i18n/link';

const linkClass = 'inline-flex min-h-11 items-center text-birch';

/** The foot of every page: the ways to rights and to a person. */
export function SiteFooter() {
  const t = useTranslations('site');
  return (
    <footer className="on-spruce no-print mt-auto bg-spruce py-10 text-spruce-pale">
      <div className="wrap">
        <nav aria-label={t('footerNav')}>
          <ul className="flex flex-wrap gap-x-7">
            <li>
              <Link href="/accessibility" className={linkClass}>
                {t('accessibility')}
              </Link>
            </li>
            <li>
              <Link href="/personal-data" className={linkClass}>
                {t('personalData')}
              </Link>
            </li>
            <li>
              <Link href="/accessibility/report" className={linkClass}>
                {t('report')}
              </Link>
            </li>
            <li>
              <a href={`mailto:${env.CONTACT_EMAIL}`} className={linkClass}>
                {t('contact')}
              </a>
            </li>
          </ul>
        </nav>
        <p className="mt-4 max-w-text text-md">{t('about')}</p>
      </div>
    </footer>
  );
}
