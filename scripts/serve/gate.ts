export type GateSettings = {
  /** Requests worked on at the same time. */
  active: number;
  /** Requests that may stand in line. */
  waiting: number;
  /** The longest stand in line, in milliseconds. */
  longestWaitMs: number;
  /** When nothing has been finished for this long, the line is sent away at once instead of being kept hoping. */
  stalledAfterMs: number;
};

type Waiter = { since: number; admit: (admitted: boolean) => void };

/**
 * A bounded queue before the work (trust mechanism 1 and line 70): a crowd stands in line, and a line that does not move is answered
 * with "try again" within about a second instead of piling up.
 */
export class Gate {
  #active = 0;
  #line: Waiter[] = [];
  #lastMove = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly settings: GateSettings) {}

  /** Resolves true when it is this request's turn (call `leave` afterwards), false when it must be sent away. */
  enter(): Promise<boolean> {
    const now = Date.now();
    if (this.#active < this.settings.active) {
      this.#active += 1;
      // There was room: whatever else takes long, the line is not standing still.
      this.#lastMove = now;
      return Promise.resolve(true);
    }
    if (this.#line.length >= this.settings.waiting || this.#stalled(now)) return Promise.resolve(false);
    return new Promise((admit) => {
      this.#line.push({ since: now, admit });
      this.#timer ??= setInterval(() => this.#sweep(), 100).unref();
    });
  }

  /** Ends what `enter` began and lets the next one in. */
  leave(): void {
    this.#lastMove = Date.now();
    const next = this.#line.shift();
    if (next) next.admit(true);
    else this.#active -= 1;
    if (this.#line.length === 0) this.#stopTimer();
  }

  #stalled(now: number): boolean {
    return now - this.#lastMove > this.settings.stalledAfterMs;
  }

  #sweep(): void {
    const now = Date.now();
    const all = this.#stalled(now);
    const kept: Waiter[] = [];
    for (const waiter of this.#line) {
      if (all || now - waiter.since > this.settings.longestWaitMs) waiter.admit(false);
      else kept.push(waiter);
    }
    this.#line = kept;
    if (kept.length === 0) this.#stopTimer();
  }

  #stopTimer(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
