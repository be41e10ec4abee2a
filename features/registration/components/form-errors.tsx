'use client';

import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/form/error-summary';
import type { FieldError } from '../form-rules';
import { useErrorText, useFormParts } from './form-context';

const before = ['name', 'email', 'organisation', 'role'];
const after = ['food', 'access', 'other'];

/** The error summary, in the order the fields stand on the page. */
export function FormErrors({ attempt }: { attempt: number }) {
  const t = useTranslations('registration.errors');
  const { errors, slots } = useFormParts();
  const text = useErrorText(slots);
  const order = [...before, ...slots.map(({ id }) => `slot-${id}`), ...after];
  const sorted = [...errors].sort((a: FieldError, b: FieldError) => order.indexOf(a.field) - order.indexOf(b.field));
  return (
    <ErrorSummary
      title={t('summary', { count: sorted.length })}
      errors={sorted.map((error) => ({ fieldId: error.field, message: text(error) }))}
      attempt={attempt}
    />
  );
}
