import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Resend } from 'resend';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleWaitingEvents } from '@/features/mail/commands';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { isSignedByResend } from '@/lib/mailer/resend-webhook';
import { queueMail } from '../../../factories/mail';
import { emptyDatabase } from '../../../setup/database';

const secret = vi.hoisted(() => {
  process.env.RESEND_WEBHOOK_SECRET = 'whsec_c2VjcmV0LW9mLXRoZS10ZXN0cy0wMTIzNDU2Nzg5';
  return process.env.RESEND_WEBHOOK_SECRET;
});
const { POST } = await import('@/app/api/webhooks/resend/route');

beforeEach(emptyDatabase);

type Signing = { id?: string; secret?: string; at?: Date };

function signed(body: string, { id = `msg_${randomUUID()}`, secret: key = secret, at = new Date() }: Signing = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const mac = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64')).update(
    `${id}.${timestamp}.${body}`,
  );
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${mac.digest('base64')}` };
}

function post(body: string, headers: Record<string, string>): Promise<Response> {
  return POST(new Request('http://localhost/api/webhooks/resend', { method: 'POST', body, headers }), undefined);
}

const event = (
  emailId: string,
  type = 'email.bounced',
  bounce: object | null = { type: 'Permanent', subType: 'General' },
) =>
  JSON.stringify({
    type,
    created_at: new Date().toISOString(),
    data: { email_id: emailId, to: ['maria@example.com'], subject: 'Hej', bounce },
  });

async function sentMail(emailId: string): Promise<string> {
  const id = await queueMail({ toEmail: 'Maria@Example.com' });
  await db.outboxMail.update({ where: { id }, data: { state: 'sending', lockedBy: 'x', lockedUntil: new Date() } });
  await db.outboxMail.update({
    where: { id },
    data: { state: 'sent', sentAt: new Date(), providerId: emailId, secret: null, lockedBy: null, lockedUntil: null },
  });
  return id;
}

const stored = async () => [
  await db.webhookEvent.count(),
  await db.mailSuppression.count(),
  await db.auditEvent.count(),
];

describe('a bounce', () => {
  it('is written on its mail, and the address gets no more; replayed, it does nothing', async () => {
    const id = await sentMail('email-1');
    const body = event('email-1');
    const headers = signed(body);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body, headers)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await db.outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({
      bouncedAt: expect.any(Date),
      bounceReason: 'bounce permanent general',
    });
    expect(await db.mailSuppression.findMany({ select: { emailCanonical: true, reason: true } })).toEqual([
      { emailCanonical: 'maria@example.com', reason: 'bounce permanent general' },
    ]);
    expect(await stored()).toEqual([1, 1, 1]);
  });

  it('that is only for now is shown but does not end the mail', async () => {
    await sentMail('email-2');
    const body = event('email-2', 'email.bounced', { type: 'Transient', subType: 'MailboxFull' });
    await post(body, signed(body));
    expect(await stored()).toEqual([1, 0, 1]);
  });

  it('keeps no address and no subject of the event', async () => {
    await sentMail('email-3');
    const body = event('email-3', 'email.complained', null);
    await post(body, signed(body));
    const kept = await db.webhookEvent.findFirstOrThrow();
    expect(JSON.stringify(kept)).not.toMatch(/maria|Hej/i);
    expect(kept).toMatchObject({ provider: 'resend', type: 'email.complained', handledAt: expect.any(Date) });
    expect((await db.mailSuppression.findFirstOrThrow()).reason).toBe('complaint');
  });

  it('about a mail we do not know yet is kept, visible and done later', async () => {
    const body = event('email-4');
    expect((await post(body, signed(body))).status).toBe(200);
    expect(await db.webhookEvent.findMany({ select: { handledAt: true } })).toEqual([{ handledAt: null }]);
    const id = await sentMail('email-4');
    await handleWaitingEvents();
    expect((await db.outboxMail.findUniqueOrThrow({ where: { id } })).bouncedAt).not.toBeNull();
    expect((await db.webhookEvent.findFirstOrThrow()).handledAt).not.toBeNull();
  });
});

describe('a forged event', () => {
  const body = event('email-5');
  const other = `whsec_${randomBytes(24).toString('base64')}`;
  it.each([
    ['without headers', body, {}],
    ['with the secret of another account', body, signed(body, { secret: other })],
    ['301 seconds old', body, signed(body, { at: new Date(Date.now() - 301_000) })],
    ['six minutes ahead', body, signed(body, { at: new Date(Date.now() + 360_000) })],
    ['written anew', JSON.stringify(JSON.parse(body), null, 1), signed(body)],
    ['under another id', body, { ...signed(body), 'svix-id': 'msg_other' }],
    ['with a cut signature', body, { ...signed(body), 'svix-signature': 'v1,' }],
    ['that is no JSON', 'nonsense', signed('nonsense')],
    ['that is no event', '[]', signed('[]')],
  ])('%s is refused; nothing is stored or logged of it', async (_name, text, headers) => {
    await sentMail('email-5');
    const lines: unknown[] = [];
    for (const level of ['info', 'warn', 'error'] as const)
      vi.spyOn(log, level).mockImplementation((...parts: unknown[]) => void lines.push(parts));
    expect((await post(text, headers)).status).toBe(400);
    expect(await stored()).toEqual([0, 0, 0]);
    expect(lines).toEqual([]);
    vi.restoreAllMocks();
  });
});

it('is signed the way the SDK checks it', () => {
  const body = event('email-6');
  const headers = signed(body, { id: 'msg_1' });
  const named = { id: headers['svix-id'], timestamp: headers['svix-timestamp'], signature: headers['svix-signature'] };
  expect(() =>
    new Resend('re_x').webhooks.verify({ payload: body, headers: named, webhookSecret: secret }),
  ).not.toThrow();
  expect(isSignedByResend(secret, named, body, new Date())).toBe(true);
  expect(isSignedByResend(secret, { ...named, signature: `v1,AAAA v0,x ${named.signature}` }, body, new Date())).toBe(
    true,
  );
});
