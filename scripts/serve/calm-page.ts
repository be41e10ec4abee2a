// What is answered when the application itself is not asked: too large, too many at once, or the database out of reach.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cspHash, nonPagePolicy, pagePolicy, type SecuritySettings } from './security-headers';

export type Refusal = 'malformed' | 'notFound' | 'tooLarge' | 'unavailable';

const statuses = { malformed: 400, notFound: 404, tooLarge: 413, unavailable: 503 } as const;

const titles = {
  malformed: 'The request could not be read',
  notFound: 'Not found',
  tooLarge: 'The request is too large',
  unavailable: 'Try again in a moment',
} as const;

const words = {
  sv: {
    malformed: ['Det gick inte att läsa frågan', 'Gå till startsidan och försök därifrån.'],
    notFound: ['Sidan finns inte', 'Gå till startsidan och leta därifrån.'],
    tooLarge: ['Det du skickade är för stort', 'Gå tillbaka, korta texten och skicka igen.'],
    unavailable: [
      'Det är många här just nu',
      'Vänta några sekunder och försök igen. Går du tillbaka i webbläsaren finns det du skrev kvar.',
    ],
    start: 'Till startsidan',
    id: 'Ärendenummer',
  },
  en: {
    malformed: ['The request could not be read', 'Go to the start page and try from there.'],
    notFound: ['This page does not exist', 'Go to the start page and look from there.'],
    tooLarge: ['What you sent is too large', 'Go back, shorten the text and send it again.'],
    unavailable: [
      'Many people are here right now',
      'Wait a few seconds and try again. If you go back in the browser, what you wrote is still there.',
    ],
    start: 'To the start page',
    id: 'Reference',
  },
} as const;

const style = `body{margin:0;font:18px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:#10201d;background:#eef4f1}
main{max-width:36rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:2rem;line-height:1.15;color:#0e3b36}
a{color:#0e3b36}small{color:#3d514c}`;

const styleHash = cspHash(style);

function page(refusal: Refusal, locale: 'sv' | 'en', requestId: string): string {
  const { start, id, ...texts } = words[locale];
  const [heading, advice] = texts[refusal];
  const home = locale === 'sv' ? '/' : '/en';
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${heading}</title><style>${style}</style><main><h1>${heading}</h1><p>${advice}</p><p><a href="${home}">${start}</a></p><p><small>${id}: ${requestId}</small></p></main></html>`;
}

/** True when a person's browser asks for a page, as opposed to a script or a program asking for data. */
function wantsPage(request: IncomingMessage): boolean {
  return (
    !request.url?.startsWith('/api/') &&
    (request.headers.accept ?? '').includes('text/html') &&
    request.headers['next-action'] === undefined
  );
}

/** Answers without the application: a calm page for a person, an RFC 9457 problem for a program. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  settings: SecuritySettings,
  requestId: string,
): void {
  if (response.headersSent) return;
  const status = statuses[refusal];
  const asPage = wantsPage(request);
  const locale = /^\/en(\/|$)/.test(request.url ?? '') ? 'en' : 'sv';
  const body = asPage
    ? page(refusal, locale, requestId)
    : JSON.stringify({
        type: `urn:forbattringsresan:problem:${refusal}`,
        title: titles[refusal],
        status,
        code: refusal,
        id: requestId,
      });
  response.statusCode = status;
  response.setHeader('content-type', asPage ? 'text/html; charset=utf-8' : 'application/problem+json');
  response.setHeader('content-security-policy', asPage ? pagePolicy([], settings, [styleHash]) : nonPagePolicy);
  response.setHeader('cache-control', 'no-store');
  if (refusal === 'unavailable') response.setHeader('retry-after', '2');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}
