// The build's own scripts, styles and fonts: few, never changing, so they are served from memory, compressed once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { chosenEncoding, compress, compressDensely } from './outgoing';
import { nonPagePolicy } from './security-headers';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

const packed = /\.(woff2?|png|jpg|webp)$/;

type StaticFile = { body: Buffer; type: string; etag: string; encoded: Map<string, Promise<Buffer>> };

/** The files below `<distDir>/static`, by the address they are asked for. Nothing outside this list can be reached. */
export class StaticFiles {
  #files = new Map<string, string>();
  #loaded = new Map<string, StaticFile>();

  constructor(distDir: string) {
    const root = path.join(distDir, 'static');
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      this.#files.set(`/_next/static/${path.relative(root, file).split(path.sep).join('/')}`, file);
    }
  }

  /** Answers when `pathname` is one of the files; false when it is not. */
  async serve(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    const file = this.#load(pathname);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.setHeader('etag', file.etag);
    response.setHeader('vary', 'Accept-Encoding');
    response.setHeader('content-security-policy', nonPagePolicy);
    if (request.headers['if-none-match'] === file.etag) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    const encoding = packed.test(pathname) ? 'identity' : chosenEncoding(request.headers['accept-encoding']);
    const body = await this.#encoded(file, encoding);
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    response.setHeader('content-type', file.type);
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  #load(pathname: string): StaticFile | undefined {
    const known = this.#loaded.get(pathname);
    if (known) return known;
    const file = this.#files.get(pathname);
    if (!file) return undefined;
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const loaded = { body, type, etag, encoded: new Map<string, Promise<Buffer>>() };
    this.#loaded.set(pathname, loaded);
    return loaded;
  }

  #encoded(file: StaticFile, encoding: 'br' | 'gzip' | 'identity'): Promise<Buffer> {
    const known = file.encoded.get(encoding);
    if (known !== undefined) return known;
    const made = compress(file.body, encoding, true);
    file.encoded.set(encoding, made);
    if (encoding === 'br') this.#makeDenser(file, made);
    return made;
  }

  /**
   * The densest form is a tenth smaller and takes half a second for the largest file: the first visitor does not wait
   * for it, everyone after gets it. It runs outside the event loop.
   */
  #makeDenser(file: StaticFile, quick: Promise<Buffer>): void {
    void quick
      .then(() => compressDensely(file.body))
      .then((dense) => file.encoded.set('br', Promise.resolve(dense)))
      .catch(() => undefined);
  }
}
