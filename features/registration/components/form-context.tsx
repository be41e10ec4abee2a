'use client';

import { useTranslations } from 'next-intl';
import { createContext, use } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { FieldError, FormFields } from '../form-rules';
import type { SlotView } from '../view-rules';

/** What every fieldset of the form needs. */
export type FormParts = {
  slots: readonly SlotView[];
  errors: readonly FieldError[];
  typed: FormFields;
  register: UseFormRegister<FormFields>;
  setValue: (name: string, value: string) => void;
  /** Seats left by session id, as known now. */
  seats: Readonly<Record<string, number>>;
  /** The chosen session's id by slot id. */
  chosen: Readonly<Record<string, string>>;
};

const Parts = createContext<FormParts | null>(null);

export const FormPartsProvider = Parts;

export function useFormParts(): FormParts {
  const parts = use(Parts);
  if (!parts) throw new Error('A fieldset of the registration form stands outside the form');
  return parts;
}

/** The text of an error, with the names of the seminar and the slot concerned filled in. */
export function useErrorText(slots: readonly SlotView[]): (error: FieldError) => string {
  const t = useTranslations('registration.errors');
  return (error) => {
    const slot = slots.find(({ id }) => error.field === `slot-${id}`);
    const title = slot?.sessions.find(({ id }) => id === error.session)?.title ?? '';
    return t(error.message, { title, slot: slot?.name ?? '' });
  };
}

/** The attributes that tie a text field to the form: its name, what was typed, its error. */
export function useTextField(name: string) {
  const { errors, typed, register, slots } = useFormParts();
  const text = useErrorText(slots);
  const error = errors.find(({ field }) => field === name);
  return { ...register(name), id: name, error: error ? text(error) : undefined, defaultValue: typed[name] ?? '' };
}
