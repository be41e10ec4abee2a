import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words that the form's client parts need, and no others: they travel with the page. */
export async function FormWords({ children }: { children: ReactNode }) {
  const { registration } = await getMessages();
  const { states: _states, description: _description, ...words } = registration;
  return <NextIntlClientProvider messages={{ registration: words }}>{children}</NextIntlClientProvider>;
}

/** The words of the forms on one's own pages. */
export async function OwnFormWords({ children }: { children: ReactNode }) {
  const { registration, ownRegistration, renewal } = await getMessages();
  const { errors, seminars, seats, organisations, person } = registration;
  const { problems, actions, seminars: change, details, cancel } = ownRegistration;
  const own = { problems, actions, seminars: change, details, cancel };
  const shared = { errors, seminars, seats, organisations, person };
  return (
    <NextIntlClientProvider messages={{ registration: shared, ownRegistration: own, renewal }}>
      {children}
    </NextIntlClientProvider>
  );
}
