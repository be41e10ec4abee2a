'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ComboBoxInputProps } from './combo-box-input';
import type { ComboBoxOption } from './combo-box-options';
import { controlClass, controlProps, Field, type FieldTexts } from './field';

type Props = FieldTexts & {
  /** The text is posted under this name; any text may be written, the list only helps. */
  name: string;
  options: readonly ComboBoxOption[];
  defaultValue?: string;
  /** The text, and the option that it names, if any. */
  onValueChange?: (text: string, option: ComboBoxOption | null) => void;
  onBlur?: () => void;
  texts: { /** On the button that opens the list. */ open: string /** When nothing matches. */; nothing: string };
  autoComplete?: string;
  required?: boolean;
};

/**
 * Search among many and choose one, or write something of one's own. Without JavaScript it is an input with the
 * browser's own list; the richer box comes once someone is at work, and never in the middle of typing.
 */
export function ComboBoxField({
  options,
  defaultValue = '',
  onValueChange,
  onBlur,
  texts,
  name,
  autoComplete,
  required,
  ...field
}: Props) {
  const [value, setValue] = useState(defaultValue);
  const input = useRef<HTMLInputElement>(null);
  const Rich = useRichInput(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the page woke up
  useEffect(() => {
    const typed = input.current?.value ?? '';
    if (typed !== value) change(typed);
  }, []);
  const change = (text: string) => {
    setValue(text);
    onValueChange?.(text, options.find(({ label }) => label === text) ?? null);
  };
  const control = controlProps(field);
  return (
    <Field {...field}>
      {Rich ? (
        <Rich
          {...{ name, options, value, texts, control }}
          onChange={change}
          {...(onBlur ? { onBlur } : {})}
          {...(required ? { required } : {})}
        />
      ) : (
        <>
          <input
            ref={input}
            name={name}
            list={`${field.id}-list`}
            className={controlClass}
            // Uncontrolled: what is typed before the page wakes up stays.
            defaultValue={defaultValue}
            onChange={(event) => change(event.target.value)}
            onBlur={onBlur}
            autoComplete={autoComplete ?? 'organization'}
            required={required}
            {...control}
          />
          <datalist id={`${field.id}-list`}>
            {options.map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/**
 * Loads the react-aria box at the first sign of someone at work on the page, so that it costs nobody who only looks,
 * and puts it in place when the plain input does not have focus.
 */
function useRichInput(input: React.RefObject<HTMLInputElement | null>): ComponentType<ComboBoxInputProps> | null {
  const [Rich, setRich] = useState<ComponentType<ComboBoxInputProps> | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const load = async () => {
      const { ComboBoxInput } = await import('./combo-box-input');
      // At once, so that nobody gets into the plain input between the question and the exchange.
      const swap = () => {
        if (!gone.signal.aborted) flushSync(() => setRich(() => ComboBoxInput));
      };
      const plain = input.current;
      if (plain && plain === document.activeElement) plain.addEventListener('blur', swap, { once: true });
      else swap();
    };
    for (const sign of ['focusin', 'pointerdown', 'keydown', 'touchstart'] as const) {
      document.addEventListener(sign, () => void load(), { once: true, passive: true, signal: gone.signal });
    }
    return () => gone.abort();
  }, [input]);
  return Rich;
}
