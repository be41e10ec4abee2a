import type { IncomingMessage, ServerResponse } from 'node:http';

const afterThese =
  /^\/(?:en\/|sv\/)?(?:anmalan|registration|inbjudan|invitation|logga-in|sign-in|talarsida|speaker|ombud|representative|atagande|commitment|skarm|screen|kollega|colleague|forhandsvisning|preview|api\/[\w-]+\/registrations|api\/(?:uploads\/)?(?:speaker|invitation|representative|screen|commitment))\/[^/?]+/;
const secretLike = /[A-Za-z0-9_-]{24,}/g;

/** A path that may be written down: no query, and nothing in it that could be the token of a link. */
export function loggedPath(url: string | undefined): string {
  const [path = '/'] = (url ?? '/').split('?', 1);
  if (path.startsWith('/_next/')) return path;
  return path
    .replace(afterThese, (match) => `${match.slice(0, match.lastIndexOf('/'))}/[token]`)
    .replace(secretLike, '[token]')
    .slice(0, 300);
}

type Log = { info: (fields: object, message: string) => void };

/** One line per request when it is over, with what is needed to find it again and nothing about the person. */
export function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string, log: Log): void {
  const started = process.hrtime.bigint();
  const path = loggedPath(request.url);
  response.once('close', () => {
    const milliseconds = Math.round(Number(process.hrtime.bigint() - started) / 1e4) / 100;
    const cut = response.writableFinished ? {} : { cut: true };
    log.info({ requestId, method: request.method, path, status: response.statusCode, milliseconds, ...cut }, 'request');
  });
}
