'use client';

import { useEffect, useRef } from 'react';

export type SummaryError = { fieldId: string; message: string };

type Props = {
  /** 'Två saker att rätta till' */
  title: string;
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that focus moves again when the same errors come back. */
  attempt?: number | string;
};

/** What is wrong, at the top, each line a link to its field. Takes focus when it appears. Renders nothing without errors. */
export function ErrorSummary({ title, errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what says that this is a new answer
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count, attempt]);
  if (count === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-box border-[3px] border-ling px-6 py-5">
      <h2 className="text-h3">{title}</h2>
      <ul className="mt-2">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => focusField(event, fieldId)}
              className="inline-flex min-h-8 items-center font-semibold text-ling"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves to the field itself: to the first control where the id names a group. Without JavaScript the link's own jump does. */
function focusField(event: React.MouseEvent, fieldId: string): void {
  const target = document.getElementById(fieldId);
  if (!target) return;
  event.preventDefault();
  // A field may lie in a part that is closed.
  for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  const control = target.matches('input,select,textarea')
    ? target
    : (target.querySelector<HTMLElement>('input:checked,input:not(:disabled),select,textarea') ?? target);
  target.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}
