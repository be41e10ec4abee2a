'use client';

import { useParams } from 'next/navigation';
import { ErrorPage } from '@/components/layout/error-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function PublicError({ error, reset }: Props) {
  const { locale } = useParams<{ locale: string }>();
  return <ErrorPage locale={locale === 'en' ? 'en' : 'sv'} id={error.digest} onRetry={reset} />;
}
