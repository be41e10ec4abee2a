import type { ReactNode } from 'react';

/** An empty list: what will be here, and how to start. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-text rounded-box border-2 border-dashed border-line px-6 py-8">
      <p className="font-display text-h4 font-semibold">{title}</p>
      {children ? <div className="mt-2 text-ink-2">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
