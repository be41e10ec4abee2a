/** An expected outcome: values when it went well, a reason when it did not. Exceptions are bugs. */
export type Result<T extends object, Reason extends string, Extra extends object = object> =
  | ({ ok: true } & T)
  | ({ ok: false; reason: Reason } & Partial<Extra>);

/** The database or the queue before it cannot take more right now: answered with 503 and Retry-After. */
export class Unavailable extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds = 2, options?: ErrorOptions) {
    super('Unavailable', options);
    this.name = 'Unavailable';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
