import type { ComponentProps } from 'react';
import { controlProps, FieldError, FieldFrame, FieldHint, type FieldTexts } from './field';

/** One yes or no. The whole row is the target. Takes every attribute of <input>. */
export function CheckboxField({
  id,
  label,
  hint,
  error,
  ...input
}: Omit<FieldTexts, 'optionalText'> & Omit<ComponentProps<'input'>, 'id' | 'type'>) {
  return (
    <FieldFrame invalid={Boolean(error)}>
      <FieldError id={id} error={error} />
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
        <input
          type="checkbox"
          className="mt-2.5 size-6 cursor-pointer accent-spruce-2"
          {...input}
          {...controlProps({ id, hint, error })}
        />
        <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-1.5 font-semibold">
          {label}
        </label>
        <div className="col-start-2">
          <FieldHint id={id} hint={hint} />
        </div>
      </div>
    </FieldFrame>
  );
}
