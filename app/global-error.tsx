'use client';

import { ErrorPage } from '@/components/layout/error-page';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** When even the layout failed: a document of its own. The address tells the language, for nothing else does. */
export default function GlobalError({ error, reset }: Props) {
  const locale = typeof location !== 'undefined' && /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'sv';
  return (
    <html lang={locale}>
      <body>
        <main>
          <ErrorPage locale={locale} id={error.digest} onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
