import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import { formatDate } from '@/lib/time';
import type { Appearance } from '../types';

/** What someone does on the tours: where, when, and as what. */
export function AppearanceList({ appearances }: { appearances: readonly Appearance[] }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="mt-4 max-w-[52rem] border-b border-line">
      {appearances.map((appearance) => (
        <li
          key={`${appearance.conferenceSlug} ${appearance.kind} ${appearance.seminarSlug ?? appearance.what.text}`}
          className="border-t border-line py-4"
        >
          <p className="text-md text-ink-2">
            {appearance.city}
            {appearance.startsAt ? `, ${formatDate(appearance.startsAt, locale)}` : null} ·{' '}
            {t(`programme.kind.${appearance.kind}`)}
          </p>
          <p lang={appearance.what.lang === locale ? undefined : appearance.what.lang}>
            <AppearanceLink appearance={appearance} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function AppearanceLink({
  appearance: { conferenceSlug: slug, seminarSlug: seminar, what },
}: {
  appearance: Appearance;
}) {
  const className = 'inline-flex min-h-8 items-center font-semibold';
  return seminar ? (
    <Link
      className={className}
      href={{ pathname: '/conferences/[slug]/programme/[seminar]', params: { slug, seminar } }}
    >
      {what.text}
    </Link>
  ) : (
    <Link className={className} href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}>
      {what.text}
    </Link>
  );
}
