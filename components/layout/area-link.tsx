'use client';

import NextLink from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link that knows when its part (the segment of the layout around it) is shown. `segment` null is the first screen. */
export function AreaLink({ href, segment, children }: { href: string; segment: string | null; children: ReactNode }) {
  const [first] = useSelectedLayoutSegments();
  const shown = first === undefined || first.startsWith('__') ? null : first;
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-current={shown === segment ? 'page' : undefined}
      className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 text-md text-ink no-underline hover:border-line aria-[current]:border-spruce aria-[current]:font-semibold"
    >
      {children}
    </NextLink>
  );
}
