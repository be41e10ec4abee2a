import type { ReactNode } from 'react';
import { classNames } from './class-names';

type LineProps = {
  /** row: a row on wide screens, a column on narrow ones. column: always a column. */
  direction?: 'row' | 'column';
  /** The ground it stands on. */
  ground?: 'spruce' | 'birch';
  label?: string;
  className?: string;
  children: ReactNode;
};

type StopProps = {
  /** past: behind us. now: here or next, filled. ahead: coming. open: not decided or not chosen. */
  state: 'past' | 'now' | 'ahead' | 'open';
  /** Said to those who do not see the ring: 'nästa stopp', 'klart'. */
  stateText?: string;
  children: ReactNode;
};

/** The line with stops: the tour, your day, the progress of an invitation or of a long job. Give it TourStop children. */
export function TourLine({ direction = 'column', ground = 'birch', label, className, children }: LineProps) {
  return (
    <ol
      aria-label={label}
      className={classNames(
        'tour-line',
        direction === 'row' && 'tour-line-row',
        ground === 'spruce' && 'tour-line-on-spruce',
        className,
      )}
    >
      {children}
    </ol>
  );
}

/** One stop on a TourLine. */
export function TourStop({ state, stateText, children }: StopProps) {
  return (
    <li className="tour-stop" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      {stateText ? <span className="sr-only">{stateText}: </span> : null}
      {children}
    </li>
  );
}
