import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import type { Mailer } from '@/lib/mailer/message';
import { lanes } from '@/lib/outbox';
import { queueMail, queueSignInLink, registrationPayload } from '../../../factories/mail';
import { fastMailer, mailRowOf, makeDue, nothingWaits, work as runWork } from '../../../factories/mail-worker';
import { FakeResend } from '../../../fakes/resend-server';
import { emptyDatabase } from '../../../setup/database';

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

describe('a mail on its way', () => {
  it('leaves once, in html and text with a calendar file, and takes its secrets with it', async () => {
    const id = await queueMail();
    await work(nothingWaits);
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
    expect(await mailRowOf(id)).toMatchObject({
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
    await work(nothingWaits);
    expect(resend.delivered).toHaveLength(1);
  });

  it('lands in the demo mailbox once per key', async () => {
    const id = await queueMail();
    await work(nothingWaits, demoMailer());
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
    await work(nothingWaits, mailer(), 3);
    expect(resend.deliveriesByKey()).toEqual(new Map(ids.map((id) => [id, 1])));
  });

  it('keeps its frozen text when the props change behind it', async () => {
    const id = await queueMail();
    await work(
      async () => (await mailRowOf(id)).rendered !== null,
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
    await work(nothingWaits);
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
    await work(nothingWaits);
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
    await work(async () => (await mailRowOf(first)).attempts === 1 && (await state(first)) === 'queued');
    await work(() => sleep(300).then(() => true));
    expect([await state(first), await state(second), resend.delivered.length]).toEqual(['queued', 'queued', 0]);
    await makeDue();
    await work(nothingWaits);
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
    await work(nothingWaits);
    expect(resend.delivered.map((mail) => mail.key)).toEqual([earlier, later]);
  });

  it('drops what a later message has made untrue', async () => {
    const registrationId = await registration();
    await queueMail({
      registrationId,
      template: 'registration-cancelled',
      payload: registrationPayload({ sequence: 3 }),
    });
    await work(nothingWaits);
    const stale = await queueMail({ registrationId });
    await work(nothingWaits);
    expect(await mailRowOf(stale)).toMatchObject({ state: 'dropped', lastError: 'superseded', secret: null });
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
    await work(nothingWaits);
    const cancel = resend.delivered[0]?.attachments?.[1];
    const text = Buffer.from(cancel?.content ?? '', 'base64').toString();
    expect([...text.matchAll(/SUMMARY:(.*)\r/g)].map((match) => match[1])).toEqual(['Seminarium a', 'Seminarium b']);
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
