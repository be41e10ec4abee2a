'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from '@/components/ui/button-look';

type Props = ButtonLook & {
  children: ReactNode;
  /** Said and shown while the form is on its way: 'Anmäler dig …'. */
  pendingText: string;
  /** For forms sent by code (react-hook-form), where useFormStatus does not know. */
  pending?: boolean;
  name?: string;
  value?: string;
};

/** The form's button. Stays focusable while the form is on its way and passes over a second press. */
export function SubmitButton({ children, pendingText, pending, name, value, ...look }: Props) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  const passOver = (event: MouseEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <button
      type="submit"
      className={buttonClass(look)}
      aria-disabled={busy || undefined}
      onClick={passOver}
      name={name}
      value={value}
    >
      <span aria-live="polite">{busy ? pendingText : children}</span>
    </button>
  );
}
