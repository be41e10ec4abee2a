import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * A table that scrolls by itself on a narrow screen; the region can be reached and scrolled by keyboard.
 * The caption names it for everyone; `captionHidden` keeps it for screen readers only.
 */
export function Table({
  caption,
  captionHidden = false,
  id,
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  id: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`${id}-caption`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto rounded-box border border-mist-2 bg-birch"
    >
      <table className="w-full border-collapse text-left text-md">
        <caption id={`${id}-caption`} className={captionHidden ? 'sr-only' : 'px-3.5 py-3 text-left font-semibold'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

/** Column head. */
export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={classNames('bg-mist px-3.5 py-3 text-sm font-semibold whitespace-nowrap', className)}
      {...rest}
    />
  );
}

/** Column head that sorts: a link, so that the order stands in the address. `sort` is how it is sorted now. */
export function SortableTh({
  href,
  sort,
  children,
}: {
  href: string;
  sort: 'ascending' | 'descending' | 'none';
  children: ReactNode;
}) {
  const arrow = { ascending: '↑', descending: '↓', none: '' }[sort];
  return (
    <Th aria-sort={sort}>
      <NextLink href={href} prefetch={false} className="inline-flex min-h-6 items-center gap-1.5 text-ink">
        {children}
        {arrow ? <span aria-hidden="true">{arrow}</span> : null}
      </NextLink>
    </Th>
  );
}

/** Cell. `numeric` aligns figures to the right with tabular digits. */
export function Td({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      className={classNames('border-t border-mist-2 px-3.5 py-3 align-top', numeric && 'tabular text-right', className)}
      {...rest}
    />
  );
}
