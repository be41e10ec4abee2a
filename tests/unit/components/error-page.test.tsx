import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ErrorPage } from '@/components/layout/error-page';

it.each([
  ['sv', 'Något gick fel hos oss', 'Försök igen'],
  ['en', 'Something went wrong on our side', 'Try again'],
] as const)('the error page in %s says what to do and gives the id, never the error', (locale, heading, again) => {
  const html = renderToStaticMarkup(<ErrorPage locale={locale} id="12345" onRetry={() => undefined} />);
  expect(html).toContain(heading);
  expect(html).toContain(again);
  expect(html).toContain('12345');
});
