import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { runWorker } from '@/features/mail/worker';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import type { Mailer } from '@/lib/mailer/message';
import { resendMailer } from '@/lib/mailer/resend';
import { lanes } from '@/lib/outbox';
import { queueMail, queueSignInLink, registrationPayload } from '../../../factories/mail';
import { FakeResend } from '../../../fakes/resend-server';
import { emptyDatabase, testDb } from '../../../setup/database';

let resend: FakeResend;

beforeEach(async () => {
  await emptyDatabase();
  resend = await new FakeResend().start();
});
afterEach(() => resend.stop());

function mailer(changes: Partial<Mailer> = {}): Mailer {
  return {
    ...resendMailer({ apiKey: resend.apiKey, baseUrl: resend.url, timeoutMs: 600 }),
    sendsPerSecond: 1_000,
    ...changes,
  };
}

/** Runs a worker until `done` or for five seconds. */
async function work(done: () => Promise<boolean> | boolean, through: Mailer = mailer(), workers = 1): Promise<void> {
  const stop = new AbortController();
  const running = Array.from({ length: workers }, (_, i) =>
    runWorker({ signal: stop.signal, workerId: `test-${i}`, pollMs: 10, mailer: through }),
  );
  for (const end = Date.now() + 5_000; Date.now() < end && !(await done()); ) await sleep(10);
  stop.abort();
  await Promise.all(running);
}

const row = (id: string) => db.outboxMail.findUniqueOrThrow({ where: { id } });
const state = async (id: string) => (await row(id)).state;
const everything = async () => (await db.outboxMail.count({ where: { state: { in: ['queued', 'sending'] } } })) === 0;
const makeDue = () => pool.query(`UPDATE outbox_mail SET not_before = clock_timestamp() WHERE state = 'queued'`);

describe('a mail on its way', () => {
  it('leaves once, in html and text with a calendar file, and takes its secrets with it', async () => {
    const id = await queueMail();
    await work(everything);
    const [mail] = resend.delivered;
    expect(resend.delivered).toHaveLength(1);
    expect(mail).toMatchObject({
      key: id,
      to: ['maria@example.com'],
      subject: 'Du är anmäld till Förbättringsresan i Linköping onsdag 1 september',
    });
    expect(mail?.text).toContain('https://forbattringsresan.example/anmalan/hemlig');
    expect(mail?.html).toContain('Det är ingen rocket science');
    expect(mail?.attachments?.map((file) => [file.filename, file.content_type])).toEqual([
      ['konferens.ics', 'text/calendar; charset=utf-8; method=REQUEST'],
    ]);
    expect(await row(id)).toMatchObject({
      state: 'sent',
      providerId: mail?.id,
      secret: null,
      rendered: null,
      lockedBy: null,
    });
  });

  it('is one mail however often it is promised', async () => {
    await queueMail({ dedupeKey: 'twice' });
    await queueMail({ dedupeKey: 'twice' });
    await work(everything);
    expect(resend.delivered).toHaveLength(1);
  });

  it('lands in the demo mailbox once per key', async () => {
    const id = await queueMail();
    await work(everything, demoMailer());
    await demoMailer().send(id, {
      from: 'a@b.example',
      to: 'x@y.example',
      subject: 's',
      html: '',
      text: '',
      attachments: [],
    });
    expect(await db.devMail.findMany({ select: { idempotencyKey: true, toEmail: true } })).toEqual([
      { idempotencyKey: id, toEmail: 'maria@example.com' },
    ]);
  });

  it('is shared by several workers without a second delivery', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => queueMail({ lane: lanes.mailing })));
    await work(everything, mailer(), 3);
    expect(resend.deliveriesByKey()).toEqual(new Map(ids.map((id) => [id, 1])));
  });

  it('keeps its frozen text when the props change behind it', async () => {
    const id = await queueMail();
    await work(
      async () => (await row(id)).rendered !== null,
      mailer({
        sendsPerSecond: 0.000_001,
        send: async () => ({
          ok: false,
          failure: { kind: 'answered', status: 401, name: 'x', retryAfterSeconds: null },
        }),
      }),
    );
    await db.outboxMail.update({ where: { id }, data: { payload: registrationPayload({ name: 'Någon Annan' }) } });
    await makeDue();
    await work(everything);
    expect(resend.delivered[0]?.text).toContain('Maria Exempelsson');
  });
});

describe('order', () => {
  it('lets a sign-in link pass ten thousand invitations', async () => {
    await pool.query(
      `INSERT INTO outbox_mail (dedupe_key, template, lane, to_email, payload)
       SELECT 'mass:' || n, 'registration-cancelled', 2, 'person' || n || '@example.com', $1 FROM generate_series(1, 10000) n`,
      [JSON.stringify(registrationPayload())],
    );
    const slow = mailer({ sendsPerSecond: 20 });
    let link = '';
    let askedAt = 0;
    await work(async () => {
      if (resend.delivered.length >= 5 && !link) {
        askedAt = Date.now();
        link = await queueSignInLink();
      }
      return link !== '' && (await state(link)) === 'sent';
    }, slow);
    expect(await state(link)).toBe('sent');
    expect(Date.now() - askedAt).toBeLessThan(5_000);
    expect(resend.delivered.length).toBeLessThan(200);
  });

  it('takes turns between conferences', async () => {
    const [large, small] = ['11111111-1111-4111-8111-111111111111', '99999999-9999-4999-8999-999999999999'];
    for (let n = 0; n < 60; n++)
      await queueMail({ lane: lanes.mailing, conferenceId: large, toEmail: `large${n}@example.com` });
    for (let n = 0; n < 5; n++)
      await queueMail({ lane: lanes.mailing, conferenceId: small, toEmail: `small${n}@example.com` });
    await work(everything);
    const lastSmall = resend.delivered.findLastIndex((mail) => mail.to[0]?.startsWith('small'));
    expect(lastSmall).toBeLessThan(40);
  });

  it('never sends about a registration before what is older about it', async () => {
    const registrationId = await registration();
    const first = await queueMail({ registrationId });
    const second = await queueMail({
      registrationId,
      template: 'registration-changed',
      payload: registrationPayload({ sequence: 1 }),
    });
    resend.faults = [{ kind: 'status', status: 500 }];
    await work(async () => (await row(first)).attempts === 1 && (await state(first)) === 'queued');
    await work(() => sleep(300).then(() => true));
    expect([await state(first), await state(second), resend.delivered.length]).toEqual(['queued', 'queued', 0]);
    await makeDue();
    await work(everything);
    expect(resend.delivered.map((mail) => mail.key)).toEqual([first, second]);
  });

  it('goes by the sequence, not by clocks that may differ', async () => {
    const registrationId = await registration();
    const later = await queueMail({
      registrationId,
      template: 'registration-changed',
      payload: registrationPayload({ sequence: 2 }),
    });
    const earlier = await queueMail({
      registrationId,
      template: 'registration-changed',
      payload: registrationPayload({ sequence: 1 }),
    });
    await work(everything);
    expect(resend.delivered.map((mail) => mail.key)).toEqual([earlier, later]);
  });

  it('drops what a later message has made untrue', async () => {
    const registrationId = await registration();
    await queueMail({
      registrationId,
      template: 'registration-cancelled',
      payload: registrationPayload({ sequence: 3 }),
    });
    await work(everything);
    const stale = await queueMail({ registrationId });
    await work(everything);
    expect(await row(stale)).toMatchObject({ state: 'dropped', lastError: 'superseded', secret: null });
    expect(resend.delivered).toHaveLength(1);
  });

  it('takes out of the calendar what a change left whose own mail was taken back', async () => {
    const registrationId = await registration();
    const session = (id: string) => ({
      id,
      title: `Seminarium ${id}`,
      room: 'Sal',
      speakers: [],
      startsAt: '2027-09-01T08:15:00Z',
      endsAt: '2027-09-01T09:45:00Z',
    });
    const back = await queueMail({
      registrationId,
      template: 'registration-changed',
      payload: registrationPayload({ sequence: 1, sessions: [session('b')], removedSessions: [session('a')] }),
    });
    await db.outboxMail.update({ where: { id: back }, data: { state: 'dropped', secret: null } });
    await queueMail({
      registrationId,
      template: 'registration-changed',
      payload: registrationPayload({ sequence: 2, sessions: [session('c')], removedSessions: [session('b')] }),
    });
    await work(everything);
    const cancel = resend.delivered[0]?.attachments?.[1];
    const text = Buffer.from(cancel?.content ?? '', 'base64').toString();
    expect([...text.matchAll(/SUMMARY:(.*)\r/g)].map((match) => match[1])).toEqual(['Seminarium a', 'Seminarium b']);
  });
});

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
    await work(async () => (await row(id)).attempts === 1 && (await state(id)) === 'queued');
    expect(await row(id)).toMatchObject({ attempts: 1, state: 'queued' });
    expect((await row(id)).notBefore.getTime()).toBeGreaterThan(Date.now());
    await makeDue();
    await work(everything);
    expect(resend.requestedKeys).toEqual([id, id]);
    expect(resend.deliveriesByKey()).toEqual(new Map([[id, 1]]));
    expect(await state(id)).toBe('sent');
  });

  it('422: parked for a person, never tried again', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'status', status: 422, name: 'validation_error' }];
    await work(everything);
    expect(await row(id)).toMatchObject({ state: 'parked', lastError: '422 validation_error', attempts: 1 });
  });

  it('401: the whole queue waits, and no mail counts as tried', async () => {
    const ids = [await queueMail(), await queueMail()];
    resend.faults = [
      { kind: 'status', status: 401, name: 'restricted_api_key' },
      { kind: 'status', status: 401, name: 'restricted_api_key' },
    ];
    await work(() => sleep(400).then(() => true));
    expect(resend.requestedKeys.length).toBeLessThanOrEqual(2);
    for (const id of ids) expect(await row(id)).toMatchObject({ state: 'queued', attempts: 0, firstAttemptAt: null });
  });

  it('429: waits as long as it is told, then goes on', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'status', status: 429, name: 'rate_limit_exceeded', retryAfter: '1' }];
    const began = Date.now();
    await work(everything);
    expect(Date.now() - began).toBeGreaterThan(950);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('a key older than the provider remembers: parked, not sent', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'reset', accept: true }];
    await work(async () => (await row(id)).attempts === 1 && (await state(id)) === 'queued');
    resend.advance(25 * 3_600_000);
    await pool.query(
      `UPDATE outbox_mail SET first_attempt_at = clock_timestamp() - interval '25 hours', not_before = clock_timestamp()`,
    );
    await work(everything);
    expect(await row(id)).toMatchObject({ state: 'parked', lastError: 'too old to repeat under the same key' });
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
    await work(everything);
    expect(resend.delivered).toEqual([]);
    expect((await row(suppressed)).lastError).toBe('suppressed address');
    expect((await row(late)).lastError).toBe('expired');
    for (const id of [unknown, poor, two])
      expect(await row(id)).toMatchObject({ state: 'parked', lastError: 'cannot be written' });
  });

  it('a lost answer where copies cannot be told apart: parked, not repeated', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'reset', accept: true }];
    await work(everything, mailer({ deduplicates: false }));
    expect(await row(id)).toMatchObject({ state: 'parked', attempts: 1 });
    expect((await row(id)).lastError).toMatch(/^answer lost: noAnswer/);
  });

  it('a worker that died during such a send: parked by the next', async () => {
    const id = await queueMail();
    await pool.query(
      `UPDATE outbox_mail SET state = 'sending', locked_by = 'dead', locked_until = clock_timestamp() - interval '1 second',
         attempts = 1, first_attempt_at = clock_timestamp(), last_error = 'in flight'`,
    );
    await work(everything, mailer({ deduplicates: false }));
    expect(await row(id)).toMatchObject({
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
      return everything();
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
    await work(everything);
    expect(await state(id)).toBe('sent');
  });

  it('a stop finishes what is on its way', async () => {
    const id = await queueMail();
    resend.faults = [{ kind: 'hang', ms: 200, accept: true }];
    await work(() => resend.requestedKeys.length === 1, mailer());
    expect(await state(id)).toBe('sent');
  });
});

async function registration(): Promise<string> {
  const series = await db.series.create({ data: { slug: 's', nameSv: 'S', nameEn: 'S' } });
  const conference = await db.conference.create({
    data: { seriesId: series.id, slug: 'c', city: 'C', nameSv: 'C', nameEn: 'C', capacity: 10 },
  });
  const { id } = await db.registration.create({
    data: {
      conferenceId: conference.id,
      reference: 'FR-7KM3QXA',
      name: 'N',
      email: 'n@example.com',
      emailCanonical: 'n@example.com',
      organisationName: 'O',
      source: 'form',
    },
  });
  return id;
}
