import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Props = {
  /** calm: good to know. sun: mind this. ling: something is wrong. done: it worked. */
  tone?: 'calm' | 'sun' | 'ling' | 'done';
  title?: ReactNode;
  /** 'status' or 'alert' when it appears after something the person did. */
  role?: 'status' | 'alert';
  id?: string;
  className?: string;
  children?: ReactNode;
};

const tones = {
  calm: 'bg-mist border-line',
  sun: 'bg-sun-soft border-sun-line',
  ling: 'bg-ling-soft border-ling',
  done: 'bg-chosen border-spruce-2',
};

/** A message in the flow of the page. */
export function Notice({ tone = 'calm', title, role, id, className, children }: Props) {
  return (
    <div
      id={id}
      role={role}
      className={classNames('max-w-text rounded-box border-l-[6px] px-5 py-4', tones[tone], className)}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
