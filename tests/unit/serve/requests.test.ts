import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, takeOverHeaders } from '../../../scripts/serve/client-headers';
import { Gate } from '../../../scripts/serve/gate';
import { chosenEncoding } from '../../../scripts/serve/outgoing';
import { isAmbiguousPath } from '../../../scripts/serve/path-guard';
import { loggedPath } from '../../../scripts/serve/request-log';

const token = 'Zm9yYmF0dHJpbmdzcmVzYW4tdG9rZW4tMDEyMzQ1Njc';

describe('isAmbiguousPath (trust 60)', () => {
  it.each([
    '/konferenser/..%2farrangor',
    '/..%2F',
    '/a%5Cb',
    '/%252e%252e/x',
    '/a/../b',
    '/a/%2e%2e/b',
    '//elsewhere.example',
    '/a\\b',
    '/malmo.',
    '/a%00',
    '/%ff',
    '/a%0d%0ab',
    '*',
  ])('refuses %s', (path) => {
    expect(isAmbiguousPath(path)).toBe(true);
  });

  it.each([
    '/',
    '/konferenser/malmo',
    '/talare/%C3%A5sa-regn%C3%A9r',
    '/sitemap.xml',
    `/anmalan/${token}`,
    '/_next/static/chunks/a~b.js',
  ])('lets %s through', (path) => {
    expect(isAmbiguousPath(path)).toBe(false);
  });
});

describe('clientAddress', () => {
  it.each([
    [{}, '::ffff:10.0.0.1', 0, '10.0.0.1'],
    [{ 'x-forwarded-for': '6.6.6.6' }, '10.0.0.1', 0, '10.0.0.1'],
    [{ 'x-forwarded-for': '6.6.6.6, 192.0.2.7' }, '10.0.0.1', 1, '192.0.2.7'],
    [{ 'x-forwarded-for': '6.6.6.6, 192.0.2.7, 10.0.0.9' }, '10.0.0.1', 2, '192.0.2.7'],
    [{ 'x-forwarded-for': '192.0.2.7' }, '10.0.0.1', 2, '10.0.0.1'],
    [{ 'x-forwarded-for': 'unknown' }, '10.0.0.1', 1, '10.0.0.1'],
    [{}, '10.0.0.1', 1, '10.0.0.1'],
  ])('%j from %s with %i trusted is %s', (headers, socket, hops, expected) => {
    expect(clientAddress(headers, socket, hops)).toBe(expected);
  });
});

describe('takeOverHeaders (trust 59)', () => {
  const request = (headers: Record<string, string>, hosts = 1) =>
    ({
      headers: { ...headers },
      rawHeaders: Array.from({ length: hosts }, () => ['Host', 'x']).flat(),
      socket: { remoteAddress: '10.0.0.1' },
    }) as unknown as IncomingMessage;
  const off = { trustedProxyHops: 0, publicUrl: null };

  it('takes away what would pose as a proxy or as Next, and sets our own', () => {
    const forged = request({
      host: 'localhost:3000',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-client-ip': '6.6.6.6',
      'x-request-id': 'mine',
      'x-middleware-subrequest': 'proxy',
      'x-nextjs-data': '1',
      forwarded: 'for=6.6.6.6',
      accept: 'text/html',
    });
    const id = takeOverHeaders(forged, off);
    expect(forged.headers).toEqual({
      host: 'localhost:3000',
      accept: 'text/html',
      'x-request-id': id,
      'x-client-ip': '10.0.0.1',
    });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('puts the configured address in the place of whatever Host says', () => {
    const forged = request({ host: 'evil.example' });
    takeOverHeaders(forged, { trustedProxyHops: 0, publicUrl: new URL('https://resan.example') });
    expect(forged.headers).toMatchObject({
      host: 'resan.example',
      'x-forwarded-host': 'resan.example',
      'x-forwarded-proto': 'https',
    });
  });

  it('refuses none, two or a malformed Host', () => {
    expect(takeOverHeaders(request({}, 0), off)).toBeNull();
    expect(takeOverHeaders(request({ host: 'a' }, 2), off)).toBeNull();
    expect(takeOverHeaders(request({ host: 'a/b@c' }), off)).toBeNull();
  });
});

describe('loggedPath', () => {
  it.each([
    [`/anmalan/${token}`, '/anmalan/[token]'],
    [`/en/registration/${token}/calendar?x=${token}`, '/en/registration/[token]/calendar'],
    ['/logga-in/short', '/logga-in/[token]'],
    ['/talarsida/kort', '/talarsida/[token]'],
    ['/en/speaker/kort?klart=photo', '/en/speaker/[token]'],
    ['/sv/speaker/kort', '/sv/speaker/[token]'],
    ['/api/uploads/speaker/kort/photo', '/api/uploads/speaker/[token]/photo'],
    ['/api/speaker/kort/files/1', '/api/speaker/[token]/files/1'],
    ['/kollega/kort', '/kollega/[token]'],
    ['/en/colleague/kort', '/en/colleague/[token]'],
    ['/forhandsvisning/kort', '/forhandsvisning/[token]'],
    ['/en/preview/kort/program', '/en/preview/[token]/program'],
    [`/annat/${token}`, '/annat/[token]'],
    ['/konferenser/malmo?namn=Anna', '/konferenser/malmo'],
    ['/_next/static/chunks/0123456789abcdef0123456789.js', '/_next/static/chunks/0123456789abcdef0123456789.js'],
  ])('%s is written as %s', (url, written) => {
    expect(loggedPath(url)).toBe(written);
  });
});

describe('chosenEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('%s gives %s', (accepted, encoding) => {
    expect(chosenEncoding(accepted)).toBe(encoding);
  });
});

describe('Gate', () => {
  const settings = { active: 2, waiting: 2, longestWaitMs: 5_000, stalledAfterMs: 300 };

  it('lets a few in, the next wait in order, and sends the rest away', async () => {
    const gate = new Gate(settings);
    const order: number[] = [];
    expect(await Promise.all([gate.enter(), gate.enter()])).toEqual([true, true]);
    const waiting = [1, 2].map(async (number) => {
      const admitted = await gate.enter();
      order.push(number);
      return admitted;
    });
    expect(await gate.enter()).toBe(false);
    gate.leave();
    gate.leave();
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(order).toEqual([1, 2]);
  });

  it('sends the line away when nothing moves (trust 70)', async () => {
    const gate = new Gate(settings);
    await gate.enter();
    await gate.enter();
    const started = Date.now();
    expect(await gate.enter()).toBe(false);
    expect(Date.now() - started).toBeLessThan(1_000);
    // Later ones are not even let into the line.
    expect(await gate.enter()).toBe(false);
    gate.leave();
    expect(await gate.enter()).toBe(true);
  });

  it('is not stalled by having had nothing to do', async () => {
    const gate = new Gate({ ...settings, stalledAfterMs: 50 });
    await new Promise((resolve) => setTimeout(resolve, 80));
    await gate.enter();
    await gate.enter();
    const third = gate.enter();
    gate.leave();
    expect(await third).toBe(true);
  });
});
