'use client';

import type { ReactNode } from 'react';
import { useActionField } from './action-form';
import { controlClass, controlProps, FieldError, FieldFrame, FieldHint } from './field';

/** The same kind of line several times, in order: all are posted under one name, and empty ones are passed over. */
export function ActionLines({
  name,
  label,
  hint,
  lineLabel,
  defaultValues,
  lines,
  list,
  className,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What a screen reader calls each line, in order. */
  lineLabel: readonly string[];
  defaultValues: readonly string[];
  /** How many lines are shown at least. */
  lines: number;
  /** The id of a <datalist> on the page. */
  list?: string;
  className?: string;
}) {
  const { id, error, written } = useActionField(name);
  const values = written ?? defaultValues;
  const count = Math.max(lines, values.length);
  return (
    <FieldFrame invalid={Boolean(error)} {...(className ? { className } : {})}>
      <fieldset id={id} className="min-w-0" aria-describedby={controlProps({ id, hint, error })['aria-describedby']}>
        <legend className="font-semibold">{label}</legend>
        <FieldHint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-2">
          {Array.from({ length: count }, (_, i) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              key={i}
              type="text"
              name={name}
              list={list}
              aria-label={lineLabel[i] ?? `${i + 1}`}
              aria-invalid={error ? true : undefined}
              defaultValue={values[i] ?? ''}
              autoComplete="off"
              className={controlClass}
            />
          ))}
        </div>
      </fieldset>
    </FieldFrame>
  );
}
