// Our server around a stand-in application, over real sockets: what goes in, what comes out.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gate } from '../../../scripts/serve/gate';
import { requestHandler } from '../../../scripts/serve/handler';
import { PageMemory } from '../../../scripts/serve/page-memory';
import type { StaticFiles } from '../../../scripts/serve/static-files';

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

const page = '<html><script>self.__next_f.push([1,"a"])</script><script>alert(1)</script></html>';
let server: http.Server;
let down = false;
let application: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
const logged: { message: string; fields: object }[] = [];

beforeEach(async () => {
  down = false;
  logged.length = 0;
  const note = (fields: object, message: string) => void logged.push({ fields, message });
  server = http.createServer(
    requestHandler({
      proxy: { trustedProxyHops: 0, publicUrl: null },
      security: { https: true, formTargets: ['https://idp.example'] },
      maxBodyBytes: () => 1_000,
      application: async (request, response) => application(request, response),
      pages: new PageMemory(),
      devPages: false,
      files: { serve: async () => false } as unknown as StaticFiles,
      writes: new Gate({ active: 1, waiting: 1, longestWaitMs: 1_000, stalledAfterMs: 200 }),
      reads: new Gate({ active: 10, waiting: 10, longestWaitMs: 1_000, stalledAfterMs: 200 }),
      log: { info: note, warn: note, error: note },
      databaseIsDown: async () => down,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
);

function ask(options: http.RequestOptions & { send?: string[] } = {}): Promise<Answer> {
  const { send = [], ...rest } = options;
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: (server.address() as AddressInfo).port, agent: false, ...rest },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    request.on('error', reject);
    for (const chunk of send) request.write(chunk);
    request.end();
  });
}

const html =
  (body: string, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.write(body.slice(0, 20));
    response.end(body.slice(20));
  };

describe('the demo’s own pages', () => {
  it('do not exist outside the demo', async () => {
    application = html('<p>mail</p>');
    expect((await ask({ path: '/dev/mail' })).status).toBe(404);
  });
});

describe('a file that is read while it is sent', () => {
  it('leaves piece by piece, however compressible it is, and nothing of it is held back', async () => {
    let goOn = () => {};
    const firstArrived = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    application = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="a.csv"' });
      response.write('Namn\r\n');
      // Held back, the first line never arrives and the rest is never written.
      await firstArrived;
      response.end('Kim\r\n');
    };
    const received = await new Promise<string>((resolve, reject) => {
      const request = http.get({ port: (server.address() as AddressInfo).port, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          goOn();
        });
        response.on('end', () => resolve(text));
      });
      request.setTimeout(2_000, () => request.destroy(new Error('nothing arrived')));
      request.on('error', reject);
    });
    expect(received).toBe('Namn\r\nKim\r\n');
  });
});

describe('pages', () => {
  it('get a policy that lets exactly the known scripts run, even when written in pieces', async () => {
    application = html(page);
    const { headers, body } = await ask();
    expect(body.toString()).toBe(page);
    const policy = String(headers['content-security-policy']);
    expect(policy.match(/script-src [^;]*/)?.[0].split(' ')).toHaveLength(3);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("form-action 'self' https://idp.example");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age'),
    });
    expect(logged.map(({ message }) => message)).toContain('inline script blocked');
  });

  it('are compressed, and a shared cache may not keep them', async () => {
    const long = `<p>${'Åsa och hennes kollegor. '.repeat(200)}</p>`;
    application = html(long, { etag: '"x"', 'cache-control': 's-maxage=31536000' });
    for (const _round of [1, 2]) {
      const { headers, body } = await ask({ headers: { 'accept-encoding': 'br' } });
      expect(headers).toMatchObject({
        'content-encoding': 'br',
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=0, must-revalidate',
      });
      expect(brotliDecompressSync(body).toString()).toBe(long);
    }
  });

  it('keep the policy they were stored with when they have not changed', async () => {
    application = (_request, response) => void response.writeHead(304, { etag: '"x"' }).end();
    const { status, headers } = await ask();
    expect(status).toBe(304);
    expect(headers['content-security-policy']).toBeUndefined();
  });

  it('that fail are a 503 to come back to while the database is down, else stay what they are', async () => {
    application = (_request, response) =>
      void response.writeHead(500, { 'content-type': 'text/html' }).end('<p>fel</p>');
    expect((await ask()).status).toBe(500);
    down = true;
    const { status, headers, body } = await ask({ headers: { accept: 'text/html' } });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(body.toString()).toContain('Vänta några sekunder');
  });
});

describe('what is not a page', () => {
  it('may do nothing should it be shown as one', async () => {
    application = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>');
    expect((await ask()).headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is answered by HEAD without a body', async () => {
    application = html(page);
    const { status, body } = await ask({ method: 'HEAD' });
    expect({ status, size: body.length }).toEqual({ status: 200, size: 0 });
  });
});

describe('requests', () => {
  const echo = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.concat(chunks)));
  };

  it('arrive with their body whole, sent with a length or in chunks', async () => {
    application = echo;
    expect((await ask({ method: 'POST', send: ['å'.repeat(300), 'b'.repeat(300)] })).body.toString()).toBe(
      'å'.repeat(300) + 'b'.repeat(300),
    );
    expect((await ask({ method: 'POST', headers: { 'content-length': 3 }, send: ['abc'] })).body.toString()).toBe(
      'abc',
    );
    expect((await ask({ method: 'POST' })).body.toString()).toBe('');
  });

  it('trust 51: are refused with 413 when too large, by their length or by counting', async () => {
    application = echo;
    const large = 'x'.repeat(500_000);
    const started = Date.now();
    expect((await ask({ method: 'POST', send: [large] })).status).toBe(413);
    expect((await ask({ method: 'POST', headers: { 'content-length': large.length }, send: [large] })).status).toBe(
      413,
    );
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  it('trust 60: with ambiguous paths find nothing, in the language they asked in', async () => {
    application = html('reached');
    const { status, body } = await ask({ path: '/en/..%2farrangor', headers: { accept: 'text/html' } });
    expect(status).toBe(404);
    expect(body.toString()).toContain('This page does not exist');
    expect((await ask({ path: '/api/..%2fx' })).headers['content-type']).toBe('application/problem+json');
  });

  it('with an unknown method or a malformed host are refused', async () => {
    application = html('reached');
    expect((await ask({ method: 'PROPFIND' })).status).toBe(400);
    expect((await ask({ headers: { host: 'a/b' } })).status).toBe(400);
  });

  it('that write stand in a bounded line and are sent away when it does not move (trust 70)', async () => {
    let release: () => void = () => undefined;
    application = (_request, response) => {
      release = () => void response.writeHead(200).end();
    };
    const first = ask({ method: 'POST' });
    await expect.poll(() => release.toString()).toContain('response');
    const [second, third] = await Promise.all([ask({ method: 'POST' }), ask({ method: 'POST' })]);
    expect([second.status, third.status]).toEqual([503, 503]);
    expect(second.headers['retry-after']).toBe('2');
    expect(JSON.parse(second.body.toString())).toMatchObject({ code: 'unavailable', status: 503 });
    release();
    expect((await first).status).toBe(200);
  });

  it('give their place on when the caller leaves', async () => {
    let begun = 0;
    let closed = 0;
    application = (_request, response) => {
      begun += 1;
      response.once('close', () => {
        closed += 1;
      });
    };
    const gone = http.request({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      method: 'POST',
      agent: false,
    });
    gone.on('error', () => undefined);
    gone.end();
    await expect.poll(() => begun).toBe(1);
    gone.destroy();
    await expect.poll(() => closed).toBe(1);
    application = (_request, response) => void response.writeHead(200).end();
    expect((await ask({ method: 'POST' })).status).toBe(200);
  });

  it('that fail outside the application are answered calmly and logged', async () => {
    application = () => Promise.reject(new Error('boom'));
    expect((await ask()).status).toBe(503);
    expect(logged.map(({ message }) => message)).toContain('a request failed outside the application');
  });
});
