import type { ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * Facts as name and value: 'Plats', 'Tid', 'Värd'. Entries without a value are left out.
 * `stacked` puts the value below its name on a phone, for values that do not wrap well (addresses).
 */
export function Facts({
  facts,
  stacked = false,
}: {
  facts: readonly { name: string; value: ReactNode }[];
  stacked?: boolean;
}) {
  return (
    <dl
      className={classNames(
        'grid gap-x-5 gap-y-2.5',
        stacked ? 'grid-cols-1 sm:grid-cols-[auto_minmax(0,1fr)]' : 'grid-cols-[auto_minmax(0,1fr)]',
      )}
    >
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, value }) => (
          <div key={name} className={stacked ? 'sm:contents' : 'contents'}>
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
