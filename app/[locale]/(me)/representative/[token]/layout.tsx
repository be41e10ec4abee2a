import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AreaLink } from '@/components/layout/area-link';
import { representativeOf } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';

// The address is the key: no other site sees it, not even as a referrer (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { children: ReactNode; params: Promise<{ locale: string; token: string }> };

/** The parts of a representative's own pages as a row of links. It decides nothing: each page asks again. */
export default async function RepresentativeLayout({ children, params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const person = await representativeOf(token);
  if (!person) return children;
  const t = await getTranslations('representative.nav');
  const parts = [
    { key: 'you', pathname: '/representative/[token]', segment: null, isOpen: true },
    { key: 'input', pathname: '/representative/[token]/input', segment: 'input', isOpen: person.isEditor },
    { key: 'table', pathname: '/representative/[token]/table', segment: 'table', isOpen: person.holdsSeat },
    { key: 'record', pathname: '/representative/[token]/record', segment: 'record', isOpen: true },
  ] as const;
  return (
    <>
      <p className="text-ink-2">{person.organisationName}</p>
      <nav aria-label={t('label')} className="no-print mb-6 overflow-x-auto border-b border-line">
        <ul className="flex min-w-max gap-1">
          {parts.map(({ key, pathname, segment, isOpen }) =>
            isOpen ? (
              <li key={key}>
                <AreaLink href={getPathname({ href: { pathname, params: { token } }, locale })} segment={segment}>
                  {t(key)}
                </AreaLink>
              </li>
            ) : null,
          )}
        </ul>
      </nav>
      {children}
    </>
  );
}
