import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type FieldTexts = {
  /** Also the anchor of the error summary: '#id'. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What happened and what to do; shown between label and field. */
  error?: string | undefined;
  /** The word for 'optional' where the field may be left empty. Compulsory fields carry no mark. */
  optionalText?: string;
};

/** The attributes that tie a control to its label, hint and error. Spread them on the control. */
export function controlProps({ id, hint, error }: Pick<FieldTexts, 'id' | 'hint' | 'error'>) {
  const describedBy = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error ? true : undefined,
  };
}

/** Label, hint, error and the control between them. The control itself spreads controlProps(). */
export function Field({ id, label, hint, error, optionalText, children }: FieldTexts & { children: ReactNode }) {
  return (
    <FieldFrame invalid={Boolean(error)}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optionalText ? <span className="font-normal text-ink-2"> ({optionalText})</span> : null}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </FieldFrame>
  );
}

/** The margin bar that marks where something is wrong. */
export function FieldFrame({
  invalid,
  className,
  children,
}: {
  invalid: boolean;
  className?: string;
  children: ReactNode;
}) {
  return <div className={classNames(invalid && 'border-l-[5px] border-ling pl-4', className)}>{children}</div>;
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-md text-ink-2">
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} className="font-semibold text-ling">
      {error}
    </p>
  ) : null;
}

/** The look of a one-line control. */
export const controlClass =
  'mt-1.5 block w-full max-w-[30em] min-h-12.5 rounded-lg border-2 border-edge bg-birch px-3.5 py-2.5 text-base text-ink ' +
  'aria-invalid:border-[3px] aria-invalid:border-ling';
