import { classNames } from './class-names';

const tones = { calm: 'bg-spruce-2', sun: 'bg-sun-line', ling: 'bg-ling' };

/** A bar beside words that say the same; it is decoration and hidden from screen readers. */
export function Meter({ percent, tone = 'calm' }: { percent: number; tone?: keyof typeof tones }) {
  return (
    <span
      aria-hidden="true"
      className="mt-1.5 block h-1.5 min-w-24 overflow-hidden rounded-full bg-line forced-colors:border forced-colors:border-[CanvasText]"
    >
      <span
        className={classNames('block h-full forced-colors:bg-[CanvasText]', tones[tone])}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
