import type { ReactNode } from 'react';

/** Large figures side by side, each with the words that make it a sentence. */
export function FigureRow({
  label,
  figures,
}: {
  label: string;
  figures: readonly { value: ReactNode; text: ReactNode }[];
}) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-2 overflow-hidden rounded-panel border border-mist-2 bg-birch md:grid-cols-4"
    >
      {figures.map(({ value, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the row is fixed
        <li key={i} className="-mt-px -ml-px border-t border-l border-mist-2 px-5 py-4">
          <b className="tabular block font-display text-[2.125rem] leading-none">{value}</b>
          <span className="mt-1 block text-ink-2">{text}</span>
        </li>
      ))}
    </ul>
  );
}
