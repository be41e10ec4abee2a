'use client';

import { X } from 'lucide-react';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/** A panel beside the grid. It takes the focus when it opens; Escape and the link at its top close it. Not modal: the grid stays there. */
export function PanelFrame({
  title,
  closeHref,
  closeText,
  children,
}: {
  title: string;
  closeHref: string;
  closeText: string;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="schedule-panel"
      aria-labelledby="schedule-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') router.push(closeHref, { scroll: false });
      }}
    >
      <div className="mb-4 flex items-start gap-3">
        <h2 ref={heading} id="schedule-panel" tabIndex={-1} className="mr-auto text-h3 outline-none">
          {title}
        </h2>
        <NextLink
          href={closeHref}
          prefetch={false}
          scroll={false}
          className="inline-flex min-h-11 items-center gap-1.5 px-2"
        >
          <X aria-hidden="true" size={18} />
          {closeText}
        </NextLink>
      </div>
      {children}
    </section>
  );
}
