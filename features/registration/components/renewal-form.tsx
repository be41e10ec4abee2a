'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/time';
import { renewAction } from '../renewal-actions';

/** An address in, and one answer whatever the address is. */
export function RenewalForm({ locale }: { locale: Locale }) {
  const t = useTranslations('renewal');
  const errors = useTranslations('registration.errors');
  const [{ sent, email, error, attempt }, send] = useActionState(renewAction, {
    sent: false,
    email: '',
    error: null,
    attempt: 0,
  });
  if (sent) return <Sent />;
  const message = error ? errors(error.message, { title: '', slot: '' }) : undefined;
  return (
    <form action={send} key={attempt} noValidate className="grid grid-cols-1 justify-items-start gap-6">
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary
        title={errors('summary', { count: message ? 1 : 0 })}
        errors={message ? [{ fieldId: 'email', message }] : []}
        attempt={attempt}
      />
      <div className="w-full">
        <TextField
          id="email"
          name="email"
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={email}
          error={message}
        />
      </div>
      <SubmitButton pendingText={t('sending')}>{t('submit')}</SubmitButton>
    </form>
  );
}

function Sent() {
  const t = useTranslations('renewal');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="grid justify-items-start gap-4 outline-none">
      <Notice tone="done" role="status" title={t('sentTitle')}>
        <p>{t('sent')}</p>
      </Notice>
      <a href="?" className="inline-flex min-h-11 items-center">
        {t('again')}
      </a>
    </div>
  );
}
