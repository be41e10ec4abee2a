'use client';

import { Meter } from '@/components/ui/meter';
import { Tag } from '@/components/ui/tag';
import { fillState, percentTaken } from '@/features/conference/organiser-rules';
import { useLive } from './live';

/** '#taken av #capacity', the three words about what is left, and '#over över gränsen' for what was let in knowingly. */
export type SeatWords = { seats: string; full: string; few: string; many: string; over: string };

/** What is left of the seats in a word, or how many are in beyond them. */
export function seatWord({ capacity, taken }: { capacity: number; taken: number }, words: SeatWords): string {
  if (taken > capacity) return words.over.replace('#over', String(taken - capacity));
  return words[fillState({ capacity, taken })];
}

export const seatTones = { full: 'ling', few: 'sun', many: 'calm' } as const;

/** The seats of a session in figures, a bar and a word; they change by themselves. */
export function LiveSeats({
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
  const seats = words.seats.replace('#taken', String(taken)).replace('#capacity', String(capacity));
  return (
    <>
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="tabular">{seats}</span>
        <Tag tone={seatTones[state]}>{seatWord({ capacity, taken }, words)}</Tag>
      </span>
      <Meter percent={percentTaken({ capacity, taken })} tone={seatTones[state]} />
    </>
  );
}
