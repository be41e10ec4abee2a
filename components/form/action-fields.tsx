'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useActionField } from './action-form';
import { controlClass, controlProps, Field, FieldError, FieldFrame, FieldHint } from './field';
import { TextareaField, TextField } from './text-field';

type Named = { name: string; label: ReactNode; hint?: ReactNode; optionalText?: string };

/** One line of an ActionForm. Dates and times are the browser's own: `type="date"`, `type="datetime-local"`. */
export function ActionText({
  name,
  defaultValue,
  ...rest
}: Named & Omit<ComponentProps<typeof TextField>, 'id' | 'name'>) {
  const { id, error, written } = useActionField(name);
  return (
    <TextField {...rest} id={id} name={name} error={error} defaultValue={written ? (written[0] ?? '') : defaultValue} />
  );
}

/** Several lines of an ActionForm. */
export function ActionTextarea({
  name,
  defaultValue,
  ...rest
}: Named & Omit<ComponentProps<typeof TextareaField>, 'id' | 'name'>) {
  const { id, error, written } = useActionField(name);
  return (
    <TextareaField
      {...rest}
      id={id}
      name={name}
      error={error}
      defaultValue={written ? (written[0] ?? '') : defaultValue}
    />
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

/** One of a few, in a list that opens. */
export function ActionSelect({
  name,
  label,
  hint,
  optionalText,
  options,
  defaultValue,
}: Named & { options: readonly Option[]; defaultValue?: string | undefined }) {
  const { id, error, written } = useActionField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(optionalText ? { optionalText } : {})}>
      <select
        name={name}
        className={controlClass}
        defaultValue={written ? written[0] : defaultValue}
        {...controlProps({ id, hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Any of a few ('checkbox'), or one of a few with all of them in sight ('radio'). */
export function ActionChoices({
  type = 'checkbox',
  name,
  label,
  hint,
  options,
  defaultValues = [],
}: Named & {
  type?: 'checkbox' | 'radio';
  options: readonly (Option & { hint?: ReactNode })[];
  defaultValues?: readonly string[];
}) {
  const { id, error, written } = useActionField(name);
  const chosen = written ?? defaultValues;
  return (
    <FieldFrame invalid={Boolean(error)}>
      <fieldset id={id} aria-describedby={controlProps({ id, hint, error })['aria-describedby']}>
        <legend className="font-semibold">{label}</legend>
        <FieldHint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        <div className="mt-1.5 grid gap-0.5">
          {options.map((option) => (
            <Choice
              key={option.value}
              {...{ type, name, option }}
              id={`${id}-${option.value}`}
              checked={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    </FieldFrame>
  );
}

/** One box to tick. */
export function ActionTick({ name, label, hint, defaultChecked = false }: Named & { defaultChecked?: boolean }) {
  const { id, error, written } = useActionField(name);
  return (
    <FieldFrame invalid={Boolean(error)}>
      <FieldError id={id} error={error} />
      <Choice
        type="checkbox"
        name={name}
        id={id}
        option={{ value: 'on', label: label as string, hint }}
        checked={written ? written.length > 0 : defaultChecked}
      />
    </FieldFrame>
  );
}

function Choice({
  type,
  name,
  id,
  option,
  checked,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  id: string;
  option: Option & { hint?: ReactNode };
  checked: boolean;
}) {
  return (
    <div className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        type={type}
        name={name}
        id={id}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        className="mt-1 size-6 shrink-0 accent-spruce"
      />
      <span>
        <label htmlFor={id} className="block cursor-pointer">
          {option.label}
        </label>
        <FieldHint id={id} hint={option.hint} />
      </span>
    </div>
  );
}
