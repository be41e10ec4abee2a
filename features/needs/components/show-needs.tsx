'use client';

import { useActionState, useEffect, useRef } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { type ShownNeeds, showNeedsAction } from '../actions';

export type ShowNeedsTexts = {
  reason: string;
  reasonHint: string;
  reasons: readonly { value: string; label: string }[];
  show: string;
  showing: string;
  logged: string;
  nothing: string;
  kinds: { food: string; access: string; other: string };
  problems: Record<NonNullable<ShownNeeds['problem']>, string>;
};

const untouched: ShownNeeds = { attempt: 0, problem: null, needs: null };

/** The deliberate step: why, then the button; what was written comes in its answer and leaves with the page. */
export function ShowNeeds({
  id,
  texts,
  action = showNeedsAction,
}: {
  id: string;
  texts: ShowNeedsTexts;
  /** Of a consultation: showRepresentativeNeedsAction. */
  action?: typeof showNeedsAction;
}) {
  const [state, submit] = useActionState(action, untouched);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) answer.current?.focus();
  }, [state.attempt]);
  return (
    <div className="grid gap-5">
      <div ref={answer} tabIndex={-1} className="grid gap-4 outline-offset-4 empty:hidden">
        {state.problem ? (
          <Notice tone="ling" role="alert">
            <p>{texts.problems[state.problem]}</p>
          </Notice>
        ) : null}
        {state.needs ? <Opened needs={state.needs} texts={texts} /> : null}
      </div>
      {state.needs ? null : (
        <form action={submit} className="grid gap-5" autoComplete="off">
          <input type="hidden" name="needsOf" value={id} />
          <fieldset aria-describedby="reason-hint">
            <legend className="font-semibold">{texts.reason}</legend>
            <p id="reason-hint" className="text-md text-ink-2">
              {texts.reasonHint}
            </p>
            {texts.reasons.map(({ value, label }) => (
              <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input type="radio" name="reason" value={value} className="size-6 shrink-0 accent-spruce" />
                {label}
              </label>
            ))}
          </fieldset>
          <div>
            <SubmitButton pendingText={texts.showing}>{texts.show}</SubmitButton>
          </div>
        </form>
      )}
    </div>
  );
}

function Opened({ needs, texts }: { needs: NonNullable<ShownNeeds['needs']>; texts: ShowNeedsTexts }) {
  const value = (text: string | null) => (
    <span className="[overflow-wrap:anywhere] whitespace-pre-wrap">{text || texts.nothing}</span>
  );
  return (
    <>
      <div role="status" className="rounded-panel border-2 border-spruce-2 bg-birch px-5.5 py-4">
        <Facts
          stacked
          facts={[
            { name: texts.kinds.food, value: value(needs.food) },
            { name: texts.kinds.access, value: value(needs.access) },
            { name: texts.kinds.other, value: value(needs.other) },
          ]}
        />
      </div>
      <p className="text-md text-ink-2">{texts.logged}</p>
    </>
  );
}
