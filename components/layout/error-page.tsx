'use client';

import { useEffect, useRef } from 'react';
import { buttonClass } from '@/components/ui/button-look';
import type { Locale } from '@/lib/i18n/routing';
import { errorTexts } from './error-texts';

type Props = {
  locale: Locale;
  id: string | undefined;
  onRetry: () => void;
  /** The page was made by an older build: loading it anew is what helps. */
  isStale?: boolean;
};

/** What happened and what to do, with the id that the log knows. Never the error's own message. */
export function ErrorPage({ locale, id, onRetry, isStale = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = errorTexts[locale];
  const text = isStale ? { ...words, ...words.stale } : words;
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="wrap py-14 lg:py-20">
      <title>{text.heading}</title>
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {text.heading}
      </h1>
      <p className="mt-4 max-w-text text-lg">{text.text}</p>
      <p className="mt-7">
        <button type="button" className={buttonClass()} onClick={onRetry}>
          {text.again}
        </button>
      </p>
      {id ? (
        <p className="mt-7 text-md text-ink-2">
          {text.id}: <code className="font-semibold">{id}</code>
        </p>
      ) : null}
    </div>
  );
}
