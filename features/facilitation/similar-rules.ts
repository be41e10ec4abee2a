/** What the search knows of two cards. */
export type Likeness = {
  /** pg_trgm similarity of the two texts, 0 to 1. */
  trigram: number;
  /** How many Swedish stems they share, and how many the shorter of them has. */
  shared: number;
  least: number;
};

/** Cards this alike are worth a look; found by reading pairs of the demo. */
export const worthALook = 0.25;

/**
 * How alike two cards are, 0 to 1: half by their letters (spelling, compounds), half by the stems they share (other words between).
 * Two cards that share a single word are not alike, however short they are.
 */
export function likeness({ trigram, shared, least }: Likeness): number {
  const stems = shared < 2 || least === 0 ? 0 : Math.min(1, shared / least);
  return (Math.min(1, Math.max(0, trigram)) + stems) / 2;
}
