'use client';

import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
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
      <div className="relative max-w-[30em]">
        <Input {...control} name={name} className={`${controlClass} pr-12`} autoComplete="off" required={required} />
        <Button
          aria-label={texts.open}
          className="absolute inset-y-0 right-0 mt-1.5 flex w-12 cursor-pointer items-center justify-center rounded-lg"
        >
          <ChevronDown aria-hidden="true" size={22} />
        </Button>
      </div>
      <Popover className="w-(--trigger-width) overflow-auto rounded-lg border-2 border-edge bg-birch shadow-lg">
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
