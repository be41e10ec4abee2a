/** A steady pace with a small allowance for bursts, so that a long pause is never followed by a flood (trust line 76). */
export type Pace = {
  /** How many may start now. */
  room(nowMs: number): number;
  take(count: number, nowMs: number): void;
  /** Milliseconds until at least one may start. */
  waitMs(nowMs: number): number;
  setRate(perSecond: number): void;
};

/** @param perSecond more than zero. What is saved up never exceeds one second's worth, and at least one. */
export function createPace(perSecond: number, nowMs: number): Pace {
  let rate = perSecond;
  let saved = 1;
  let at = nowMs;
  const refill = (now: number) => {
    saved = Math.min(Math.max(1, rate), saved + (Math.max(0, now - at) / 1_000) * rate);
    at = now;
  };
  return {
    room: (now) => {
      refill(now);
      return Math.floor(saved);
    },
    take: (count, now) => {
      refill(now);
      saved -= count;
    },
    waitMs: (now) => {
      refill(now);
      return saved >= 1 ? 0 : Math.ceil(((1 - saved) / rate) * 1_000);
    },
    setRate: (next) => {
      rate = next;
    },
  };
}
