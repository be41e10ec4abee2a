// What the application answers passes here: pages get their policy, texts are compressed, and for cached pages both are remembered.
import { Buffer } from 'node:buffer';
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ByteCache } from './byte-cache';
import { preparePage } from './inline-scripts';
import { nonPagePolicy, pagePolicy, type SecuritySettings } from './security-headers';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const compressible =
  /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript|xml|ld\+json|manifest\+json)|image\/svg\+xml)/;
const smallestWorthwhile = 1_000;
const memoryBytes = 48_000_000;

type Encoding = 'br' | 'gzip' | 'identity';
type Ready = { body: Buffer; policy: string; unknown: string[] };

export type Outgoing = {
  /** Called with the scripts of a page that got no hash. */
  onUnknownScript: (scripts: string[]) => void;
  /** Asked before a 5xx page goes out; true replaces it by the 503 of `refuseInstead`. */
  refuseInstead: () => Promise<boolean>;
  refuse: () => void;
  /** Told what goes out whole, just before it does. */
  keep?: (body: Buffer) => void;
  security: SecuritySettings;
};

const ready = new ByteCache<Promise<Ready>>(memoryBytes);

/** Which of our encodings the client takes; brotli first. */
export function chosenEncoding(accepted: string | undefined): Encoding {
  const offered = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', quality] = part.trim().split(/\s*;\s*q=/);
      return [name.toLowerCase(), quality === undefined ? 1 : Number(quality)] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => (offered.get(encoding) ?? 0) > 0) ?? 'identity';
}

/** Compresses what is worth it. `thorough` is for what is kept and sent many times. */
export async function compress(body: Buffer, encoding: Encoding, thorough: boolean): Promise<Buffer> {
  if (encoding === 'br') return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4 } });
  if (encoding === 'gzip') return gzipAsync(body, { level: thorough ? 9 : 4 });
  return body;
}

/** Brotli at its densest, for files that never change. */
export function compressDensely(body: Buffer): Promise<Buffer> {
  return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

async function prepare(
  body: Buffer,
  isPage: boolean,
  encoding: Encoding,
  thorough: boolean,
  security: SecuritySettings,
): Promise<Ready> {
  const page = isPage ? preparePage(body.toString('utf8')) : null;
  const plain = page ? Buffer.from(page.html) : body;
  return {
    body: await compress(plain, encoding, thorough),
    policy: page ? pagePolicy(page.hashes, security) : nonPagePolicy,
    unknown: page?.unknown ?? [],
  };
}

/**
 * Holds back what is written to `response` until it is whole, when it is a page or another text; lets everything else through.
 * Next writes a page in pieces, but its policy must name the scripts of all of them.
 */
export function takeOverResponse(request: IncomingMessage, response: ServerResponse, outgoing: Outgoing): void {
  const send = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (chunk: unknown, ...rest: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  const chunks: Buffer[] = [];
  let held: boolean | undefined;
  const isHeld = (): boolean => {
    if (held !== undefined) return held;
    held = shouldHold(request, response);
    // Nothing to do: the response is itself again. Node's own end() calls writeHead(), which must then be Node's own too.
    if (!held) Object.assign(response, send);
    return held;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    for (const [name, value] of headerPairs(headers)) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => {
    if (!isHeld()) send.flushHeaders();
  };
  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!isHeld()) return send.write(chunk, ...rest);
    chunks.push(asBuffer(chunk, rest[0]));
    for (const callback of rest) if (typeof callback === 'function') process.nextTick(callback);
    return true;
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    if (!isHeld()) return send.end(...args);
    const [chunk, second] = args;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(asBuffer(chunk, second));
    const done = args.find((part) => typeof part === 'function');
    if (done) response.once('finish', done as () => void);
    Object.assign(response, send);
    finish(request, response, Buffer.concat(chunks), outgoing).catch((error: Error) => response.destroy(error));
    return response;
  }) as typeof response.end;
}

function shouldHold(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  // A download is read while it is sent, at the browser's pace: held back, 50,000 rows would lie in memory at once.
  const isDownload = /^attachment/i.test(String(response.getHeader('content-disposition') ?? ''));
  const hasBody = request.method !== 'HEAD' && response.statusCode !== 304 && response.statusCode !== 204;
  if (!hasBody || isDownload || !compressible.test(type) || response.hasHeader('content-encoding')) {
    if (response.statusCode !== 304) response.setHeader('content-security-policy', nonPagePolicy);
    forgetSharedCaching(response);
    return false;
  }
  return true;
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  outgoing: Outgoing,
): Promise<void> {
  const isPage = String(response.getHeader('content-type')).startsWith('text/html');
  if (isPage && response.statusCode >= 500 && (await outgoing.refuseInstead())) {
    response.removeHeader('etag');
    outgoing.refuse();
    return;
  }
  const encoding = body.length < smallestWorthwhile ? 'identity' : chosenEncoding(request.headers['accept-encoding']);
  const prepared = await remembered(request, response, body, isPage, encoding, outgoing);
  if (prepared.unknown.length > 0) outgoing.onUnknownScript(prepared.unknown);
  response.setHeader('content-security-policy', prepared.policy);
  forgetSharedCaching(response);
  response.removeHeader('transfer-encoding');
  response.setHeader('content-length', prepared.body.length);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  addVary(response);
  outgoing.keep?.(prepared.body);
  response.end(prepared.body);
}

/** Next gives an ETag to what it has cached: that, with the path, names what was prepared once and need not be again. */
function remembered(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  isPage: boolean,
  encoding: Encoding,
  { security }: Outgoing,
): Promise<Ready> {
  const etag = response.getHeader('etag');
  if (etag === undefined) return prepare(body, isPage, encoding, false, security);
  const key = `${encoding} ${body.length} ${etag} ${request.url}`;
  const known = ready.get(key);
  if (known !== undefined) return known;
  const made = prepare(body, isPage, encoding, true, security);
  ready.set(key, made, body.length);
  made.catch(() => ready.delete(key));
  return made;
}

/**
 * Next allows shared caches to keep a cached page for a year, since it does not know that our pages change by content_revision. Browsers
 * and proxies may keep it, but ask each time; the ETag makes that cheap.
 */
function forgetSharedCaching(response: ServerResponse): void {
  if (/s-maxage/.test(String(response.getHeader('cache-control') ?? ''))) {
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
  }
}

function addVary(response: ServerResponse): void {
  const present = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding/i.test(present))
    response.setHeader('vary', present ? `${present}, Accept-Encoding` : 'Accept-Encoding');
}

function headerPairs(headers: unknown): [string, OutgoingHttpHeader][] {
  if (Array.isArray(headers)) {
    const flat = headers.flat() as OutgoingHttpHeader[];
    return flat.flatMap((name, index) =>
      index % 2 === 0 ? [[String(name), flat[index + 1] ?? ''] as [string, OutgoingHttpHeader]] : [],
    );
  }
  return Object.entries((headers ?? {}) as Record<string, OutgoingHttpHeader>).filter(
    ([, value]) => value !== undefined,
  );
}

function asBuffer(chunk: string | Uint8Array, encoding: unknown): Buffer {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk);
}
