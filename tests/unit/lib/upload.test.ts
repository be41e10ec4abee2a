import net from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPhoto } from '@/lib/files/photo';
import { readPresentation } from '@/lib/files/presentation';
import { readUpload } from '@/lib/upload';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/uploads/x', { method: 'POST', body, headers });

function form(fields: Record<string, string | File>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe('an upload', () => {
  it('is the file and the texts beside it', async () => {
    const outcome = await readUpload(post(form({ file: new File(['abc'], 'Å.png'), locale: 'en' })), 10);
    expect(outcome).toMatchObject({ ok: true, name: 'Å.png', fields: { locale: 'en' } });
    expect(outcome.ok && Buffer.from(outcome.bytes).toString()).toBe('abc');
  });

  it.each<[string, () => Request, string]>([
    ['no file', () => post(form({ other: 'x' })), 'empty'],
    ['a text called file', () => post(form({ file: 'http://169.254.169.254/latest/meta-data' })), 'empty'],
    ['an empty file', () => post(form({ file: new File([], 'a.png') })), 'empty'],
    ['too large', () => post(form({ file: new File(['x'.repeat(11)], 'a.png') })), 'tooLarge'],
    ['JSON', () => post('{"url": "http://127.0.0.1/x.png"}', { 'content-type': 'application/json' }), 'malformed'],
    [
      'a broken boundary',
      () => post('--x\r\nnothing', { 'content-type': 'multipart/form-data; boundary=y' }),
      'malformed',
    ],
    [
      'a thousand parts (trust line 57)',
      () => post(form(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`f${i}`, 'x'])))),
      'malformed',
    ],
  ])('%s: %s', async (_what, request, reason) => {
    expect(await readUpload(request(), 10)).toEqual({ ok: false, reason });
  });
});

describe('an address instead of a picture (trust line 62)', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    'http://127.0.0.1:1/x.png',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:1/x.png"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
  ])('%s opens no connection', async (address) => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const outcome = await readUpload(post(form({ file: new File([address], 'x.png'), url: address })), 1_000);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect((await readPhoto(outcome.bytes)).ok).toBe(false);
    expect((await readPresentation(outcome.bytes)).ok).toBe(false);
    expect([connect.mock.calls.length, fetched.mock.calls.length]).toEqual([0, 0]);
  });
});
