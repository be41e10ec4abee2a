'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '../form-rules';

type Props = { refusal: Refusal | null; attempt: number; addresses: { renew: string; programme: string } };

/** What stands in the way as a whole: what happened, what to do, and the way there. Takes focus when it appears. */
export function FormProblemNotice({ refusal, attempt, addresses }: Props) {
  const t = useTranslations('registration.problems');
  const box = useRef<HTMLDivElement>(null);
  const problem = refusal?.problem ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what says that this is a new answer
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem, attempt]);
  if (!problem || !refusal) return null;
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice tone={problem === 'alreadyRegistered' ? 'sun' : 'ling'} role="alert" title={t(`${problem}.title`)}>
        <p>{t(`${problem}.text`)}</p>
        {problem === 'alreadyRegistered' ? <Way href={addresses.renew} text={t('alreadyRegistered.link')} /> : null}
        {problem === 'programmeChanged' ? <Way href={addresses.programme} text={t('programmeChanged.link')} /> : null}
        {refusal.requestId && refusal.requestId !== 'none' ? (
          <p className="mt-2 text-md">{t('id', { id: refusal.requestId })}</p>
        ) : null}
      </Notice>
    </div>
  );
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <p className="mt-2">
      <a href={href} className="inline-flex min-h-11 items-center font-semibold">
        {text}
      </a>
    </p>
  );
}
