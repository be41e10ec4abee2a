'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button-look';
import type { Live } from '../types';

/** What may have changed since the page was made, in words with a '#' for the number; said politely, once for each change. */
export type LiveWords = { refreshes: string; one: string; other: string; refresh: string };

const everyMs = 4_000;

/** The JSON at an address, asked for again every few seconds while the page is looked at; what the page was made with until then. */
function usePolled<T>(url: string, known: T): T {
  const [value, setValue] = useState(known);
  useEffect(() => setValue(known), [known]);
  useEffect(() => {
    const controller = new AbortController();
    const ask = () => {
      if (document.visibilityState === 'visible') void read<T>(url, controller.signal).then((v) => v && setValue(v));
    };
    // Not all viewers at the same moment.
    const timer = setInterval(ask, everyMs + Math.random() * 1_000);
    document.addEventListener('visibilitychange', ask);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [url]);
  return value;
}

async function read<T>(url: string, signal: AbortSignal): Promise<T | null> {
  try {
    // The browser keeps the answer and its tag: an unchanged one comes back as 304 without a body.
    const answer = await fetch(url, { signal, cache: 'no-cache' });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

const LiveContext = createContext<Live>({ numbers: {}, each: {} });

export function useLive(): Live {
  return useContext(LiveContext);
}

/**
 * Keeps what is inside up to date. `counted` names the number whose rise is worth a word: 'taken', or 'covered'.
 * Without JavaScript or network the page stays as it was made.
 */
export function LiveProvider({
  url,
  known,
  counted,
  words,
  children,
}: {
  url: string;
  known: Live;
  counted: string;
  words: LiveWords;
  children: ReactNode;
}) {
  const live = usePolled(url, known);
  const more = (live.numbers[counted] ?? 0) - (known.numbers[counted] ?? 0);
  return (
    <LiveContext value={live}>
      <LiveStatus more={more} words={words} />
      {children}
    </LiveContext>
  );
}

function LiveStatus({ more, words }: { more: number; words: LiveWords }) {
  const router = useRouter();
  const text = more > 0 ? (more === 1 ? words.one : words.other.replace('#', String(more))) : '';
  return (
    <div className="no-print -my-3 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 text-md text-ink-2">
      <p role="status">{text || words.refreshes}</p>
      {text ? (
        <button
          type="button"
          className={buttonClass({ variant: 'ghost', size: 'small' })}
          onClick={() => router.refresh()}
        >
          {words.refresh}
        </button>
      ) : null}
    </div>
  );
}

/** A number that changes by itself. */
export function LiveNumber({ of, known }: { of: string; known: number }) {
  return <>{useLive().numbers[of] ?? known}</>;
}
