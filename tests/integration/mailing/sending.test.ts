import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimMails } from '@/features/mail/claim-commands';
import { beginDue, beginReviewed } from '@/features/mailing/begin-commands';
import { saveDraft } from '@/features/mailing/draft-commands';
import { getMailing, getProgress } from '@/features/mailing/queries';
import { everyParticipant } from '@/features/mailing/schema';
import { countSegment } from '@/features/mailing/segment-queries';
import { changeState, scheduleMailing } from '@/features/mailing/state-commands';
import { stepMailings } from '@/features/mailing/step-commands';
import type { Mailing } from '@/features/mailing/types';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import { type OpenConference, openConference } from '../../factories/conference';
import { nothingWaits, work } from '../../factories/mail-worker';
import { beginMailing, context, crowd, draftMailing, recipientsOf, stepToRest, texts } from '../../factories/mailing';
import { register } from '../../factories/registration';
import { emptyDatabase } from '../../setup/database';

let conference: OpenConference;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db, { capacity: 50 });
});

const fast = () => ({ ...demoMailer(), sendsPerSecond: 1_000 });
const stateOf = async (id: string) => (await getMailing(id))?.state;

/** Workers that send and as many that step, until the mailing has ended. */
async function toTheEnd(id: string, workers: number): Promise<void> {
  const isOver = async () => (await stateOf(id)) === 'sent';
  const stepping = (async () => {
    while (!(await isOver()))
      await Promise.all(Array.from({ length: workers }, () => stepMailings())).then(() => sleep(30));
  })();
  while (!(await isOver())) await work(fast(), isOver, 2);
  await stepping;
}

/** Registers and lets the receipts be gone. */
async function registered(...people: Record<string, unknown>[]): Promise<void> {
  for (const person of people) await register(conference.slug, person);
  await pool.query('DELETE FROM outbox_mail WHERE mailing_id IS NULL');
}

describe('a mailing', () => {
  it('goes once to each address, in each reader’s language, with their own values, and ends', async () => {
    const session = conference.sessions[0]?.[0];
    await registered(
      { name: 'Anna *Fet*', email: 'anna@example.se', sessionIds: [session] },
      { name: 'Brit', email: 'brit@example.se', locale: 'en' },
    );
    const id = await beginMailing(conference.id, {
      texts: { subjectEn: 'Soon in {{city}}', bodyEn: 'Hello {{name}}' },
    });
    await stepToRest();
    await work(fast(), nothingWaits);
    await stepToRest();
    expect(await stateOf(id)).toBe('sent');
    const mails = await db.devMail.findMany({
      orderBy: { toEmail: 'asc' },
      select: { toEmail: true, subject: true, text: true, html: true, fromEmail: true },
    });
    expect(mails.map(({ toEmail, subject }) => [toEmail, subject])).toEqual([
      ['anna@example.se', 'Snart ses vi i Luleå'],
      ['brit@example.se', 'Soon in Luleå'],
    ]);
    expect(mails[0]?.text).toContain('Hej Anna *Fet*!');
    expect(mails[0]?.html).not.toContain('<em>');
    expect(mails[0]?.text).toContain('Seminarium 1.1, Sal 1');
    expect(mails[1]?.text).toContain('Hello Brit');
    expect(new Set(mails.map(({ fromEmail }) => fromEmail)).size).toBe(1);
    const audit = await db.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
      select: { action: true, data: true },
    });
    expect(audit.map(({ action }) => action)).toEqual(['mailing.created', 'mailing.started', 'mailing.sent']);
    expect(audit[1]?.data).toEqual({ recipients: 2 });
  });

  it('is begun by one of many who press at once, and every address stands once', async () => {
    await crowd(conference.id, 20);
    const mailing = await draftMailing(conference.id);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => beginReviewed(mailing, 20, context)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.mailingRecipient.count({ where: { mailingId: mailing.id } })).toBe(20);
  });

  it('is not begun with another number than was shown, and says the new one', async () => {
    await crowd(conference.id, 3);
    const mailing = await draftMailing(conference.id);
    expect(await beginReviewed(mailing, 2, context)).toEqual({ ok: false, reason: 'countChanged', count: 3 });
    expect([await stateOf(mailing.id), await db.mailingRecipient.count()]).toEqual(['draft', 0]);
  });

  it('is not changed by a form that is older than the last save', async () => {
    const mailing = await draftMailing(conference.id);
    const save = (version: number) =>
      saveDraft({ ...mailing, version }, { segment: everyParticipant, texts: { ...texts, subjectSv: 'Ny' } }, context);
    expect(await save(mailing.version)).toEqual({ ok: true });
    expect(await save(mailing.version)).toEqual({ ok: false, reason: 'stale' });
    expect(await beginReviewed(mailing, 0, context)).toEqual({ ok: false, reason: 'stale' });
  });

  it('reaches nobody twice when five workers step at once and die in the middle', async () => {
    await crowd(conference.id, 230);
    const id = await beginMailing(conference.id);
    // Every third batch dies before its commit.
    await pool.query(`CREATE SEQUENCE dying`);
    await pool.query(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('dying') % 3 = 0 THEN RAISE EXCEPTION 'killed' USING ERRCODE = 'raise_exception'; END IF; RETURN NULL; END $$`);
    await pool.query(
      `CREATE TRIGGER die AFTER UPDATE OF outbox_mail_id ON mailing_recipient FOR EACH STATEMENT EXECUTE FUNCTION die()`,
    );
    try {
      await toTheEnd(id, 5);
    } finally {
      await pool.query('DROP TRIGGER die ON mailing_recipient; DROP FUNCTION die; DROP SEQUENCE dying');
    }
    const { rows } = await pool.query(
      `SELECT count(*)::int AS mails, count(DISTINCT to_email)::int AS people FROM dev_mail`,
    );
    expect(rows).toEqual([{ mails: 230, people: 230 }]);
    expect(await getProgress(id)).toMatchObject({ state: 'sent', total: 230, sent: 230, waiting: 0 });
  }, 20_000);

  it('begins at its time and not before, once', async () => {
    await crowd(conference.id, 2);
    const mailing = await draftMailing(conference.id);
    await scheduleMailing(mailing, new Date(Date.now() + 3_600_000), context);
    expect(await beginDue()).toBe(0);
    // A person who comes after the plan is in it: it is counted when it begins.
    await crowd(conference.id, 1, 'senare');
    await pool.query(`UPDATE mailing SET scheduled_for = now() - interval '6 hours'`);
    const begun = await Promise.all([beginDue(), beginDue(), beginDue()]);
    expect(begun.reduce((sum, one) => sum + one)).toBe(1);
    expect(await db.mailingRecipient.count()).toBe(3);
  });
});

describe('pausing and stopping', () => {
  let id: string;
  let paused: () => Promise<Mailing['state'] | undefined>;

  beforeEach(async () => {
    await crowd(conference.id, 210);
    id = await beginMailing(conference.id);
    await stepToRest();
    paused = () => stateOf(id);
  });

  it('hands over a short line at a time', async () => {
    expect(await db.outboxMail.count({ where: { mailingId: id } })).toBe(200);
  });

  it('a pause holds what is queued and hands nothing more over; going on sends the rest', async () => {
    expect(await changeState({ id, conferenceId: conference.id }, 'pause', context)).toBe(true);
    expect(await claimMails({ claim: 'test', limit: 10, highestLane: 2 })).toEqual([]);
    expect(await stepMailings()).toBe(false);
    expect(await changeState({ id, conferenceId: conference.id }, 'pause', context)).toBe(false);
    expect(await paused()).toBe('paused');
    expect(await changeState({ id, conferenceId: conference.id }, 'resume', context)).toBe(true);
    expect(await claimMails({ claim: 'test', limit: 10, highestLane: 2 })).toHaveLength(10);
  });

  it('a pause of one holds neither another mailing nor one person’s own business', async () => {
    await changeState({ id, conferenceId: conference.id }, 'pause', context);
    const other = await openConference(db, { capacity: 10 });
    await crowd(other.id, 3, 'annan');
    await beginMailing(other.id);
    await stepToRest();
    await registered({ email: 'kvitto@example.se' });
    await register(conference.slug, { email: 'kvitto2@example.se' });
    const claimed = await claimMails({ claim: 'test', limit: 50, highestLane: 2 });
    expect(claimed.map(({ toEmail }) => toEmail).sort()).toEqual([
      'annan1@example.se',
      'annan2@example.se',
      'annan3@example.se',
      'kvitto2@example.se',
    ]);
  });

  it('a held message does not hold up a later one about the same registration', async () => {
    await changeState({ id, conferenceId: conference.id }, 'pause', context);
    const held = await db.outboxMail.findFirstOrThrow({ where: { mailingId: id }, select: { registrationId: true } });
    await pool.query(
      `INSERT INTO outbox_mail (dedupe_key, template, registration_id, to_email, payload) VALUES ('ny-lank', 'manage-link-renewed', $1, 'a@example.se', '{}')`,
      [held.registrationId],
    );
    expect(await claimMails({ claim: 'test', limit: 50, highestLane: 2 })).toHaveLength(1);
  });

  it('a stop drops what has not left, texts and all, and says so for each', async () => {
    await changeState({ id, conferenceId: conference.id }, 'stop', context);
    expect(await getProgress(id)).toMatchObject({
      state: 'stopped',
      total: 210,
      dropped: 200,
      skipped: 10,
      waiting: 0,
      sent: 0,
    });
    await work(fast(), nothingWaits);
    expect(await db.devMail.count()).toBe(0);
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'mailing.stopped' } });
    expect(audit.data).toEqual({ dropped: 210 });
  });

  it('what was on its way when it was stopped is not tried again', async () => {
    const [claimed] = await claimMails({ claim: 'test', limit: 1, highestLane: 2 });
    await changeState({ id, conferenceId: conference.id }, 'stop', context);
    await pool.query(`UPDATE outbox_mail SET state = 'queued', locked_by = NULL, locked_until = NULL WHERE id = $1`, [
      claimed?.id,
    ]);
    await work(fast(), nothingWaits);
    expect(await db.devMail.count()).toBe(0);
    expect((await db.outboxMail.findUniqueOrThrow({ where: { id: claimed?.id ?? '' } })).lastError).toBe('stopped');
  });

  it('whoever cancels while it is on its way gets none (trust line 32)', async () => {
    const queued = await db.outboxMail.findFirstOrThrow({ where: { mailingId: id } });
    const waiting = await db.mailingRecipient.findFirstOrThrow({ where: { mailingId: id, outboxMailId: null } });
    const gone = [queued.registrationId, waiting.registrationId];
    await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE id = ANY ($1::uuid[])`, [
      gone,
    ]);
    await toTheEnd(id, 1);
    expect(await db.devMail.count()).toBe(208);
    const told = (await recipientsOf(id)).filter(({ registrationId }) => gone.includes(registrationId));
    expect(told.map(({ skippedBecause, outboxMail }) => skippedBecause ?? outboxMail?.lastError)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  }, 20_000);
});

describe('who it is for', () => {
  const count = (change: object = {}) => countSegment(conference.id, { ...everyParticipant, ...change });

  it('counts what it sends: filters, cancelled, blocked addresses, one message an address', async () => {
    const [first, second] = conference.sessions[0] as string[];
    await registered(
      { email: 'a@example.se', sessionIds: [first] },
      { email: 'b@example.se', sessionIds: [second] },
      { email: 'c@example.se', sessionIds: [] },
      { email: 'd@example.se' },
      { email: 'e@example.se', locale: 'en' },
    );
    await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE email = 'd@example.se'`);
    await db.mailSuppression.create({ data: { emailCanonical: 'c@example.se', reason: 'bounce permanent' } });
    expect(await count()).toEqual({
      recipients: 3,
      suppressed: 1,
      duplicates: 0,
      withoutAddress: 0,
      cancelled: 1,
      english: 1,
    });
    expect((await count({ sessionIds: [first] })).recipients).toBe(1);
    expect((await count({ sessionIds: [first, second] })).recipients).toBe(2);
    expect((await count({ state: 'cancelled' })).recipients).toBe(1);
    expect((await count({ mailTrouble: true })).recipients).toBe(0);
    expect((await count({ organisationKind: 'unlisted' })).recipients).toBe(3);
  });

  it('reaches those on the programme, but no minor and nobody without an address, and one who is both once', async () => {
    await registered({ email: 'talare@example.se' });
    const seminar = await db.seminar.findFirstOrThrow({
      where: { seriesId: conference.seriesId, slug: 'seminarium-1-1' },
    });
    const people = [
      { slug: 't1', name: 'Tal Are', email: 'talare@example.se', emailCanonical: 'talare@example.se' },
      { slug: 't2', name: 'Utan', email: null, emailCanonical: null },
      { slug: 't3', name: 'Värd', email: 'vard@example.se', emailCanonical: 'vard@example.se' },
    ];
    for (const [i, data] of people.entries()) {
      const { id } = await db.speaker.create({ data });
      await db.releasedSeminarPerson.create({
        data: { conferenceId: conference.id, seminarId: seminar.id, speakerId: id, kind: i === 2 ? 'host' : 'speaker' },
      });
    }
    expect(await count({ roles: ['speaker'] })).toMatchObject({ recipients: 1, withoutAddress: 1 });
    expect(await count({ roles: ['host'] })).toMatchObject({ recipients: 1 });
    expect(await count({ roles: ['participant', 'speaker', 'host', 'moderator'] })).toMatchObject({
      recipients: 2,
      duplicates: 1,
    });
    expect((await count({ roles: ['speaker'], sessionIds: [conference.sessions[0]?.[1]] })).recipients).toBe(0);
    const id = await beginMailing(conference.id, { segment: { roles: ['participant', 'speaker', 'host'] } });
    await stepToRest();
    expect((await recipientsOf(id)).map(({ toEmail, registrationId }) => [toEmail, registrationId !== null])).toEqual([
      ['talare@example.se', true],
      ['vard@example.se', false],
    ]);
  });
});
