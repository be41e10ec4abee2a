'use client';

import { ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type ComboBoxOption, matching } from './combo-box-options';
import { controlClass, type controlProps } from './field';

export type ComboBoxInputProps = {
  name: string;
  options: readonly ComboBoxOption[];
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  texts: { open: string; nothing: string };
  control: ReturnType<typeof controlProps>;
  required?: boolean;
};

/** The react-aria part of ComboBoxField; loaded on its own. */
export function ComboBoxInput({
  name,
  options,
  value,
  onChange,
  onBlur,
  texts,
  control,
  required,
}: ComboBoxInputProps) {
  const shown = useMemo(() => matching(options, value), [options, value]);
  // The list opens beside its field, inside the page's landmark, and the rest of the page stays readable.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  usePageStaysReadable();
  return (
    <ComboBox
      id={control.id}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      items={shown}
      menuTrigger="input"
      allowsEmptyCollection
      {...(onBlur ? { onBlur } : {})}
    >
      <div ref={setPlace} className="relative max-w-[30em]">
        <Input {...control} name={name} className={`${controlClass} pr-12`} autoComplete="off" required={required} />
        <Button
          aria-label={texts.open}
          className="absolute inset-y-0 right-0 mt-1.5 flex w-12 cursor-pointer items-center justify-center rounded-lg"
        >
          <ChevronDown aria-hidden="true" size={22} />
        </Button>
      </div>
      <Popover
        containerPadding={0}
        {...(place ? { UNSTABLE_portalContainer: place } : {})}
        className="w-(--trigger-width) overflow-auto rounded-lg border-2 border-edge bg-birch shadow-lg"
      >
        <ListBox<ComboBoxOption>
          className="max-h-80 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-4 py-3 text-md">{texts.nothing}</p>}
        >
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="cursor-pointer px-4 py-2.5 data-focused:bg-chosen data-focused:shadow-[inset_4px_0_0_var(--color-spruce-2)]"
            >
              {option.label}
              {option.detail ? <span className="block text-md text-ink-2">{option.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/**
 * react-aria hides everything but the field and its list from screen readers while the list is open, the field's own
 * label included. It spares what is marked as a live announcer: so the page's parts are marked.
 */
function usePageStaysReadable(): void {
  useEffect(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('body > header, body > main, body > footer')];
    for (const part of parts) part.dataset.liveAnnouncer = '';
    return () => {
      for (const part of parts) delete part.dataset.liveAnnouncer;
    };
  }, []);
}
