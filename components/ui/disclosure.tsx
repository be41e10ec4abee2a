import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Something that opens in place, without JavaScript too. `danger`: what is inside takes something away. `plain`: part of a panel. */
export function Disclosure({
  summary,
  danger = false,
  plain = false,
  open,
  id,
  children,
}: {
  summary: ReactNode;
  danger?: boolean;
  plain?: boolean;
  open?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details
      id={id}
      open={open || undefined}
      className={plain ? undefined : 'rounded-panel border border-mist-2 bg-birch px-5.5 py-4'}
    >
      <summary
        className={classNames(
          'inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4',
          danger ? 'text-ling' : 'text-spruce-2',
        )}
      >
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
