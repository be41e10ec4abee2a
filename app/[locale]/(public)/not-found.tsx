import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

/** A stop that is not on the line. */
export default async function NotFoundPage() {
  const t = await getTranslations('errors.notFound');
  return (
    <div className="wrap py-14 lg:py-20">
      <title>{t('title')}</title>
      <svg viewBox="0 0 480 40" className="mb-8 w-full max-w-[30rem]" aria-hidden="true">
        <path d="M20 20h180" stroke="#17564E" strokeWidth="6" />
        <path d="M280 20h180" stroke="#C9D6D1" strokeWidth="6" />
        <path d="M200 20h80" stroke="#C9D6D1" strokeWidth="6" strokeDasharray="1 12" strokeLinecap="round" />
        <circle cx="20" cy="20" r="13" fill="#fff" stroke="#17564E" strokeWidth="6" />
        <circle cx="240" cy="20" r="15" fill="#fff" stroke="#A8232E" strokeWidth="4" strokeDasharray="6 5" />
        <circle cx="460" cy="20" r="13" fill="#fff" stroke="#C9D6D1" strokeWidth="6" />
      </svg>
      <h1>{t('heading')}</h1>
      <p className="mt-4 max-w-text text-lg">{t('text')}</p>
      <p className="mt-7 flex flex-wrap gap-3">
        <ButtonLink href="/conferences">{t('conferences')}</ButtonLink>
        <ButtonLink href="/" variant="ghost">
          {t('start')}
        </ButtonLink>
      </p>
    </div>
  );
}
