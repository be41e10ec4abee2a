import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { ByteCache } from './byte-cache';
import { chosenEncoding } from './outgoing';

type Kept = { at: number; etag: string; headers: OutgoingHttpHeaders; body: Buffer };

const memoryBytes = 32_000_000;
/** Said anew with every answer. */
const ofThisAnswer = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);
/** Requests of the router inside a page, and whatever asks for more than the page as everyone sees it. */
const special = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-action',
  'authorization',
  'range',
];

/**
 * Whole public answers, as they went out, for the second after Next gave them: a crowd that loads one page is answered without
 * the way through middleware and router, which costs four times what the page does. What is seen of a change is a second later at most.
 * See docs/decisions/0070.
 */
export class PageMemory {
  #pages = new ByteCache<Kept>(memoryBytes);

  constructor(private readonly maxAgeMs = 1_000) {}

  /** Answers from memory when it can. @returns false when the application must be asked. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (!isPlain(request)) return false;
    const key = keyOf(request);
    const kept = this.#pages.get(key);
    if (!kept) return false;
    if (performance.now() - kept.at > this.maxAgeMs) {
      this.#pages.delete(key);
      return false;
    }
    const unchanged = kept.etag !== '' && request.headers['if-none-match'] === kept.etag;
    if (unchanged) response.writeHead(304, withoutBody(kept.headers)).end();
    else response.writeHead(200, kept.headers).end(kept.body);
    return true;
  }

  /**
   * Keeps what is about to be sent when it is the same for everyone: a page made ahead or cached by Next, or an answer that says itself
   * that anyone may keep it; asked for without cookies and answered without any (a page that gives a cookie, as the form does, never is).
   */
  keep(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const personal = request.headers.cookie !== undefined || response.hasHeader('set-cookie');
    if (response.statusCode !== 200 || personal || !isForAll(response) || !isPlain(request)) return;
    const headers = Object.fromEntries(
      Object.entries(response.getHeaders()).filter(([name]) => !ofThisAnswer.has(name)),
    );
    const etag = String(response.getHeader('etag') ?? '');
    this.#pages.set(keyOf(request), { at: performance.now(), etag, headers, body }, body.length + 2_000);
  }
}

function isPlain({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && !special.some((name) => name in headers);
}

function isForAll(response: ServerResponse): boolean {
  if (response.getHeader('x-nextjs-prerender') === '1') return true;
  return /^public, max-age=[1-9]/.test(String(response.getHeader('cache-control') ?? ''));
}

function keyOf({ headers, url }: IncomingMessage): string {
  return `${chosenEncoding(headers['accept-encoding'])} ${headers.host} ${url}`;
}

function withoutBody(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const dropped = ['content-length', 'content-encoding', 'content-type', 'content-security-policy'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name)));
}
