import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

/** A stop that is not on the line. */
export default async function NotFoundPage() {
  const t = await getTranslations('errors.notFound');
  return (
    <div className="wrap py-14 lg:py-20">
      <title>{t('title')}</title>
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
