import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBulkJob, stopBulkJob, workBulkJobs } from '@/features/registration/bulk-commands';
import { getBulkJob, listBulkItems, listRecentBulkJobs } from '@/features/registration/bulk-queries';
import { cancelRegistration, changeSeats } from '@/features/registration/manage-commands';
import { selectedFrom, viewFromQuery } from '@/features/registration/organiser-rules';
import type { Actor } from '@/lib/actor';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { type Person, personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;
let organiser: Person;

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db, { capacity: 100, sessionCapacity: 100 });
  organiser = await personWith(db, ['registration_desk', conference.id]);
});
afterEach(() => expectInvariants(pool));

async function people(count: number, change: Record<string, unknown> = {}): Promise<string[]> {
  for (let i = 0; i < count; i++)
    await register(conference.slug, { sessionIds: [conference.sessions[0]?.[i % 3]], ...change });
  return ids();
}
const ids = async () => {
  const where = { conferenceId: conference.id, state: 'confirmed' } as const;
  return (await db.registration.findMany({ where, orderBy: { createdAt: 'asc' } })).map(({ id }) => id);
};

type User = Extract<Actor, { kind: 'user' }>;
type Query = Record<string, string | string[]>;

function start(expected: number, query: Query = {}, action: 'cancel' | 'resend' = 'cancel') {
  return startBulkJob({
    conferenceId: conference.id,
    actor: organiser.actor as User,
    action,
    view: { ...viewFromQuery(query), ...selectedFrom(query) },
    reason: action === 'cancel' ? 'lokalen blev mindre' : null,
    expected,
    requestId: 'test',
  });
}

async function started(expected: number, query: Query = {}, action: 'cancel' | 'resend' = 'cancel'): Promise<string> {
  const done = await start(expected, query, action);
  if (!done.ok) throw new Error(done.reason);
  return done.jobId;
}

async function untilIdle(workers = 1): Promise<void> {
  const work = async () => {
    for (let idle = 0; idle < 3; ) idle = (await workBulkJobs()) ? 0 : idle + 1;
  };
  await Promise.all(Array.from({ length: workers }, work));
}

const context = (registrationId: string) => ({
  registrationId,
  actor: { kind: 'registrant', registrationId } as const,
  requestId: 'test',
  now: new Date(),
  token: null,
});

describe('cancelling many at once', () => {
  it('cancels each in a transaction of its own, with its reason in each history and one mail each', async () => {
    await people(25);
    const job = await started(25);
    await untilIdle();
    expect(await getBulkJob(conference.id, job)).toMatchObject({ state: 'done', total: 25, waiting: 0, done: 25 });
    expect(await ids()).toEqual([]);
    expect(await db.outboxMail.count({ where: { template: 'registration-cancelled', state: 'queued' } })).toBe(25);
    const reasons = await db.auditEvent.findMany({ where: { action: 'registration.cancelled' } });
    expect(reasons).toHaveLength(25);
    expect(
      reasons.every(
        ({ data, actorId }) =>
          (data as { reason?: string }).reason === 'lokalen blev mindre' && actorId === organiser.userId,
      ),
    ).toBe(true);
  });

  it('takes only the ticked, and none of another conference', async () => {
    const [first, second] = await people(3);
    const elsewhere = await openConference(db);
    await register(elsewhere.slug);
    const foreign = await db.registration.findFirstOrThrow({ where: { conferenceId: elsewhere.id } });
    await started(1, { selected: [first as string, foreign.id, "'; drop table seat--"] });
    await untilIdle();
    expect(await ids()).not.toContain(first);
    expect(await ids()).toContain(second);
    expect((await db.registration.findUniqueOrThrow({ where: { id: foreign.id } })).state).toBe('confirmed');
  });

  it('begins nothing when the number is not the one that was said yes to, or nobody is left', async () => {
    await people(2);
    expect(await start(3)).toEqual({ ok: false, reason: 'countChanged', count: 2 });
    expect(await start(1, { selected: '' })).toEqual({ ok: false, reason: 'nothing', count: 0 });
    expect(await db.bulkJob.count()).toBe(0);
    expect(await workBulkJobs()).toBe(false);
  });

  it('says of each why it did not go, and goes on with the rest', async () => {
    const [first] = await people(3);
    const job = await started(3, { sort: 'created' });
    await cancelRegistration(context(first as string));
    await untilIdle();
    expect((await listBulkItems(job)).map(({ outcome }) => outcome)).toEqual(['cancelled', 'done', 'done']);
  });

  it('stops for the organiser: what is done stays done, the rest is left', async () => {
    await people(25);
    const job = await started(25);
    await workBulkJobs();
    expect(
      await stopBulkJob({ jobId: job, conferenceId: conference.id, actor: organiser.actor, requestId: 'test' }),
    ).toBe(true);
    await untilIdle();
    expect(await getBulkJob(conference.id, job)).toMatchObject({ state: 'stopped', done: 20, waiting: 5 });
    expect(await ids()).toHaveLength(5);
    expect(
      await stopBulkJob({ jobId: job, conferenceId: conference.id, actor: organiser.actor, requestId: 'test' }),
    ).toBe(false);
  });

  it('stops by itself when the right is taken away meanwhile (trust line 46)', async () => {
    await people(25);
    const job = await started(25);
    await workBulkJobs();
    await db.roleGrant.deleteMany({ where: { userId: organiser.userId } });
    await untilIdle();
    expect(await getBulkJob(conference.id, job)).toMatchObject({ state: 'stopped', done: 20 });
    expect(await ids()).toHaveLength(5);
  });

  it('is worked by three workers while people change and leave: each once, no place lost', async () => {
    const all = await people(60);
    const job = await started(60);
    await Promise.all([
      untilIdle(3),
      ...all.slice(40).map((id) => cancelRegistration(context(id))),
      ...all
        .slice(20, 40)
        .map((id) => changeSeats({ sessionIds: [conference.sessions[1]?.[0] as string], version: 1 }, context(id))),
    ]);
    const found = await getBulkJob(conference.id, job);
    expect(found).toMatchObject({ state: 'done', waiting: 0 });
    expect(await ids()).toEqual([]);
    expect(await db.auditEvent.count({ where: { action: 'registration.cancelled' } })).toBe(60);
    expect(await db.seminarSession.count({ where: { conferenceId: conference.id, taken: { not: 0 } } })).toBe(0);
  });
});

describe('sending the confirmation again to many', () => {
  it('sends one each, and is found again from the list', async () => {
    await people(3);
    await started(3, {}, 'resend');
    await untilIdle(2);
    expect(await db.outboxMail.count({ where: { dedupeKey: { contains: ':again:' } } })).toBe(3);
    expect(await listRecentBulkJobs(conference.id)).toMatchObject([{ action: 'resend', state: 'done', done: 3 }]);
    expect(await listRecentBulkJobs((await openConference(db)).id)).toEqual([]);
  });
});
