import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage } from '@/lib/mailer/message';
import { resendMailer } from '@/lib/mailer/resend';
import { FakeResend } from '../../../fakes/resend-server';

let resend: FakeResend;
beforeEach(async () => {
  resend = await new FakeResend().start();
});
afterEach(() => resend.stop());

const mailer = (timeoutMs = 200) => resendMailer({ apiKey: resend.apiKey, baseUrl: resend.url, timeoutMs });
const message = (changes: Partial<MailMessage> = {}): MailMessage => ({
  from: 'Förbättringsresan <resan@resan.example>',
  to: 'maria@example.com',
  subject: 'Hej',
  html: '<p>Hej</p>',
  text: 'Hej',
  attachments: [],
  ...changes,
});

describe('Resend', () => {
  it('gives the same id for the same key and body, and refuses another body under it', async () => {
    const first = await mailer().send('key', message());
    expect(await mailer().send('key', message())).toEqual(first);
    expect(await mailer().send('key', message({ text: 'Annat' }))).toMatchObject({
      failure: { kind: 'answered', status: 409, name: 'invalid_idempotent_request' },
    });
    expect(resend.delivered).toHaveLength(1);
  });

  it('forgets a key after 24 hours: the reason why we stop an hour before', async () => {
    await mailer().send('key', message());
    resend.advance(24 * 3_600_000 + 1);
    await mailer().send('key', message());
    expect(resend.deliveriesByKey().get('key')).toBe(2);
  });

  it.each([
    [
      { kind: 'status', status: 429, name: 'rate_limit_exceeded', retryAfter: '7' },
      { status: 429, retryAfterSeconds: 7 },
    ],
    [
      { kind: 'status', status: 500 },
      { status: 500, retryAfterSeconds: null },
    ],
    [{ kind: 'status', status: 502, html: '<h1>Bad gateway</h1>' }, { status: 502 }],
    [{ kind: 'status', status: 401, name: 'missing_api_key' }, { status: 401 }],
    [{ kind: 'hang', ms: 500, accept: true }, { kind: 'noAnswer' }],
    [{ kind: 'reset', accept: true }, { kind: 'noAnswer' }],
  ] as const)('%j is told as %j', async (fault, failure) => {
    resend.faults = [fault];
    expect(await mailer().send('key', message())).toMatchObject({ ok: false, failure });
  });

  it('gives up after its own time limit', async () => {
    resend.faults = [{ kind: 'hang', ms: 5_000, accept: false }];
    const began = Date.now();
    await mailer(150).send('key', message());
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  it('is refused with a wrong key, a broken subject or a strange recipient', async () => {
    const wrong = resendMailer({ apiKey: 're_wrong', baseUrl: resend.url });
    expect(await wrong.send('key', message())).toMatchObject({ failure: { status: 403 } });
    for (const bad of [{ subject: 'a\r\nBcc: x@y.example' }, { to: 'a@b.example, c@d.example' }, { subject: '' }])
      expect(await mailer().send('key', message(bad))).toMatchObject({ failure: { status: 422 } });
    expect(resend.delivered).toEqual([]);
  });
});
