import { classNames } from './class-names';

export type ButtonLook = {
  /** spruce: the one main action. sun: the same on dark ground. ghost: beside it. danger: takes something away. plain: least. */
  variant?: 'spruce' | 'sun' | 'ghost' | 'ghost-on-dark' | 'danger' | 'plain';
  /** Small is still 44 px high. */
  size?: 'normal' | 'small';
};

const base =
  'inline-flex items-center justify-center gap-2.5 rounded-full font-semibold leading-tight no-underline cursor-pointer text-center ' +
  'border-2 forced-colors:border-[ButtonText] aria-disabled:opacity-60 aria-disabled:cursor-progress disabled:opacity-60 disabled:cursor-not-allowed';

const sizes = { normal: 'min-h-12 px-6 py-2.5 text-base', small: 'min-h-11 px-4.5 py-2 text-md' };

const variants = {
  spruce: 'border-transparent bg-spruce text-birch hover:bg-spruce-2',
  sun: 'border-transparent bg-sun text-ink hover:bg-birch',
  ghost: 'border-spruce text-spruce bg-birch hover:bg-mist',
  'ghost-on-dark': 'border-spruce-dim text-birch hover:bg-spruce-2',
  danger: 'border-transparent bg-ling text-birch hover:bg-ink',
  plain: 'border-transparent text-spruce-2 underline underline-offset-4 hover:bg-mist',
};

/** The look of a button, for an element that is neither Button nor ButtonLink. */
export function buttonClass({ variant = 'spruce', size = 'normal' }: ButtonLook = {}): string {
  return classNames(base, sizes[size], variants[variant]);
}
