import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { atkinson, familjen } from '../fonts';
import '../globals.css';

export const metadata: Metadata = {
  title: 'Demons brevlåda – Förbättringsresan',
  robots: { index: false, follow: false },
};

/** Pages for whoever tries the demo; none of them exists in production. */
export default function DevLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv" className={`${familjen.variable} ${atkinson.variable}`}>
      <body>
        <header className="bg-spruce text-birch">
          <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-7 gap-y-1 px-5 py-4">
            <Link href="/" className="mr-auto font-display text-lg font-semibold text-birch no-underline">
              Förbättringsresan
            </Link>
            <Link href="/dev/mail" className="inline-flex min-h-11 items-center text-birch">
              Demons brevlåda
            </Link>
            <Link href="/dev/mail/previews" className="inline-flex min-h-11 items-center text-birch">
              Alla mejl
            </Link>
          </div>
        </header>
        <main className="mx-auto max-w-page px-5 pt-8 pb-16">{children}</main>
      </body>
    </html>
  );
}
