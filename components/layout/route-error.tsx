'use client';

import { unstable_isUnrecognizedActionError as isFromOlderBuild, useParams } from 'next/navigation';
import { ErrorPage } from './error-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/**
 * What a group of pages shows when one of them fails. A form that an older build made cannot be sent to this one: then
 * the page is loaded anew instead of tried again (trust line 45).
 */
export function RouteError({ error, reset }: Props) {
  const { locale } = useParams<{ locale: string }>();
  const isStale = isFromOlderBuild(error);
  return (
    <ErrorPage
      locale={locale === 'en' ? 'en' : 'sv'}
      id={error.digest}
      isStale={isStale}
      onRetry={isStale ? () => location.reload() : reset}
    />
  );
}
