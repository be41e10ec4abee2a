import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Disclosure } from './disclosure';

/** A chart with the sentence that says the main thing before it, and the same figures as a table behind it. */
export function Chart({
  id,
  title,
  sentence,
  tableTitle,
  table,
  tableOpen = false,
  children,
}: {
  id: string;
  title: ReactNode;
  sentence: ReactNode;
  tableTitle: ReactNode;
  table: ReactNode;
  tableOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`${id}-heading`}
      className="chart break-inside-avoid rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
    >
      <figure aria-labelledby={`${id}-heading`}>
        <h2 id={`${id}-heading`} className="text-h3">
          {title}
        </h2>
        <p className="mt-1.5 mb-5 max-w-text">{sentence}</p>
        {children}
      </figure>
      <div className="mt-4">
        <Disclosure plain summary={tableTitle} open={tableOpen}>
          {table}
        </Disclosure>
      </div>
    </section>
  );
}

/** The end of a bar that lies down: how far it goes, and the value in words beside it. */
export type BarProps = {
  /** 0 to 1. */
  share: number;
  text: ReactNode;
  tone?: 'calm' | 'sun' | 'ling';
};

const fills = { calm: 'fill-spruce-2', sun: 'fill-sun-line', ling: 'fill-ling' };

/** Bars lying down. Give it BarRow children. */
export function BarList({ children }: { children: ReactNode }) {
  return <ul className="grid gap-3">{children}</ul>;
}

/** One bar with its name; its child is a Bar. */
export function BarRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <li className="grid gap-x-4 gap-y-1 text-md sm:grid-cols-[minmax(9rem,18rem)_minmax(0,1fr)] sm:items-center">
      <span className="leading-snug">{label}</span>
      {children}
    </li>
  );
}

/** The bar adds nothing that its words do not say, so it is hidden from screen readers. */
export function Bar({ share, text, tone = 'calm' }: BarProps) {
  const width = Math.min(100, Math.max(share > 0 ? 0.8 : 0, share * 100));
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="block h-4 w-full">
        <rect width="100" height="10" className="fill-mist-2 forced-colors:fill-[Canvas]" />
        <rect width={width} height="10" className={classNames(fills[tone], 'forced-colors:fill-[CanvasText]')} />
        {/* Where colours are the reader's own, the end of the whole is a line. */}
        <rect x="99.4" width="0.6" height="10" className="hidden forced-colors:block forced-colors:fill-[CanvasText]" />
      </svg>
      <span className="tabular min-w-24 text-right">{text}</span>
    </span>
  );
}
