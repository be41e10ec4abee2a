import { beforeEach, describe, expect, it } from 'vitest';
import { GET as getMailJson } from '@/app/dev/mail.json/route';
import { claimMails } from '@/features/mail/claim-commands';
import { deleteExpired, recordHeartbeat, removeHeartbeat } from '@/features/mail/commands';
import { countLiveWorkers } from '@/features/mail/queries';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import { registrationPayload } from '../../../factories/mail';
import { emptyDatabase } from '../../../setup/database';

beforeEach(emptyDatabase);

describe('cleaning', () => {
  it('deletes what has expired and nothing else', async () => {
    const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
    for (const [name, expiresAt] of [
      ['old', past],
      ['new', future],
    ] as const) {
      await db.signInToken.create({
        data: { tokenHash: name, emailCanonical: 'a@example.com', browserHash: 'b', callbackPath: '/', expiresAt },
      });
      await pool.query(`INSERT INTO rate_limit (key, points, expire) VALUES ($1, 1, $2)`, [name, expiresAt.getTime()]);
      await pool.query(
        `INSERT INTO idempotency_key (scope, key_hash, request_hash, key_id, answer, expires_at) VALUES ('s', $1, 'r', 'k', '\\x00', $2)`,
        [name, expiresAt],
      );
    }
    await deleteExpired();
    expect(await db.signInToken.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: 'new' }]);
    for (const table of ['rate_limit', 'idempotency_key'])
      expect((await pool.query(`SELECT count(*)::int AS count FROM ${table}`)).rows).toEqual([{ count: 1 }]);
  });
});

describe('signs of life', () => {
  it('count the workers that live, not those that stopped or fell silent', async () => {
    for (const id of ['a', 'b', 'c']) await recordHeartbeat(id);
    await recordHeartbeat('a');
    await removeHeartbeat('b');
    await pool.query(
      `UPDATE worker_heartbeat SET at = clock_timestamp() - interval '20 seconds' WHERE worker_id = 'c'`,
    );
    expect(await countLiveWorkers()).toBe(1);
  });
});

describe('a claim', () => {
  it('reads no more rows from a queue of ten thousand than from one of ten', async () => {
    const fill = (from: number, to: number) =>
      pool.query(
        `INSERT INTO outbox_mail (dedupe_key, template, lane, conference_id, to_email, payload, rendered)
         SELECT 'q:' || n, 'registration-cancelled', 2, md5((n % 5)::text)::uuid, 'p@example.com', $3, '\\x00' FROM generate_series($1::int, $2::int) n`,
        [from, to, JSON.stringify(registrationPayload())],
      );
    await fill(1, 10);
    await pool.query('ANALYZE outbox_mail');
    await claimMails({ claim: 'warm', limit: 1, highestLane: 2 });
    await fill(11, 10_000);
    await pool.query('ANALYZE outbox_mail');
    const began = performance.now();
    for (let i = 0; i < 20; i += 1) await claimMails({ claim: `claim-${i}`, limit: 5, highestLane: 2 });
    expect((performance.now() - began) / 20).toBeLessThan(25);
    expect(await db.outboxMail.count({ where: { state: 'sending' } })).toBe(101);
  });
});

describe('/dev/mail.json', () => {
  it('answers as the contract says: newest first, one address on request', async () => {
    const message = { from: 'x@y.example', subject: 'Hej', html: '<p>Hej</p>', text: 'Hej' };
    const attachments = [{ filename: 'konferens.ics', contentType: 'text/calendar', content: 'SGVq' }];
    await demoMailer().send('1', { ...message, to: 'a@example.com', attachments });
    await demoMailer().send('2', { ...message, to: 'b@example.com', attachments: [] });
    const ask = async (query: string) =>
      (await getMailJson(new Request(`http://localhost/dev/mail.json${query}`), undefined)).json() as Promise<object[]>;
    expect(await ask('')).toMatchObject([{ to: 'b@example.com' }, { to: 'a@example.com' }]);
    expect(await ask('?to=A@example.com')).toEqual([
      {
        id: expect.any(String),
        to: 'a@example.com',
        subject: 'Hej',
        text: 'Hej',
        html: '<p>Hej</p>',
        attachments,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
    expect(await ask('?to=c@example.com')).toEqual([]);
  });
});
