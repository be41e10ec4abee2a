import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { formatShortDate } from '@/lib/time';
import type { RegistrationLine as Line, LineStop } from '../line-rules';

const width = 1_000;
const barsHeight = 92;
const rail = 112;
const x = (at: number) => 14 + at * (width - 28);

/** Registrations by day on the line from when registration opened to the day itself. */
export function RegistrationLine({ line, sentence }: { line: Line; sentence: string }) {
  const t = useTranslations('figures.line');
  return (
    <figure>
      <figcaption className="mb-4 max-w-text text-md">{sentence}</figcaption>
      <svg viewBox={`0 0 ${width} 130`} className="block h-auto w-full" role="img" aria-label={t('picture')}>
        {line.days.map(({ at, width: share, height }) => (
          <rect
            key={at}
            x={x(at) + 1}
            y={rail - 18 - height * barsHeight}
            width={Math.max(3, share * (width - 28) - 2)}
            height={Math.max(2, height * barsHeight)}
            rx={2}
            className="fill-spruce-2 forced-colors:fill-[CanvasText]"
          />
        ))}
        <Rail from={0} to={line.today} className="stroke-spruce-2 forced-colors:stroke-[CanvasText]" />
        <Rail from={line.today} to={1} className="stroke-line forced-colors:stroke-[CanvasText]" dashed />
        {line.stops.map((stop) => (
          <circle key={stop.kind} cx={x(stop.at)} cy={rail} r={11} strokeWidth={6} className={ringOf(stop)} />
        ))}
      </svg>
      <ol
        className={`mt-2 grid grid-cols-2 gap-x-5 gap-y-2 text-md sm:flex sm:justify-between ${isSpread(line.stops) ? 'lg:relative lg:block lg:h-12' : ''}`}
      >
        {line.stops.map((stop) => (
          <li
            key={stop.kind}
            className={isSpread(line.stops) ? `lg:absolute ${stop.at > 0.6 ? 'lg:text-right' : ''}` : undefined}
            style={underItsStop(stop)}
          >
            <span className="block text-ink-2">{t(`stop.${stop.kind}.${stop.state}`)}</span>
            <StopDate stop={stop} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Whether each stop has room for its words below itself; else they stand evenly in a row. */
function isSpread(stops: readonly LineStop[]): boolean {
  return stops.every(({ at }, i) => i === 0 || at - (stops[i - 1] as LineStop).at > 0.12);
}

/** Words begin under the stop on the left half of the line and end under it on the right half, so that none runs out. */
function underItsStop({ at }: LineStop): CSSProperties {
  const percent = (100 * x(at)) / width;
  return at > 0.6 ? { right: `${100 - percent - 1.1}%` } : { left: `${percent - 1.1}%` };
}

function StopDate({ stop }: { stop: LineStop }) {
  const locale = useLocale();
  return <b className="tabular whitespace-nowrap">{formatShortDate(stop.moment, locale)}</b>;
}

function Rail({ from, to, className, dashed }: { from: number; to: number; className: string; dashed?: boolean }) {
  if (to <= from) return null;
  return (
    <line
      x1={x(from)}
      x2={x(to)}
      y1={rail}
      y2={rail}
      strokeWidth={6}
      strokeDasharray={dashed ? '2 12' : undefined}
      strokeLinecap="round"
      className={className}
    />
  );
}

function ringOf({ state }: LineStop): string {
  if (state === 'now')
    return 'fill-sun stroke-spruce-2 forced-colors:fill-[CanvasText] forced-colors:stroke-[CanvasText]';
  if (state === 'past') return 'fill-spruce-2 stroke-spruce-2 forced-colors:fill-[CanvasText]';
  return 'fill-birch stroke-rail forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]';
}
