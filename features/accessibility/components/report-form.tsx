'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField, TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { type ReportState, reportBarrierAction } from '../actions';
import { type BarrierError, type BarrierField, barrierFields } from '../schema';

export type ReportTexts = {
  labels: Record<BarrierField, string>;
  hints: Record<BarrierField, string>;
  errors: Record<BarrierError, string>;
  optional: string;
  summary: string;
  submit: string;
  pending: string;
  received: string;
  receivedText: string;
  limited: string;
  unavailable: string;
};

const start: ReportState = { status: 'new', values: { text: '', page: '', email: '' }, errors: {}, attempt: 0 };

/** The form to report a barrier. Works without JavaScript: the action's answer is the page itself. */
export function ReportForm({ texts }: { texts: ReportTexts }) {
  const [state, action] = useActionState(reportBarrierAction, start);
  if (state.status === 'received') {
    return (
      <Notice tone="done" role="status" title={texts.received}>
        <p>{texts.receivedText}</p>
      </Notice>
    );
  }
  const error = (field: BarrierField) => {
    const key = state.errors[field];
    return key ? texts.errors[key] : undefined;
  };
  const errors = barrierFields.flatMap((field) => {
    const message = error(field);
    return message ? [{ fieldId: `report-${field}`, message }] : [];
  });
  return (
    // The key makes the fields take up what the answer gave back.
    <form action={action} key={state.attempt} className="grid gap-7" noValidate>
      <ErrorSummary title={texts.summary} errors={errors} attempt={state.attempt} />
      {state.status === 'limited' || state.status === 'unavailable' ? (
        <Notice tone="ling" role="alert">
          <p>{texts[state.status]}</p>
        </Notice>
      ) : null}
      <TextareaField
        id="report-text"
        name="text"
        rows={7}
        required
        label={texts.labels.text}
        hint={texts.hints.text}
        error={error('text')}
        defaultValue={state.values.text}
      />
      <TextField
        id="report-page"
        name="page"
        label={texts.labels.page}
        hint={texts.hints.page}
        optionalText={texts.optional}
        error={error('page')}
        defaultValue={state.values.page}
      />
      <TextField
        id="report-email"
        name="email"
        type="email"
        autoComplete="email"
        label={texts.labels.email}
        hint={texts.hints.email}
        optionalText={texts.optional}
        error={error('email')}
        defaultValue={state.values.email}
      />
      <div>
        <SubmitButton pendingText={texts.pending}>{texts.submit}</SubmitButton>
      </div>
    </form>
  );
}
