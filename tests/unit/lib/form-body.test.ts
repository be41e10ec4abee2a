import { describe, expect, it } from 'vitest';
import { readForm } from '@/lib/form-body';

const urlEncoded = 'application/x-www-form-urlencoded';

function posted(body: string, type: string): Promise<FormData | Response> {
  return readForm(new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }));
}

describe('readForm', () => {
  it('reads fields, doubled ones in their order', async () => {
    const form = (await posted('name=%C3%85sa&slot=1&slot=2', `${urlEncoded};charset=UTF-8`)) as FormData;
    expect([form.get('name'), form.getAll('slot')]).toEqual(['Åsa', ['1', '2']]);
  });

  it.each([
    ['JSON', '{"name":"x"}', 'application/json', 415],
    ['a part of a mail', 'x', 'multipart/form-data; boundary=x', 415],
    ['no type', 'x', 'text/plain', 415],
    ['a megabyte', `name=${'a'.repeat(1_000_000)}`, urlEncoded, 413],
    ['a thousand fields', 'a=1&'.repeat(1_000), urlEncoded, 400],
  ])('refuses %s', async (_what, body, type, status) => {
    const started = performance.now();
    expect(((await posted(body, type)) as Response).status).toBe(status);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
