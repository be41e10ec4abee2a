import type { ReactNode } from 'react';

/** A part of an organiser's page with its own heading. */
export function Panel({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: ReactNode;
  /** Beside the heading: a link or a button. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-heading`} className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={`${id}-heading`} className="mr-auto text-h4">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
