export type ProblemAdvice =
  | 'correctAddress'
  | 'mailboxFull'
  | 'complained'
  | 'lost'
  | 'refused'
  | 'restored'
  | 'broken';

/** What happened to a mail that did not arrive, and with it what to do: a message key. */
export function adviceOf(kind: 'bounced' | 'parked', reason: string | null): ProblemAdvice {
  if (kind === 'bounced') {
    if (reason === 'complaint') return 'complained';
    return reason?.includes('transient') ? 'mailboxFull' : 'correctAddress';
  }
  if (reason === 'restored from a backup') return 'restored';
  if (reason === 'cannot be written') return 'broken';
  return reason?.startsWith('answer lost') || reason?.startsWith('too old') ? 'lost' : 'refused';
}
