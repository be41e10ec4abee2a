'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonLook } from '@/components/ui/button-look';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/time';
import { type FormFields, type ManageProblem, type ManageState, untouchedForm } from '../form-rules';
import type { SlotView } from '../view-rules';
import { useErrorText } from './form-context';

export type OwnForm = { token: string; version: number; locale: Locale };

/** What the fields inside get: what was typed in the last try, the error of a field, fresher seats. */
type ManageParts = {
  fields: FormFields;
  errorOf: (field: string) => string | undefined;
  seats: Readonly<Record<string, number>>;
};

type Props = {
  own: OwnForm;
  action: (previous: ManageState, form: FormData) => Promise<ManageState>;
  button: { text: string; sending: string } & ButtonLook;
  slots?: readonly SlotView[];
  children?: (parts: ManageParts) => ReactNode;
};

/** A form that changes one's own registration. An ordinary POST: works without JavaScript. */
export function ManageForm({ own, action, button, slots = [], children }: Props) {
  const t = useTranslations('registration.errors');
  const [{ refusal, fields, attempt }, send] = useActionState(action, untouchedForm);
  const text = useErrorText(slots);
  const errors = refusal?.errors ?? [];
  const errorOf = (field: string) => {
    const error = errors.find((e) => e.field === field);
    return error && text(error);
  };
  const { text: label, sending, ...look } = button;
  return (
    // The key makes the fields take their start values from the last try, which React would otherwise empty.
    <form action={send} key={attempt} noValidate className="grid grid-cols-1 justify-items-start gap-6">
      <input type="hidden" name="token" value={own.token} />
      <input type="hidden" name="version" value={own.version} />
      <input type="hidden" name="locale" value={own.locale} />
      {refusal?.problem ? (
        <ManageNotice problem={refusal.problem} requestId={refusal.requestId} attempt={attempt} />
      ) : null}
      {errors.length > 0 ? (
        <div className="w-full">
          <ErrorSummary
            title={t('summary', { count: errors.length })}
            errors={errors.map((error) => ({ fieldId: error.field, message: text(error) }))}
            attempt={attempt}
          />
        </div>
      ) : null}
      {children?.({ fields, errorOf, seats: refusal?.seats ?? {} })}
      <SubmitButton pendingText={sending} {...look}>
        {label}
      </SubmitButton>
    </form>
  );
}

function ManageNotice({ problem, requestId, attempt }: { problem: ManageProblem; requestId: string; attempt: number }) {
  const t = useTranslations('ownRegistration.problems');
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what says that this is a new answer
  useEffect(() => box.current?.focus(), [attempt]);
  const isOutdated = ['stale', 'cancelled', 'tooLate', 'programmeChanged'].includes(problem);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice tone="ling" role="alert" title={t(`${problem}.title`)}>
        <p>{t(`${problem}.text`)}</p>
        {isOutdated ? (
          <p className="mt-2">
            <a href="?" className="inline-flex min-h-11 items-center font-semibold">
              {t('reload')}
            </a>
          </p>
        ) : null}
        {requestId && requestId !== 'none' ? <p className="mt-2 text-md">{t('id', { id: requestId })}</p> : null}
      </Notice>
    </div>
  );
}
