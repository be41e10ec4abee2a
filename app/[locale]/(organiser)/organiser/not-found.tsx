import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** The same page for what does not exist and for what is not yours. */
export default function OrganiserNotFound() {
  const t = useTranslations('organiser');
  return (
    <div className="grid gap-4">
      <h1 className="text-[2.125rem]">{t('notFoundTitle')}</h1>
      <p className="max-w-text">{t('notFoundText')}</p>
      <p>
        <ButtonLink href="/organiser">{t('toOverview')}</ButtonLink>
      </p>
    </div>
  );
}
