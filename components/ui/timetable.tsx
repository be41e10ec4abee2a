import type { ReactNode } from 'react';

/** A day on one card: a dark head with a name and a remark, and rows in time order. Give it TimetableRow children. */
export function Timetable({ title, remark, children }: { title: ReactNode; remark?: ReactNode; children: ReactNode }) {
  return (
    <section className="overflow-hidden rounded-box border border-mist-2 bg-birch">
      <div className="on-spruce flex flex-wrap items-baseline justify-between gap-x-4 bg-spruce px-5 py-4 text-birch">
        <h3 className="text-h4">{title}</h3>
        {remark ? <p className="text-md">{remark}</p> : null}
      </div>
      <ol>{children}</ol>
    </section>
  );
}

/** One row: the time large and tabular, what happens, and a state in words at the end. */
export function TimetableRow({
  time,
  dateTime,
  aside,
  children,
}: {
  time: string;
  dateTime?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[4.25rem_minmax(0,1fr)] items-baseline gap-x-3.5 gap-y-1 border-t border-mist-2 px-5 py-3.5 first:border-0 sm:grid-cols-[4.5rem_minmax(0,1fr)_auto]">
      <Clock dateTime={dateTime}>{time}</Clock>
      <span>{children}</span>
      {aside ? <span className="col-start-2 sm:col-start-3">{aside}</span> : null}
    </li>
  );
}

/** A time of day as it stands in a timetable. `dateTime` is the machine's form. */
export function Clock({ dateTime, children }: { dateTime?: string | undefined; children: ReactNode }) {
  return (
    <time dateTime={dateTime} className="font-display text-lg font-semibold leading-tight">
      {children}
    </time>
  );
}
