import type { ReactNode } from 'react';

/** The emptiest document there is. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>{children}</body>
    </html>
  );
}
