type Seat = { id: string; number: number; isUsed: boolean };

export type SeatPlan = {
  removed: string[];
  /** From the lowest, each into a number that is free when its turn comes. */
  renumbered: { id: string; number: number }[];
  added: number[];
};

/**
 * The seats of an invitation when `granted` are granted. A seat with a chain is used and stays; of the others those with the highest
 * numbers go first. @returns null when there are more used seats than that.
 */
export function seatsAfter(seats: readonly Seat[], granted: number): SeatPlan | null {
  const used = seats.filter(({ isUsed }) => isUsed).length;
  if (used > granted) return null;
  const free = seats.filter(({ isUsed }) => !isUsed).sort((a, b) => a.number - b.number);
  const removed = free.slice(Math.max(0, granted - used)).map(({ id }) => id);
  const kept = seats.filter(({ id }) => !removed.includes(id)).sort((a, b) => a.number - b.number);
  return {
    removed,
    renumbered: kept.map(({ id }, i) => ({ id, number: i + 1 })).filter(({ number }, i) => kept[i]?.number !== number),
    added: Array.from({ length: granted - kept.length }, (_, i) => kept.length + i + 1),
  };
}
