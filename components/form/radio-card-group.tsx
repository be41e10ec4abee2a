import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldError } from './field';

export type RadioOption = {
  value: string;
  label: ReactNode;
  /** Second line: who and where. */
  detail?: ReactNode;
  /** A Tag at the end: seats left in words. */
  aside?: ReactNode;
  /** Cannot be chosen; the aside says why. */
  disabled?: boolean;
  /** Language of the label where it differs from the page's. */
  lang?: string;
};

type Props = {
  /** Anchor of the error summary; the first radio gets `${id}-0`. */
  id: string;
  name: string;
  legend: ReactNode;
  /** Beside the legend: a Tag such as 'välj om'. */
  legendAside?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly RadioOption[];
  /** Uncontrolled start value. */
  defaultValue?: string | undefined;
  /** Spread on every radio: react-hook-form's register(), onChange, required, form. */
  inputProps?: Omit<ComponentProps<'input'>, 'id' | 'name' | 'type' | 'value' | 'defaultChecked'>;
};

/** A choice of one as a card of rows, each row a large target. A fieldset, so it works without JavaScript. */
export function RadioCardGroup({
  id,
  name,
  legend,
  legendAside,
  hint,
  error,
  options,
  defaultValue,
  inputProps,
}: Props) {
  return (
    <fieldset
      id={id}
      aria-describedby={[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
      className={classNames(
        'min-w-0 overflow-hidden rounded-box border-line',
        error ? 'border-[3px] border-ling' : 'border-[1.5px]',
      )}
    >
      <legend className="float-left flex w-full flex-wrap items-baseline gap-x-4 gap-y-1 bg-mist px-5 py-3.5 font-display text-h4 font-semibold">
        {legend}
        {legendAside ? <span className="ml-auto font-sans">{legendAside}</span> : null}
      </legend>
      <div className="clear-both">
        {hint ? (
          <p id={`${id}-hint`} className="px-5 pt-3 text-md text-ink-2">
            {hint}
          </p>
        ) : null}
        {error ? (
          <div className="px-5 pt-3">
            <FieldError id={id} error={error} />
          </div>
        ) : null}
        {options.map((option, i) => (
          <RadioRow key={option.value} id={`${id}-${i}`} option={option}>
            <input
              type="radio"
              className="mt-1 size-6 accent-spruce-2"
              {...inputProps}
              id={`${id}-${i}`}
              name={name}
              value={option.value}
              {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
              disabled={option.disabled}
              aria-describedby={`${id}-${i}-more`}
            />
          </RadioRow>
        ))}
      </div>
    </fieldset>
  );
}

function RadioRow({ id, option, children }: { id: string; option: RadioOption; children: ReactNode }) {
  return (
    <label
      htmlFor={id}
      className={classNames(
        'grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-4 gap-y-1 border-t border-mist-2 px-5 py-4 sm:grid-cols-[1.75rem_minmax(0,1fr)_auto]',
        'has-checked:bg-chosen has-checked:shadow-[inset_5px_0_0_var(--color-spruce-2)] has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-ink',
        option.disabled ? 'cursor-not-allowed text-ink-2' : 'cursor-pointer',
      )}
    >
      {children}
      <span className="block leading-snug font-semibold" lang={option.lang}>
        {option.label}
      </span>
      <span id={`${id}-more`} className="col-start-2 flex flex-wrap gap-x-3 gap-y-1 sm:col-span-2 sm:contents">
        {option.aside ? <span className="sm:col-start-3 sm:row-start-1">{option.aside}</span> : null}
        {option.detail ? <span className="block w-full text-md text-ink-2 sm:col-start-2">{option.detail}</span> : null}
      </span>
    </label>
  );
}
