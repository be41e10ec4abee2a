import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** Unknown, revoked, malformed: one answer, and the way to a link that works. */
export default function UnknownLink() {
  const t = useTranslations('ownRegistration.unknown');
  return (
    <div className="grid justify-items-start gap-6">
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <p className="max-w-text">{t('text')}</p>
      <ButtonLink href="/registration/renew">{t('renew')}</ButtonLink>
    </div>
  );
}
