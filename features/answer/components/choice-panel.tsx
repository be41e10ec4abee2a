'use client';

import type { ReactNode } from 'react';
import { useActionField } from '@/components/form/action-form';
import { FieldError } from '@/components/form/field';

/**
 * One of the large choices, with the fields that belong to it folded out under it while it is chosen: by CSS, so that it works without
 * JavaScript. What stands in another choice is sent too and counts for nothing.
 */
export function ChoicePanel({
  value,
  title,
  detail,
  defaultChecked,
  children,
}: {
  value: string;
  title: string;
  detail: string;
  defaultChecked: boolean;
  children?: ReactNode;
}) {
  const { id, written } = useActionField('kind');
  const isChosen = written ? written[0] === value : defaultChecked;
  return (
    <div className="group/choice rounded-box border-2 border-line bg-birch has-[[name=kind]:checked]:border-spruce-2 has-[[name=kind]:checked]:bg-chosen has-[[name=kind]:focus-visible]:outline-3 has-[[name=kind]:focus-visible]:outline-ink">
      <label
        htmlFor={`${id}-${value}`}
        className="grid cursor-pointer grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4 px-5 py-4"
      >
        <input
          type="radio"
          name="kind"
          id={`${id}-${value}`}
          value={value}
          defaultChecked={isChosen}
          aria-describedby={`${id}-${value}-more`}
          className="mt-0.5 size-6.5 accent-spruce-2 outline-none"
        />
        <span className="font-display text-h3 font-semibold">{title}</span>
        <span id={`${id}-${value}-more`} className="col-start-2 text-ink-2">
          {detail}
        </span>
      </label>
      {children ? (
        <div className="hidden px-5 pb-5 group-has-[[name=kind]:checked]/choice:block">
          <div className="grid grid-cols-1 gap-4 border-t-[1.5px] border-line pt-4">{children}</div>
        </div>
      ) : null}
    </div>
  );
}

/** The error of the choice as a whole: none was made. */
export function ChoiceError() {
  const { id, error } = useActionField('kind');
  return <FieldError id={id} error={error} />;
}

/** What somebody may do at the meeting: three words beside each other. */
export function MandateField({
  name,
  label,
  words,
  defaultValue = 'decide',
}: {
  name: string;
  label: string;
  words: readonly { value: string; label: string }[];
  defaultValue?: string;
}) {
  const { id, error, written } = useActionField(name);
  const chosen = written?.[0] ?? defaultValue;
  return (
    <fieldset id={id}>
      <legend className="font-semibold">{label}</legend>
      <FieldError id={id} error={error} />
      <div className="mt-1.5 flex flex-wrap">
        {words.map((word) => (
          <label
            key={word.value}
            className="relative -ml-0.5 inline-flex min-h-11 cursor-pointer items-center border-2 border-edge bg-birch px-4 py-2 font-semibold first:ml-0 first:rounded-l-lg last:rounded-r-lg has-checked:border-spruce has-checked:bg-spruce has-checked:text-birch has-focus-visible:z-10 has-focus-visible:outline-3 has-focus-visible:outline-ink forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={word.value}
              defaultChecked={chosen === word.value}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {word.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Comes up when another has answered meanwhile: to tick is to say that one knows, and means one's own. */
export function OnTopField({ label, lastNumber }: { label: string; lastNumber: number }) {
  const { id, error } = useActionField('onTop');
  if (!error) return null;
  return (
    <div className="rounded-box border-2 border-sun-line bg-sun-soft px-5 py-4">
      <FieldError id={id} error={error} />
      <div className="mt-2 flex min-h-11 items-start gap-3">
        <input type="checkbox" name="onTop" id={id} value={lastNumber} className="mt-1 size-6 shrink-0 accent-spruce" />
        <label htmlFor={id} className="cursor-pointer font-semibold">
          {label}
        </label>
      </div>
    </div>
  );
}
