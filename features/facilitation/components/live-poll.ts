'use client';

import { useEffect, useState } from 'react';

/** lost: nothing has come for some seconds. gone: the address opens nothing any more. */
export type LiveState = 'live' | 'lost' | 'gone';

const everyMs = 850;
const jitterMs = 100;
/** A reading that is a second old and a viewer that asks each second make two: the first word of a fault comes after the second miss. */
const missesUntilLost = 2;

/** The JSON at an address, asked for again each second while the page is looked at; what the page was made with until then. */
export function useLive<T>(url: string, known: T): { value: T; state: LiveState } {
  const [value, setValue] = useState(known);
  const [state, setState] = useState<LiveState>('live');
  // What a form made anew on the server is newer than what was polled before it.
  useEffect(() => setValue(known), [known]);
  useEffect(() => poll<T>(url, setValue, setState), [url]);
  return { value, state };
}

function poll<T>(url: string, onValue: (value: T) => void, onState: (state: LiveState) => void): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  let etag: string | null = null;
  let misses = 0;
  const ask = async () => {
    if (document.visibilityState === 'visible') {
      const answer = await read<T>(url, etag, controller.signal);
      if (controller.signal.aborted) return;
      misses = answer.kind === 'missed' ? misses + 1 : 0;
      if (answer.kind === 'gone') return onState('gone');
      if (answer.kind === 'new') {
        etag = answer.etag;
        onValue(answer.value);
      }
      onState(misses >= missesUntilLost ? 'lost' : 'live');
    }
    timer = setTimeout(ask, everyMs + Math.random() * jitterMs);
  };
  // Not all viewers at the same moment.
  timer = setTimeout(ask, Math.random() * everyMs);
  return () => {
    controller.abort();
    clearTimeout(timer);
  };
}

type Answer<T> = { kind: 'new'; value: T; etag: string | null } | { kind: 'same' | 'missed' | 'gone' };

async function read<T>(url: string, etag: string | null, signal: AbortSignal): Promise<Answer<T>> {
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(4_000)]),
      cache: 'no-store',
      headers: etag ? { 'if-none-match': etag } : {},
    });
    if (answer.status === 304) return { kind: 'same' };
    if (answer.status === 404) return { kind: 'gone' };
    if (!answer.ok) return { kind: 'missed' };
    return { kind: 'new', value: (await answer.json()) as T, etag: answer.headers.get('etag') };
  } catch {
    return { kind: 'missed' };
  }
}
