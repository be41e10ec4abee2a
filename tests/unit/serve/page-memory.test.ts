// The memory of public answers, over real sockets: what is the same for everyone is answered from it, nothing else ever is.
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageMemory } from '../../../scripts/serve/page-memory';

let server: http.Server;
let asked: number;
let answerHeaders: OutgoingHttpHeaders;

beforeEach(async () => {
  asked = 0;
  answerHeaders = { 'x-nextjs-prerender': '1', etag: '"1"' };
  const memory = new PageMemory(150);
  server = http.createServer((request: IncomingMessage, response: ServerResponse) => {
    if (memory.answer(request, response)) return;
    asked += 1;
    const body = Buffer.from(`answer ${asked}`);
    for (const [name, value] of Object.entries(answerHeaders)) if (value !== undefined) response.setHeader(name, value);
    response.setHeader('x-request-id', String(asked));
    memory.keep(request, response, body);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
);

async function get(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

describe('PageMemory', () => {
  it('answers everyone with what it kept, cookies or not, for its time', async () => {
    await get('/');
    expect((await get('/')).body).toBe('answer 1');
    expect((await get('/', { cookie: 'a=b' })).body).toBe('answer 1');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await get('/')).body).toBe('answer 2');
  });

  it('keeps addresses apart, the query included', async () => {
    await get('/?a=1');
    expect((await get('/?a=2')).body).toBe('answer 2');
    expect((await get('/?a=1')).body).toBe('answer 1');
  });

  it('says 304 to whoever has the page already', async () => {
    await get('/');
    const known = await get('/', { 'if-none-match': '"1"' });
    expect(known).toMatchObject({ status: 304, body: '' });
    expect(known.headers.get('content-length')).toBeNull();
  });

  it('never repeats the id of a request', async () => {
    await get('/');
    expect((await get('/')).headers.get('x-request-id')).toBeNull();
  });

  it('keeps an answer that says that anyone may keep it', async () => {
    answerHeaders = { 'cache-control': 'public, max-age=2' };
    await get('/api/seats/x');
    expect((await get('/api/seats/x')).body).toBe('answer 1');
  });

  it.each([
    ['a dynamic page', { 'cache-control': 'private, no-cache, no-store' }],
    ['a page that must be asked for each time', { 'cache-control': 'public, max-age=0, must-revalidate' }],
    ['a page that gives a cookie', { 'x-nextjs-prerender': '1', 'set-cookie': 'fr_form=x' }],
  ])('does not keep %s', async (_what, headers) => {
    answerHeaders = headers;
    await get('/');
    expect((await get('/')).body).toBe('answer 2');
  });

  it('does not keep what was asked for with a cookie: with one, a page may leave out the cookie it gives', async () => {
    await get('/', { cookie: 'fr_form=x' });
    expect((await get('/')).body).toBe('answer 2');
  });

  it.each(['rsc', 'next-router-prefetch', 'authorization', 'range'])(
    'leaves requests with %s to the application',
    async (name) => {
      await get('/');
      expect((await get('/', { [name]: '1' })).body).toBe('answer 2');
      expect((await get('/')).body).toBe('answer 1');
    },
  );
});
