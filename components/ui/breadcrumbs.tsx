import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/link';
import type { Href } from '@/lib/i18n/navigation';

/** The way back up. The page itself is not in it: its heading says where you are. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly { href: Href; text: ReactNode }[] }) {
  return (
    <nav aria-label={label} className="no-print">
      <ol className="flex flex-wrap gap-x-2 text-md">
        {items.map(({ href, text }, i) => (
          <li key={JSON.stringify(href)} className="flex items-center gap-x-2">
            {i > 0 ? <span aria-hidden="true">/</span> : null}
            <Link href={href} className="inline-flex min-h-11 items-center">
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
