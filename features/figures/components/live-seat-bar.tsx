'use client';

import { Bar } from '@/components/ui/chart';
import { fillState, percentTaken } from '@/features/conference/organiser-rules';
import { useLive } from './live';
import { type SeatWords, seatTones, seatWord } from './live-seats';

/** The seats of a session as a bar with words; it changes by itself. */
export function LiveSeatBar({
  id,
  capacity,
  known,
  words,
}: {
  id: string;
  capacity: number;
  known: number;
  words: SeatWords;
}) {
  const taken = useLive().each[id] ?? known;
  const state = fillState({ capacity, taken });
  const text = words.seats.replace('#taken', String(taken)).replace('#capacity', String(capacity));
  return (
    <Bar
      share={percentTaken({ capacity, taken }) / 100}
      tone={seatTones[state]}
      text={
        <>
          {text}
          <span className="block text-sm text-ink-2">{seatWord({ capacity, taken }, words)}</span>
        </>
      }
    />
  );
}
