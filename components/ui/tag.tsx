import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export type TagTone = 'calm' | 'sun' | 'ling' | 'outline';

const tones: Record<TagTone, string> = {
  calm: 'border-transparent bg-mist-2 text-spruce',
  sun: 'border-transparent bg-sun-soft text-sun-ink',
  ling: 'border-transparent bg-ling-soft text-ling',
  outline: 'border-line text-ink-2',
};

/** A short state in words. The tone goes with the words, it never replaces them. */
export function Tag({
  tone = 'calm',
  className,
  children,
  ...rest
}: { tone?: TagTone; children: ReactNode } & ComponentProps<'span'>) {
  return (
    <span
      className={classNames(
        'inline-block rounded-full border-[1.5px] px-3 py-0.5 text-sm font-semibold forced-colors:border-[CanvasText]',
        tones[tone],
        className,
      )}
      {...rest}
    >
      {children}
    </span>
  );
}
