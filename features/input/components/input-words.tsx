import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words that the card's form needs in the browser, and no others. */
export async function InputWords({ children }: { children: ReactNode }) {
  const { form, input } = await getMessages();
  const { fields, save, conflict, warnings, levels, organiser } = input;
  const { from, source, sources, givenBy, receivedOn, receivedOnHint, enter, enterPending } = organiser;
  const entering = { from, source, sources, givenBy, receivedOn, receivedOnHint, enter, enterPending };
  return (
    <NextIntlClientProvider
      messages={{
        input: { fields, save, conflict, warnings, levels, organiser: entering },
        form: { summary: form.summary, optional: form.optional },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
