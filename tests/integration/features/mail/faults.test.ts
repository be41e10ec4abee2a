import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { db, pool } from '@/lib/db';
import type { Mailer } from '@/lib/mailer/message';
import { queueMail, queueSignInLink } from '../../../factories/mail';
import { fastMailer, mailRowOf, makeDue, nothingWaits, work as runWork } from '../../../factories/mail-worker';
import { FakeResend } from '../../../fakes/resend-server';
import { emptyDatabase, testDb } from '../../../setup/database';

let resend: FakeResend;

beforeEach(async () => {
  await emptyDatabase();
  resend = await new FakeResend().start();
});
afterEach(() => resend.stop());

const mailer = (changes: Partial<Mailer> = {}) => fastMailer(resend, changes);
const work = (done: () => Promise<boolean> | boolean, through = mailer(), workers = 1) =>
  runWork(through, done, workers);
const state = async (id: string) => (await mailRowOf(id)).state;

describe('what goes wrong', () => {
  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['502 in HTML from a proxy', { kind: 'status', status: 502, html: '<html>Bad gateway</html>' }],
    ['a hang, taken', { kind: 'hang', ms: 1_500, accept: true }],
    ['a hang, not taken', { kind: 'hang', ms: 1_500, accept: false }],
    ['a reset after the body, taken', { kind: 'reset', accept: true }],
    ['a reset after the body, not taken', { kind: 'reset', accept: false }],
  ] as const)('%s: tried again under the same key, one delivery', async (_name, fault) => {
    const id = await queueMail();
    resend.faults = [fault];
    await work(async () => (await mailRowOf(id)).attempts === 1 && (await state(id)) === 'queued');
    expect(await mailRowOf(id)).toMatchObject({ attempts: 1, state: 'queued' });
    expect((await mailRowOf(id)).notBefore.getTime()).toBeGreaterThan(Date.now());
    await makeDue();
    await work(nothingWaits);
    expect(resend.requestedKeys).toEqual([id, id]);
    expect(resend.deliveriesByKey()).toEqual(new Map([[id, 1]]));
    expect(await state(id)).toBe('sent');
  });

  it('422: parked for a person, never tried again', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'status', status: 422, name: 'validation_error' }];
    await work(nothingWaits);
    expect(await mailRowOf(id)).toMatchObject({ state: 'parked', lastError: '422 validation_error', attempts: 1 });
  });

  it('401: the whole queue waits, and no mail counts as tried', async () => {
    const ids = [await queueMail(), await queueMail()];
    resend.faults = [
      { kind: 'status', status: 401, name: 'restricted_api_key' },
      { kind: 'status', status: 401, name: 'restricted_api_key' },
    ];
    await work(() => sleep(400).then(() => true));
    expect(resend.requestedKeys.length).toBeLessThanOrEqual(2);
    for (const id of ids)
      expect(await mailRowOf(id)).toMatchObject({ state: 'queued', attempts: 0, firstAttemptAt: null });
  });

  it('429: waits as long as it is told, then goes on', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'status', status: 429, name: 'rate_limit_exceeded', retryAfter: '1' }];
    const began = Date.now();
    await work(nothingWaits);
    expect(Date.now() - began).toBeGreaterThan(950);
    expect(await mailRowOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('a key older than the provider remembers: parked, not sent', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'reset', accept: true }];
    await work(async () => (await mailRowOf(id)).attempts === 1 && (await state(id)) === 'queued');
    resend.advance(25 * 3_600_000);
    await pool.query(
      `UPDATE outbox_mail SET first_attempt_at = clock_timestamp() - interval '25 hours', not_before = clock_timestamp()`,
    );
    await work(nothingWaits);
    expect(await mailRowOf(id)).toMatchObject({ state: 'parked', lastError: 'too old to repeat under the same key' });
    expect(resend.deliveriesByKey()).toEqual(new Map([[id, 1]]));
  });

  it('a suppressed address, an expired link and a mail nobody can write never leave', async () => {
    await db.mailSuppression.create({ data: { emailCanonical: 'gone@example.com', reason: 'bounce' } });
    const suppressed = await queueMail({ toEmail: 'Gone@Example.com' });
    const late = await queueSignInLink();
    await pool.query(`UPDATE outbox_mail SET created_at = clock_timestamp() - interval '6 hours' WHERE id = $1`, [
      late,
    ]);
    const unknown = await queueMail({ template: 'no-such-template' });
    const poor = await queueMail({ payload: { reference: 'FR-1' } });
    const two = await queueMail({ toEmail: 'a@example.com, b@example.com' });
    await work(nothingWaits);
    expect(resend.delivered).toEqual([]);
    expect((await mailRowOf(suppressed)).lastError).toBe('suppressed address');
    expect((await mailRowOf(late)).lastError).toBe('expired');
    for (const id of [unknown, poor, two])
      expect(await mailRowOf(id)).toMatchObject({ state: 'parked', lastError: 'cannot be written' });
  });

  it('a lost answer where copies cannot be told apart: parked, not repeated', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'reset', accept: true }];
    await work(nothingWaits, mailer({ deduplicates: false }));
    expect(await mailRowOf(id)).toMatchObject({ state: 'parked', attempts: 1 });
    expect((await mailRowOf(id)).lastError).toMatch(/^answer lost: noAnswer/);
  });

  it('a worker that died during such a send: parked by the next', async () => {
    const id = await queueMail();
    await pool.query(
      `UPDATE outbox_mail SET state = 'sending', locked_by = 'dead', locked_until = clock_timestamp() - interval '1 second',
         attempts = 1, first_attempt_at = clock_timestamp(), last_error = 'in flight'`,
    );
    await work(nothingWaits, mailer({ deduplicates: false }));
    expect(await mailRowOf(id)).toMatchObject({
      state: 'parked',
      lastError: 'answer lost: the worker stopped during the send',
    });
    expect(resend.delivered).toEqual([]);
  });

  it('a database that keeps cutting connections: the worker goes on, every mail once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => queueMail()));
    const outsider = new pg.Client({ connectionString: inject('adminUrl') });
    await outsider.connect();
    const { pathname } = new URL(testDb().url);
    let cuts = 0;
    const cut = async () => {
      cuts += 1;
      await outsider.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [
        pathname.slice(1),
      ]);
      await sleep(60);
      return cuts >= 8;
    };
    await work(cut, mailer({ sendsPerSecond: 20 }));
    await outsider.end();
    await pool.query(`UPDATE outbox_mail SET locked_until = clock_timestamp() WHERE state = 'sending'`);
    await work(async () => {
      await makeDue();
      return nothingWaits();
    });
    expect(await db.outboxMail.groupBy({ by: ['state', 'lastError'], _count: true })).toEqual([
      { state: 'sent', lastError: null, _count: 20 },
    ]);
    expect(resend.deliveriesByKey()).toEqual(new Map(ids.map((id) => [id, 1])));
  });

  it('an expired lease is taken over; the sleeper changes nothing', async () => {
    const id = await queueMail();
    await pool.query(
      `UPDATE outbox_mail SET state = 'sending', locked_by = 'dead', locked_until = clock_timestamp() - interval '1 second'`,
    );
    await work(nothingWaits);
    expect(await state(id)).toBe('sent');
  });

  it('a stop finishes what is on its way', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'hang', ms: 200, accept: true }];
    await work(() => resend.requestedKeys.length === 1, mailer());
    expect(await state(id)).toBe('sent');
  });
});
