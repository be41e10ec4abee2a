import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { localeFrom } from '@/lib/i18n/locale';

// The address is the key: no other site sees it, not even as a referrer (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The projector's ground: nothing to click, nothing but what the meeting looks at. */
export default async function ScreenLayout({ children, params }: Props) {
  await localeFrom(params);
  return (
    <main
      id="main"
      className="on-spruce flex min-h-dvh flex-col gap-6 bg-spruce px-5 py-6 text-birch 2xl:gap-9 2xl:px-16 2xl:py-12"
    >
      {children}
    </main>
  );
}
