import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words that the organisers' forms about one registration need in the browser, and no others. */
export async function DeskWords({ children }: { children: ReactNode }) {
  const { desk, form, registration } = await getMessages();
  const { organisations } = registration;
  return (
    <NextIntlClientProvider
      messages={{
        desk: { form: desk.form },
        form: { summary: form.summary, optional: form.optional },
        registration: { organisations },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
