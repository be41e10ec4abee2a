'use client';

import { type FormEvent, useActionState, useEffect, useState } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { Locale } from '@/lib/time';
import { registerAction } from '../actions';
import { type FieldError, type FormFields, type FormState, type Refusal, untouchedForm } from '../form-rules';
import { postForm } from './post-form';

/**
 * The form's life: checked here by the same schema as on the server, sent by fetch, and kept whatever the answer is.
 * Without JavaScript the action does the same and hands everything back in `state`.
 */
export function useRegistrationForm(slug: string, locale: Locale, onAnswer: (refusal: Refusal) => void) {
  const [state, action] = useActionState(registerAction, untouchedForm);
  const [refusal, setRefusal] = useState<Refusal | null>(state.refusal);
  const [attempt, setAttempt] = useState(state.attempt);
  const [pending, setPending] = useState(false);
  const [givenErrors] = useState(() => toHookForm(state.refusal?.errors ?? []));
  const [resolver] = useState(() => resolverFor(locale));
  // No default values: what was typed before the page woke up is in the fields, and is read from there.
  const form = useForm<FormFields>({
    resolver,
    errors: givenErrors,
    shouldFocusError: false,
  });
  useCheckFetched();
  usePageShown(() => setPending(false));

  const accept = async () => {
    setPending(true);
    const answer = await postForm(
      `/api/registration-form/${encodeURIComponent(slug)}`,
      asSent(form.getValues(), locale),
    );
    if (answer.registered) return window.location.assign(answer.location);
    setPending(false);
    for (const error of answer.errors) {
      if (error.message === 'seminarFull') form.setValue(error.field, null as unknown as string);
      form.setError(error.field, asHookForm(error));
    }
    onAnswer(answer);
    refuse(answer);
  };
  const refuse = (next: Refusal | null) => {
    setRefusal(next);
    setAttempt((n) => n + 1);
  };
  const send = (event: FormEvent<HTMLFormElement>) => void form.handleSubmit(accept, () => refuse(null))(event);
  const errors = fromHookForm(form.formState.errors);
  return {
    action,
    send,
    pending,
    attempt,
    errors,
    problem: refusal,
    register: form.register,
    setValue: form.setValue,
    typed: stillStanding(state),
  };
}

/** What was typed, without the choices that are to be made again. */
function stillStanding({ fields, refusal }: FormState): FormFields {
  const refused = new Set(refusal?.errors.filter(({ session }) => session).map(({ field }) => field));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !refused.has(field)));
}

/** Coming back with the browser's back button, the page may wake as it was left: in the middle of sending. */
function usePageShown(onShown: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handler only sets state
  useEffect(() => {
    window.addEventListener('pageshow', onShown);
    return () => window.removeEventListener('pageshow', onShown);
  }, []);
}

/** Where the check cannot be fetched (the network is gone, the page is older than the site), the server's answer is enough. */
const fetchCheck = () => import('./form-check').catch(() => null);

function resolverFor(locale: Locale): Resolver<FormFields> {
  return async (fields) => {
    const errors = (await fetchCheck())?.checkForm(fields, locale) ?? [];
    return errors.length === 0 ? { values: fields, errors: {} } : { values: {}, errors: toHookForm(errors) };
  };
}

/** Fetches the check at the first sign of someone at work, so that nobody waits for it when they send. */
function useCheckFetched() {
  useEffect(() => {
    const fetchOnce = () => void fetchCheck();
    document.addEventListener('focusin', fetchOnce, { once: true });
    return () => document.removeEventListener('focusin', fetchOnce);
  }, []);
}

function asSent(fields: FormFields, locale: Locale): URLSearchParams {
  const given = Object.entries(fields).filter(([, value]) => value);
  return new URLSearchParams([...given, ['locale', locale]]);
}

/** react-hook-form keeps a type and a text for each field: our message's key, and the seminar concerned. */
function asHookForm({ message, session }: FieldError) {
  return { type: message, message: session ?? '' };
}

function toHookForm(errors: readonly FieldError[]): FieldErrors<FormFields> {
  return Object.fromEntries(errors.map((error) => [error.field, asHookForm(error)]));
}

function fromHookForm(errors: FieldErrors<FormFields>): FieldError[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    error
      ? [{ field, message: error.type as FieldError['message'], ...(error.message ? { session: error.message } : {}) }]
      : [],
  );
}
