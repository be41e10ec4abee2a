import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlClass, controlProps, Field, type FieldTexts } from './field';

type Own = FieldTexts & { className?: string };

/** One line of text. Takes every attribute of <input>, `ref` too (react-hook-form's register spreads in). */
export function TextField({
  id,
  label,
  hint,
  error,
  optionalText,
  className,
  ...input
}: Own & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(optionalText ? { optionalText } : {})}>
      <input
        type="text"
        className={classNames(controlClass, className)}
        {...input}
        {...controlProps({ id, hint, error })}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextareaField({
  id,
  label,
  hint,
  error,
  optionalText,
  className,
  rows = 4,
  ...textarea
}: Own & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(optionalText ? { optionalText } : {})}>
      <textarea
        rows={rows}
        className={classNames(controlClass, className)}
        {...textarea}
        {...controlProps({ id, hint, error })}
      />
    </Field>
  );
}
