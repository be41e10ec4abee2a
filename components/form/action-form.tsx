'use client';

import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { type FormState, untouchedForm } from '@/lib/form-state';
import { ErrorSummary } from './error-summary';

const State = createContext<{ state: FormState; prefix: string }>({ state: untouchedForm, prefix: '' });

/** For the fields of an ActionForm: the id, the error and what was written the last time (undefined before the first). */
export function useActionField(name: string) {
  const { state, prefix } = use(State);
  return {
    id: `${prefix}${name}`,
    error: state.errors.find(({ field }) => field === name)?.message,
    written: state.attempt > 0 && state.done === null ? (state.values[name] ?? []) : undefined,
  };
}

/**
 * A form sent to a formAction(): summary of errors with focus, what was written kept, the answer said. Works without JavaScript.
 * `prefix` keeps the ids of two forms on a page apart.
 */
export function ActionForm({
  action,
  locale,
  errorTitle,
  hidden = {},
  prefix = '',
  className = 'grid grid-cols-1 gap-6',
  children,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: string;
  errorTitle: string;
  hidden?: Record<string, string | number>;
  prefix?: string;
  className?: string;
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, untouchedForm);
  return (
    <State value={{ state, prefix }}>
      {/* The key makes the fields take up what the answer gave back. */}
      <form action={submit} key={state.attempt} className={className} noValidate>
        <ErrorSummary
          title={errorTitle}
          errors={state.errors.map(({ field, message }) => ({ fieldId: `${prefix}${field}`, message }))}
          attempt={state.attempt}
        />
        <Answer state={state} />
        {Object.entries(hidden).map(([name, value]) => (
          // As it was posted, while the answer is being looked at: a page made anew would else pass on another's version as seen.
          <input key={name} type="hidden" name={name} value={kept(state, name) ?? value} />
        ))}
        <input type="hidden" name="locale" value={locale} />
        {children}
      </form>
    </State>
  );
}

function kept({ attempt, done, values }: FormState, name: string): string | undefined {
  return attempt > 0 && done === null ? values[name]?.[0] : undefined;
}

function Answer({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  const text = state.problem ?? state.done;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what says that this is a new answer
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text, state.attempt]);
  return text ? (
    <div ref={box} tabIndex={-1}>
      <Notice tone={state.problem ? 'ling' : 'done'} role={state.problem ? 'alert' : 'status'}>
        <p>{withLinks(text)}</p>
      </Notice>
    </div>
  ) : null;
}

/** Our own words, with an address in them as a link: one that is told once must be possible to open and to copy. */
function withLinks(text: string): ReactNode[] {
  return text.split(/(https?:\/\/\S+)/).map((part, i) =>
    i % 2 === 1 ? (
      <a key={part} href={part} className="font-semibold [overflow-wrap:anywhere]">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
