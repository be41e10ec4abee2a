'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { requestLinkAction, type SignInFormState } from '../actions';

export type SignInTexts = {
  email: string;
  emailHint: string;
  send: string;
  sending: string;
  errorTitle: string;
  errors: Record<'emailMissing' | 'emailWrong', string>;
};

const untouched: SignInFormState = { email: '', error: null, attempt: 0 };

/** Asks for a sign-in link. Works without JavaScript; what was typed stays after an error. */
export function SignInForm({
  texts,
  locale,
  callbackPath,
}: {
  texts: SignInTexts;
  locale: string;
  callbackPath: string;
}) {
  const [state, action] = useActionState(requestLinkAction, untouched);
  const error = state.error ? texts.errors[state.error] : undefined;
  return (
    <form action={action} noValidate className="grid gap-5">
      <ErrorSummary
        title={texts.errorTitle}
        errors={error ? [{ fieldId: 'email', message: error }] : []}
        attempt={state.attempt}
      />
      <TextField
        key={state.attempt}
        id="email"
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        error={error}
        defaultValue={state.email}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={300}
        required
      />
      <input type="hidden" name="callbackPath" value={callbackPath} />
      <input type="hidden" name="locale" value={locale} />
      <div>
        <SubmitButton pendingText={texts.sending}>{texts.send}</SubmitButton>
      </div>
    </form>
  );
}
