import { useTranslations } from 'next-intl';

/** Right after registering: what happens next. */
export function WhatNext() {
  const t = useTranslations('ownRegistration.next');
  return (
    <section aria-labelledby="what-next">
      <h2 id="what-next" className="text-h3">
        {t('title')}
      </h2>
      <ul className="mt-3 grid max-w-text list-disc gap-2 pl-6">
        <li>{t('mail')}</li>
        <li>{t('change')}</li>
        <li>{t('come')}</li>
      </ul>
    </section>
  );
}
