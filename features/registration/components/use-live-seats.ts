'use client';

import { useCallback, useEffect, useState } from 'react';

type Seats = Readonly<Record<string, number>>;

const everyMs = 10_000;

/**
 * Seats left by session id, read again while the page is looked at. What the page was made with stays until then,
 * and for good without JavaScript or network.
 * @returns the numbers known so far, and a way to put in fresher ones that came with an answer.
 */
export function useLiveSeats(slug: string, known: Seats): [Seats, (fresher: Seats) => void] {
  const [seats, setSeats] = useState<Seats>(known);
  const add = useCallback((fresher: Seats) => setSeats((before) => ({ ...before, ...fresher })), []);
  useEffect(() => {
    const controller = new AbortController();
    const refresh = () => {
      if (document.visibilityState === 'visible') void readSeats(slug, controller.signal).then(add);
    };
    refresh();
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [slug, add]);
  return [seats, add];
}

async function readSeats(slug: string, signal: AbortSignal): Promise<Seats> {
  try {
    const answer = await fetch(`/api/seats/${encodeURIComponent(slug)}`, { signal });
    return answer.ok ? ((await answer.json()) as { sessions: Seats }).sessions : {};
  } catch {
    return {};
  }
}
