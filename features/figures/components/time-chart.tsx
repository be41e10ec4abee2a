import { useLocale, useTranslations } from 'next-intl';
import { formatShortDate } from '@/lib/time';
import { axisTop, type DayTotal } from '../rules';

const width = 1_000;
const height = 260;

/** Noon, so that the day is the same wherever it is shown. */
const instantOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** Active registrations day by day as a filled line, with a mark for each day's cancellations below it. */
export function TimeChart({ totals, capacity }: { totals: readonly DayTotal[]; capacity: number }) {
  const t = useTranslations('figures.time');
  const locale = useLocale();
  const highest = Math.max(capacity, ...totals.map(({ active }) => active), 1);
  const top = axisTop(highest);
  const x = (i: number) => (totals.length === 1 ? width : (i / (totals.length - 1)) * width);
  const y = (value: number) => height - (Math.max(0, value) / top) * height;
  const line = totals.map(({ active }, i) => `${x(i).toFixed(1)},${y(active).toFixed(1)}`).join(' ');
  const first = totals[0] as DayTotal;
  const last = totals.at(-1) as DayTotal;
  return (
    <div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div aria-hidden="true" className="tabular flex flex-col justify-between text-right text-sm text-ink-2">
          {[top, top / 2, 0].map((value) => (
            <span key={value} className="-my-2.5">
              {Math.round(value)}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="block h-52 w-full overflow-visible sm:h-64"
          role="img"
          aria-labelledby="time-chart-title time-chart-desc"
        >
          <title id="time-chart-title">{t('title')}</title>
          <desc id="time-chart-desc">{t('picture', { active: last.active, capacity })}</desc>
          {[0, top / 2, top].map((value) => (
            <Rule key={value} at={y(value)} className="stroke-line" />
          ))}
          <polygon
            points={`0,${height} ${line} ${x(totals.length - 1)},${height}`}
            className="fill-chosen forced-colors:fill-[Canvas]"
          />
          {totals.map(({ day, cancelled }, i) =>
            cancelled > 0 ? (
              <rect
                key={day}
                x={Math.max(0, x(i) - 4)}
                width={8}
                y={Math.min(y(cancelled), height - 6)}
                height={Math.max(6, height - y(cancelled))}
                className="fill-ling forced-colors:fill-[CanvasText]"
              />
            ) : null,
          )}
          {capacity > 0 ? <Rule at={y(capacity)} className="stroke-ling" dashed /> : null}
          <polyline
            points={line}
            fill="none"
            strokeWidth={4}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            className="stroke-spruce-2 forced-colors:stroke-[CanvasText]"
          />
        </svg>
        <div />
        <p aria-hidden="true" className="tabular mt-2 flex justify-between text-sm text-ink-2">
          <span>{formatShortDate(instantOf(first.day), locale)}</span>
          <span>{formatShortDate(instantOf(last.day), locale)}</span>
        </p>
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-md">
        <Key className="bg-spruce-2">{t('active')}</Key>
        <Key className="bg-ling">{t('cancelled')}</Key>
        {capacity > 0 ? (
          <Key className="h-0 border-t-2 border-dashed border-ling">{t('capacity', { capacity })}</Key>
        ) : null}
      </ul>
    </div>
  );
}

function Rule({ at, className, dashed = false }: { at: number; className: string; dashed?: boolean }) {
  return (
    <line
      x1={0}
      x2={width}
      y1={at}
      y2={at}
      strokeWidth={dashed ? 2 : 1}
      strokeDasharray={dashed ? '7 6' : undefined}
      vectorEffect="non-scaling-stroke"
      className={`${className} forced-colors:stroke-[CanvasText]`}
    />
  );
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <li className="flex items-center gap-2">
      <span aria-hidden="true" className={`inline-block h-1.5 w-6 forced-colors:bg-[CanvasText] ${className}`} />
      {children}
    </li>
  );
}
