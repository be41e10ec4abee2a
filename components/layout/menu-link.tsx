'use client';

import NextLink from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';

/** A line of a menu that knows when it is shown: its section, and in that its object. No section is the overview. */
export function MenuLink({
  href,
  section,
  slug,
  children,
}: {
  href: string;
  section: string | undefined;
  slug?: string;
  children: ReactNode;
}) {
  const [, shownSection, shown] = useSelectedLayoutSegments();
  const here = shownSection?.startsWith('__') ? undefined : shownSection;
  const current = here === section && (slug === undefined || shown === slug);
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className="flex min-h-11 items-center justify-between gap-3 px-5.5 py-2 text-birch no-underline hover:bg-spruce-2 aria-[current]:bg-spruce-2 aria-[current]:font-semibold aria-[current]:shadow-[inset_4px_0_0_var(--color-sun)]"
    >
      {children}
    </NextLink>
  );
}
