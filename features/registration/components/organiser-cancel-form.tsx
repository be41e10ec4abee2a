'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/text-field';
import { type CancelFormState, cancelOnBehalfAction } from '../organiser-actions';
import type { CancelError } from '../organiser-schema';

export type CancelTexts = {
  open: string;
  what: string;
  consequences: string[];
  reason: string;
  reasonHint: string;
  optional: string;
  confirm: string;
  pending: string;
  errorTitle: string;
  errors: Record<CancelError, string>;
};

const untouched: CancelFormState = { error: null, reason: '', attempt: 0 };

/** Says what will happen, asks for a reason if there is one, and cancels by POST. Opens without JavaScript too. */
export function OrganiserCancelForm({
  registrationId,
  locale,
  texts,
}: {
  registrationId: string;
  locale: string;
  texts: CancelTexts;
}) {
  const [state, action] = useActionState(cancelOnBehalfAction, untouched);
  const error = state.error ? texts.errors[state.error] : undefined;
  return (
    <details
      open={state.error !== null || undefined}
      className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4"
    >
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-ling underline underline-offset-4">
        {texts.open}
      </summary>
      <form action={action} className="mt-3 grid gap-5">
        <ErrorSummary
          title={texts.errorTitle}
          errors={error ? [{ fieldId: 'reason', message: error }] : []}
          attempt={state.attempt}
        />
        <div className="max-w-text">
          <p className="font-semibold">{texts.what}</p>
          <ul className="mt-1 list-disc pl-5">
            {texts.consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </div>
        <TextareaField
          key={state.attempt}
          id="reason"
          name="reason"
          rows={2}
          label={texts.reason}
          optionalText={texts.optional}
          hint={texts.reasonHint}
          defaultValue={state.reason}
          error={error}
        />
        <input type="hidden" name="registrationId" value={registrationId} />
        <input type="hidden" name="locale" value={locale} />
        <div>
          <SubmitButton variant="danger" pendingText={texts.pending}>
            {texts.confirm}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
