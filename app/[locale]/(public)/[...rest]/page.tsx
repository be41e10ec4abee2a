import { notFound } from 'next/navigation';
import { localeFrom } from '@/lib/i18n/locale';

// Not cached: there is no end to the addresses that lead nowhere.
export const dynamic = 'force-dynamic';

/** Any address that no page has: the not-found page in its language, with header and footer. */
export default async function NowherePage({ params }: { params: Promise<{ locale: string }> }) {
  await localeFrom(params);
  notFound();
}
