'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

type Progress = {
  state: string;
  total: number;
  waiting: number;
  sent: number;
  bounced: number;
  parked: number;
  dropped: number;
  skipped: number;
};
const shown = ['waiting', 'sent', 'bounced', 'parked', 'dropped', 'skipped'] as const;
const everyMs = 2_000;

/** Whole per cent that have left the queue. */
function percentOf({ total, waiting, skipped }: Progress): number {
  return total - skipped <= 0 ? 100 : Math.floor((100 * (total - skipped - waiting)) / (total - skipped));
}

/** A mailing's numbers, followed while it is sent; the page is asked again when its state has changed. */
export function LiveProgress({
  url,
  initial,
  labels,
  texts,
}: {
  url: string;
  initial: Progress;
  labels: Record<(typeof shown)[number], string>;
  texts: { group: string; done: string; live: string; reload: string };
}) {
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  const [isLive, setIsLive] = useState(false);
  const follows = progress.state === 'sending';
  useEffect(() => {
    setProgress(initial);
  }, [initial]);
  useEffect(() => {
    setIsLive(true);
    if (!follows) return;
    const timer = setInterval(async () => {
      const response = await fetch(url).catch(() => null);
      if (!response?.ok) return;
      const next = (await response.json()) as Progress;
      setProgress(next);
      if (next.state !== 'sending') router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [url, follows, router]);
  const percent = percentOf(progress);
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{texts.done.replace('#', String(percent))}</p>
      <span
        aria-hidden="true"
        className="block h-3 overflow-hidden rounded-full bg-line forced-colors:border forced-colors:border-[CanvasText]"
      >
        <span
          className="block h-full bg-spruce-2 transition-[width] motion-reduce:transition-none forced-colors:bg-[CanvasText]"
          style={{ width: `${percent}%` }}
        />
      </span>
      <ul
        aria-label={texts.group}
        className="grid grid-cols-2 overflow-hidden rounded-panel border border-mist-2 bg-birch sm:grid-cols-3 xl:grid-cols-6"
      >
        {shown.map((key) => (
          <li key={key} className="-mt-px -ml-px border-t border-l border-mist-2 px-4 py-3" data-figure={key}>
            <b
              className={`tabular block font-display text-h3 leading-none ${progress[key] > 0 && (key === 'bounced' || key === 'parked') ? 'text-ling' : ''}`}
            >
              {progress[key]}
            </b>
            <span className="mt-1 block text-ink-2">{labels[key]}</span>
          </li>
        ))}
      </ul>
      {follows ? <p className="text-sm text-ink-2">{isLive ? texts.live : texts.reload}</p> : null}
    </div>
  );
}
