'use client';

import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { Tag, type TagTone } from '@/components/ui/tag';
import { seatsInWords } from '../rules';
import type { Seats, SeatsNow } from '../types';

/** `fewOther` holds '{count}'. */
export type SeatsTexts = { many: string; fewOne: string; fewOther: string; full: string };

type SeatsByKey = Readonly<Record<string, number>>;

const Texts = createContext<SeatsTexts>({ many: '', fewOne: '', fewOther: '', full: '' });
const Fresh = createContext<SeatsByKey>({});

/**
 * Gives the seats below it their words and, from `src` (/api/seats or /api/seats/[slug]), the numbers of this moment.
 * The page itself is at most some seconds old, which is what stays without JavaScript.
 */
export function SeatsProvider({
  src,
  texts,
  children,
}: {
  src: string | null;
  texts: SeatsTexts;
  children: ReactNode;
}) {
  const [fresh, setFresh] = useState<SeatsByKey>({});
  useEffect(() => {
    if (src === null) return;
    const controller = new AbortController();
    const refresh = () => {
      if (document.visibilityState === 'visible')
        void readSeats(src, controller.signal).then((seats) => seats && setFresh(seats));
    };
    refresh();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      controller.abort();
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [src]);
  return (
    <Texts value={texts}>
      <Fresh value={fresh}>{children}</Fresh>
    </Texts>
  );
}

const tones: Record<Seats['level'], TagTone> = { many: 'calm', few: 'sun', full: 'ling' };
const onDark: Record<Seats['level'], string> = { many: 'text-birch', few: 'text-sun', full: 'text-ling-pale' };

type LeftProps = {
  /** Session id, conference slug (/api/seats), or 'conference' (/api/seats/[slug]). */
  of: string;
  seatsLeft: number;
  capacity: number;
  /** tag: on light ground. text: bold words on spruce, with a capital. */
  look?: 'tag' | 'text';
};

/** Seats left in words, with a colour beside the words. */
export function SeatsLeft({ of, seatsLeft, capacity, look = 'tag' }: LeftProps) {
  const texts = use(Texts);
  const seats = seatsInWords(use(Fresh)[of] ?? seatsLeft, capacity);
  const words = inWords(seats, texts);
  return look === 'tag' ? (
    <Tag tone={tones[seats.level]}>{words}</Tag>
  ) : (
    <span className={`inline-block font-semibold first-letter:uppercase ${onDark[seats.level]}`}>{words}</span>
  );
}

function inWords({ level, count }: Seats, texts: SeatsTexts): string {
  if (level !== 'few') return texts[level];
  return count === 1 ? texts.fewOne : texts.fewOther.replace('{count}', String(count));
}

/** null when the numbers cannot be had: the page's own stay. */
async function readSeats(src: string, signal: AbortSignal): Promise<SeatsByKey | null> {
  try {
    const answer = await fetch(src, { signal });
    if (!answer.ok) return null;
    const seats = (await answer.json()) as SeatsNow | SeatsByKey;
    return 'sessions' in seats && typeof seats.sessions === 'object'
      ? { conference: seats.seatsLeft as number, ...seats.sessions }
      : (seats as SeatsByKey);
  } catch {
    return null;
  }
}
