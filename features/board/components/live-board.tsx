'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

const everyMs = 4_000;

/**
 * Looks whether the board has changed while the page is looked at, and has the page made anew when it has. The question is answered
 * from what the server read within the last second, and by 304 while nothing has changed. Without JavaScript the page stays as it was.
 */
export function LiveBoard({
  url,
  mark,
  words,
}: {
  url: string;
  /** Of what the page shows. */
  mark: string;
  words: { refreshes: string; changed: string };
}) {
  const router = useRouter();
  const [changed, setChanged] = useState(false);
  const shown = useRef(mark);
  shown.current = mark;
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const newest = await newestMark(url, controller.signal);
      if (newest === null || newest === shown.current) return;
      setChanged(true);
      router.refresh();
    };
    // Not all viewers at the same moment.
    const timer = setInterval(look, everyMs + Math.random() * 1_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [url, router]);
  return (
    <p role="status" className="no-print text-md text-ink-2">
      {changed ? words.changed : words.refreshes}
    </p>
  );
}

async function newestMark(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal, cache: 'no-cache' });
    return answer.ok ? ((await answer.json()) as { mark: string }).mark : null;
  } catch {
    return null;
  }
}
