import NextLink from 'next/link';

type Props = {
  /** From 1. */
  page: number;
  pageCount: number;
  /** The address of a page. */
  hrefFor: (page: number) => string;
  labels: { nav: string; previous: string; next: string; page: (page: number, pageCount: number) => string };
};

const linkClass =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-box border border-line px-3 font-semibold no-underline hover:bg-mist aria-[current]:bg-spruce aria-[current]:text-birch aria-[current]:underline';

/** Pages of a list as links. Renders nothing when there is one page. */
export function Pagination({ page, pageCount, hrefFor, labels }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={labels.nav} className="flex flex-wrap items-center gap-2">
      {page > 1 ? <PageLink href={hrefFor(page - 1)} rel="prev" text={labels.previous} /> : null}
      {pagesToShow(page, pageCount).map((entry, i) =>
        entry === null ? (
          <span key={`gap-${i === 1 ? 'low' : 'high'}`} aria-hidden="true">
            …
          </span>
        ) : (
          <NextLink
            key={entry}
            href={hrefFor(entry)}
            prefetch={false}
            className={linkClass}
            aria-label={labels.page(entry, pageCount)}
            aria-current={entry === page ? 'page' : undefined}
          >
            {entry}
          </NextLink>
        ),
      )}
      {page < pageCount ? <PageLink href={hrefFor(page + 1)} rel="next" text={labels.next} /> : null}
    </nav>
  );
}

function PageLink({ href, rel, text }: { href: string; rel: string; text: string }) {
  return (
    <NextLink href={href} prefetch={false} rel={rel} className={linkClass}>
      {text}
    </NextLink>
  );
}

/** First, last and two around the current page; null is a gap. */
export function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const near = Array.from({ length: pageCount }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pageCount || Math.abs(n - page) <= 1,
  );
  return near.flatMap((n, i) => {
    const before = near[i - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
}
