import { useLocale, useTranslations } from 'next-intl';
import { type ConferencePlaceholder, type Placeholder, placeholders } from '@/emails/placeholder-names';

/** The codes that may stand in a text and what each gives. */
export function PlaceholderList({ keys }: { keys: readonly Placeholder[] }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <section aria-labelledby="placeholders-heading" className="rounded-panel border border-mist-2 bg-mist px-5 py-4">
      <h3 id="placeholders-heading" className="text-h4">
        {t('placeholdersTitle')}
      </h3>
      <p className="mt-1 text-sm text-ink-2">{t('placeholdersText')}</p>
      <dl className="mt-3 grid gap-2 text-sm">
        {keys.map((key) => (
          <div key={key}>
            <dt className="font-mono font-semibold">{`{{${placeholders[key][locale]}}}`}</dt>
            <dd className="text-ink-2">{t(`placeholder.${key as ConferencePlaceholder}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
