'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

/** `none` and `one` whole; `several` holds a # where the number goes. */
export type SelectionTexts = { markAll: string; markNone: string; none: string; one: string; several: string };

/** How many rows are ticked, said as it changes, and one button to tick all or none. Without JavaScript neither is there. */
export function SelectionTools({ texts }: { texts: SelectionTexts }) {
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const boxes = () => [
    ...(place.current?.closest('form')?.querySelectorAll<HTMLInputElement>('input[name="selected"]') ?? []),
  ];
  const look = () => setCount(boxes().filter((box) => box.checked).length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page wakes
  useEffect(() => {
    look();
    const form = place.current?.closest('form');
    form?.addEventListener('change', look);
    return () => form?.removeEventListener('change', look);
  }, []);
  const mark = () => {
    for (const box of boxes()) box.checked = count === 0;
    look();
  };
  return (
    <div ref={place} className="flex flex-wrap items-center gap-x-4">
      {count === null ? null : (
        <>
          <p role="status" className="text-md">
            {count === 0 ? texts.none : count === 1 ? texts.one : texts.several.replace('#', String(count))}
          </p>
          <Button variant="plain" size="small" onClick={mark}>
            {count === 0 ? texts.markAll : texts.markNone}
          </Button>
        </>
      )}
    </div>
  );
}
