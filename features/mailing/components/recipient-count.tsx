'use client';

import { useEffect, useRef, useState } from 'react';

type Counted = { recipients: string; remarks: string[] };

/** Names of the fields that decide who gets it. */
const fields = ['roles', 'sessions', 'state', 'kind', 'county', 'municipality', 'trouble'];
const waitMs = 300;

/** How many get it, counted again when the form around it changes. Without JavaScript it says what was counted last. */
export function RecipientCount({
  url,
  initial,
  texts,
}: {
  url: string;
  initial: Counted;
  texts: { counting: string; failed: string };
}) {
  const box = useRef<HTMLDivElement>(null);
  const [counted, setCounted] = useState<Counted | 'counting' | 'failed'>(initial);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (fields.includes(name)) query.append(name, String(value));
      try {
        const response = await fetch(`${url}&${query}`, { signal: asking.signal });
        setCounted(response.ok ? ((await response.json()) as Counted) : 'failed');
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setCounted('failed');
      }
    };
    const changed = (event: Event) => {
      if (!fields.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      setCounted('counting');
      timer = setTimeout(ask, waitMs);
    };
    form.addEventListener('change', changed);
    return () => {
      clearTimeout(timer);
      asking.abort();
      form.removeEventListener('change', changed);
    };
  }, [url]);
  return (
    <div ref={box} role="status" className="grid gap-1">
      {typeof counted === 'string' ? (
        <p className="text-h4">{texts[counted]}</p>
      ) : (
        <>
          <p className="font-display text-h4 font-semibold">{counted.recipients}</p>
          {counted.remarks.map((remark) => (
            <p key={remark} className="text-sm text-ink-2">
              {remark}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
