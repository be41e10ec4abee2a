'use client';

import NextLink from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';
import { otherLocalePath } from '@/lib/i18n/other-locale';
import type { Locale } from '@/lib/i18n/routing';

/** A link of the main menu that knows when its part of the site is shown. `section` is the first internal segment. */
export function NavLink({ href, section, children }: { href: string; section?: string; children: ReactNode }) {
  const first = useSelectedLayoutSegments().find((segment) => !segment.startsWith('('));
  return (
    <NextLink
      href={href}
      prefetch={false}
      className="nav-link"
      aria-current={section !== undefined && first === section ? 'true' : undefined}
    >
      {children}
    </NextLink>
  );
}

/** The same page in the other language, named in that language. A full load, since the document's language changes. */
export function LanguageLink({ locale, children }: { locale: Locale; children: ReactNode }) {
  const segments = useSelectedLayoutSegments();
  return (
    <a href={otherLocalePath(segments, locale)} hrefLang={locale} lang={locale} className="nav-link">
      {children}
    </a>
  );
}
