import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import type { NamedSeminar } from '../types';

/** The seminars of a day whose times nobody has written down. */
export function NamedSeminars({
  conferenceSlug,
  seminars,
}: {
  conferenceSlug: string;
  seminars: readonly NamedSeminar[];
}) {
  const t = useTranslations('programme');
  const locale = useLocale();
  return (
    <section aria-labelledby="named-heading">
      <h2 id="named-heading" className="text-h3">
        {t('named')}
      </h2>
      <p className="mt-1 max-w-text text-ink-2">{t('namedText')}</p>
      <ul className="mt-4 border-b border-line">
        {seminars.map(({ slug, title, people }) => (
          <li key={slug} className="border-t border-line py-3.5">
            <Link
              href={{
                pathname: '/conferences/[slug]/programme/[seminar]',
                params: { slug: conferenceSlug, seminar: slug },
              }}
              className="inline-flex min-h-8 items-center font-semibold"
              lang={title.lang === locale ? undefined : title.lang}
            >
              {title.text}
            </Link>
            <p className="text-md text-ink-2">
              {people.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
