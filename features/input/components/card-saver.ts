import { type CardField, type CardTexts, isSameTexts, merged } from '../form-rules';

/** How long after the last letter a card is saved by itself. */
const quietMs = 1_500;
const longestWaitMs = 30_000;

export type Conflict = { by: string; theirs: CardTexts; both: CardField[] };
export type SaveStatus = 'idle' | 'waiting' | 'saving' | 'saved' | 'unsent' | 'conflict' | 'closed' | 'invalid';
export type SaveState = { status: SaveStatus; conflict: Conflict | null };
export type SaveAnswer = { status: number; body: { revision?: number; by?: string; texts?: CardTexts } };

export type SaverPorts = {
  /** What stands in the form. */
  read: () => CardTexts;
  /** Puts texts into the form. */
  fill: (texts: CardTexts) => void;
  /** Sends a save; status 0 where the network is gone. */
  post: (body: CardTexts & { revision: string }) => Promise<SaveAnswer>;
  onChange: (state: SaveState) => void;
};

/**
 * Saves a form by itself: a while after the last letter, when a field is left and when the page is. Always with the revision that the
 * words are based on; what somebody else saved meanwhile is taken in where only they wrote, and asked about where both did (trust line
 * 84). What could not be sent is sent again as it was, for the server may have taken it.
 */
export class CardSaver {
  private lost: CardTexts | null = null;
  private state: SaveState = { status: 'idle', conflict: null };
  private isBusy = false;
  /** Nothing is sent: two texts wait for a choice, or input is closed. */
  private isHeld = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private base: { texts: CardTexts; revision: number },
    private readonly ports: SaverPorts,
  ) {}

  readonly isDirty = (): boolean => this.lost !== null || !isSameTexts(this.ports.read(), this.base.texts);

  /** Something was written. */
  readonly touched = (): void => {
    if (this.isHeld || this.lost !== null) return;
    if (!this.isBusy) this.say('waiting');
    this.later(quietMs);
  };

  /** A field is left, the page goes, or the network comes back: no need to wait. */
  readonly hurry = (): void => {
    if (this.isDirty()) void this.send();
  };

  /** A person presses save, or has chosen between two texts. */
  readonly saveNow = (): Promise<void> => {
    this.isHeld = false;
    return this.send();
  };

  readonly stop = (): void => clearTimeout(this.timer);

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private say(status: SaveStatus, conflict = this.state.conflict): void {
    if (this.state.status === status && this.state.conflict === conflict) return;
    this.state = { status, conflict };
    this.ports.onChange(this.state);
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isBusy || this.isHeld) return;
    if (!this.isDirty()) {
      this.say('saved', null);
      return;
    }
    this.isBusy = true;
    this.say('saving');
    const texts = this.lost ?? this.ports.read();
    const answer = await this.ports.post({ ...texts, revision: String(this.base.revision) });
    this.isBusy = false;
    this.take(answer, texts);
  }

  private take({ status, body }: SaveAnswer, texts: CardTexts): void {
    if (status === 200) this.stored(texts, body.revision ?? this.base.revision);
    else if (status === 409 && body.texts) this.meet(body.texts, body.revision ?? this.base.revision, body.by ?? '');
    else if (status === 409 || status === 404 || status === 403) {
      this.isHeld = true;
      this.say('closed');
    } else if (status === 422 || status === 413) {
      this.lost = null;
      this.say('invalid');
    } else {
      this.lost = texts;
      this.failures += 1;
      this.say('unsent');
      this.later(Math.min(longestWaitMs, 1_000 * 2 ** this.failures));
    }
  }

  private stored(texts: CardTexts, revision: number): void {
    this.lost = null;
    this.failures = 0;
    this.base = { texts, revision };
    const isDirty = this.isDirty();
    this.say(isDirty ? 'waiting' : 'saved', null);
    if (isDirty) this.later(quietMs);
  }

  /** Somebody saved meanwhile: both texts meet here, and mine is never replaced. */
  private meet(theirs: CardTexts, revision: number, by: string): void {
    this.lost = null;
    const { texts, both } = merged(this.base.texts, this.ports.read(), theirs);
    this.base = { texts: theirs, revision };
    this.ports.fill(texts);
    this.isHeld = both.length > 0;
    this.say(this.isHeld ? 'conflict' : 'waiting', { by, theirs, both });
    if (!this.isHeld) this.later(0);
  }
}
