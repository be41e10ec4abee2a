// Twenty conferences, 20,000 registrations, 3,000 of them in one: what the pages and the worker ask finds its way by an
// index. The SQL is what the application really sends; the plans are those PostgreSQL really used.
import { beforeAll, describe, expect, it } from 'vitest';
import { listConferenceFigures } from '@/features/conference/organiser-queries';
import { getConference, listTours } from '@/features/conference/queries';
import { getSeats } from '@/features/conference/seats-queries';
import { getLiveFigures, listCoverage, listDayCounts, listTypeCounts } from '@/features/figures/queries';
import { getHealth } from '@/features/health/queries';
import { claimMails, listUnfrozenMails } from '@/features/mail/claim-commands';
import { listSlots } from '@/features/programme/queries';
import { getSeminar } from '@/features/programme/seminar-queries';
import { readRegistrations } from '@/features/registration/export-queries';
import { renewLinks } from '@/features/registration/link-commands';
import { cancelRegistration, changeSeats } from '@/features/registration/manage-commands';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import { countRegistrations, listRegistrations } from '@/features/registration/organiser-queries';
import { sortKeys, viewFromQuery } from '@/features/registration/organiser-rules';
import { listRegistrationsOf } from '@/features/registration/own-queries';
import { getBookableConference, getRegistrationByToken } from '@/features/registration/queries';
import { listTodayFacts, listTodaySessions } from '@/features/today/queries';
import { type OpenConference, openConference } from '../factories/conference';
import { crowd } from '../factories/crowd';
import { expectInvariants } from '../factories/invariants';
import { plansOf, tellPlans } from '../factories/query-plans';
import { register, tokenOf } from '../factories/registration';
import { testDb } from '../setup/database';

const { db, pool, url } = testDb();
const growing = ['registration', 'seat', 'outbox_mail', 'audit_event', 'needs', 'idempotency_key'];
const inBig = 3_000;
/** One conference, and those who registered during the test. */
const itsOwn = inBig + 10;
/** One person's rows, in several conferences. */
const few = 50;
let big: OpenConference;
let bigSession: string;
let token: string;
let ownId: string;

beforeAll(async () => {
  for (let i = 0; i < 20; i++) {
    const conference = await openConference(db, {
      capacity: 5_000,
      sessionCapacity: 5_000,
      sessionsPerSlot: 2,
      startsAt: new Date(Date.UTC(2031, 2, 3 + i, 8)),
    });
    if (i === 7) big = conference;
    await crowd(pool, conference, i === 7 ? inBig : 900);
  }
  bigSession = big.sessions[0]?.[0] as string;
  token = tokenOf(await register(big.slug, { email: 'ada@example.se', sessionIds: [bigSession] }));
  ownId = (await db.registration.findFirstOrThrow({ where: { email: 'ada@example.se' } })).id;
  // As autovacuum does in time.
  await pool.query('VACUUM (ANALYZE)');
  // Only now: to write down the plans of all that the filling runs, triggers and foreign keys for each row, takes longer than to fill.
  await tellPlans(url);
}, 300_000);

const filters: [string, Record<string, string>][] = [
  ['first page, newest first', {}],
  ['a page in the middle', { page: '30' }],
  ['by name', { sort: 'name' }],
  ['by organisation, backwards', { sort: '-organisation' }],
  ['searched by name', { q: 'person 4711' }],
  ['searched by address', { q: 'p2999@example.se' }],
  ['searched for what is not there', { q: 'finns inte' }],
  ['cancelled ones', { state: 'cancelled' }],
  ['with mail that did not arrive', { mail: 'trouble' }],
];

/**
 * No growing table is read from end to end, nor more of it than `most` rows by one statement.
 * @param used indexes that must be among those used.
 */
async function expectIndexed(work: () => Promise<unknown>, most: number, ...used: string[]): Promise<void> {
  const plans = await plansOf(work);
  expect(plans.length, 'no plan was told').toBeGreaterThan(0);
  const reads = plans.flatMap((plan) => plan.reads).filter(({ table }) => growing.includes(table));
  expect(reads.filter(({ wholly, rows }) => wholly || rows > most)).toEqual([]);
  expect(plans.flatMap(({ indexes }) => indexes)).toEqual(expect.arrayContaining(used));
}

async function drain(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of batches);
}

describe('20,000 registrations', () => {
  it('are there, and hold', async () => {
    expect(await db.registration.count()).toBeGreaterThanOrEqual(20_000);
    await expectInvariants(pool);
  });

  it('would be seen to be read from end to end', async () => {
    const [plan] = await plansOf(() => db.registration.count({ where: { workRole: 'x' } }));
    expect(plan?.reads).toMatchObject([{ table: 'registration', wholly: true }]);
    expect(plan?.reads[0]?.rows).toBeGreaterThan(20_000);
  });
});

describe('the organisers\u2019 pages', () => {
  it.each(filters)('list: %s', (_, query) =>
    expectIndexed(() => listRegistrations(big.id, viewFromQuery(query)), itsOwn),
  );
  it.each(filters)('count: %s', (_, query) =>
    expectIndexed(() => countRegistrations(big.id, viewFromQuery(query)), itsOwn),
  );
  it('list: the people of a session', () =>
    expectIndexed(() => listRegistrations(big.id, viewFromQuery({ session: bigSession })), itsOwn));
  it('a search goes by its letters', async () => {
    await expectIndexed(
      () => listRegistrations(big.id, viewFromQuery({ q: 'p2999@example.se' })),
      few,
      'registration_search_trgm',
    );
  });
  it.each(sortKeys)('list by %s, a page far in', (sort) =>
    expectIndexed(() => listRegistrations(big.id, viewFromQuery({ sort, page: '55' })), itsOwn),
  );
  it.each(sortKeys)('export by %s, every batch', (sort) => {
    const view = viewFromQuery({ sort });
    return expectIndexed(() => drain(readRegistrations(big.id, view, view.order)), itsOwn);
  });
  it('one registration with its seats, mails and history', () =>
    expectIndexed(() => getRegistrationDetail(big.id, ownId), few, 'audit_event_subject_type_subject_id_id_idx'));
  it('the figures of all conferences', () =>
    expectIndexed(
      () => listConferenceFigures({ kind: 'all' }),
      itsOwn,
      'outbox_mail_attention',
      'registration_cancelled',
    ));
  it('what needs a decision at one', () => expectIndexed(() => listTodayFacts([big.id], [big.id]), itsOwn));
  it('the sessions of one', () => expectIndexed(() => listTodaySessions([big.id]), 0));
  it('the days of one', () => expectIndexed(() => listDayCounts(big.id), itsOwn));
  it('the types of organisation of one', () => expectIndexed(() => listTypeCounts(big.id), itsOwn));
  it('the municipalities of one', () => expectIndexed(() => listCoverage([big.id]), itsOwn));
  it('what changes while somebody looks', () => expectIndexed(() => getLiveFigures(big.id), itsOwn));
});

describe('one\u2019s own registration', () => {
  it('by the link\u2019s token', () =>
    expectIndexed(() => getRegistrationByToken(token), few, 'registration_token_hash_key', 'seat_registration_id_idx'));
  it('all of a person\u2019s, by address', () =>
    expectIndexed(() => listRegistrationsOf('p17@example.se'), few, 'registration_email_canonical_idx'));
  it('new links, by address', () =>
    expectIndexed(() => renewLinks('p18@example.se', { requestId: 'test', now: new Date(), locale: 'sv' }), few));
});

describe('registering', () => {
  it('goes by indexes also inside its one function, its triggers and foreign keys', () =>
    expectIndexed(
      () => register(big.slug, { sessionIds: [bigSession], email: 'new@example.se' }),
      few,
      'registration_one_active_per_person',
    ));
  it('changes and cancels by indexes', async () => {
    const own = await getRegistrationByToken(token);
    const context = {
      registrationId: ownId,
      actor: { kind: 'system' } as const,
      requestId: 'test',
      now: new Date(),
      token: null,
    };
    await expectIndexed(
      () => changeSeats({ sessionIds: [big.sessions[1]?.[0] as string], version: own?.version ?? 1 }, context),
      few,
    );
    await expectIndexed(() => cancelRegistration(context), few);
  });
});

describe('the worker', () => {
  it('claims by the turns of the conferences', () =>
    expectIndexed(() => claimMails({ claim: 'test', limit: 10, highestLane: 2 }), itsOwn, 'outbox_mail_turns'));
  it('finds what is not written yet', () => expectIndexed(() => listUnfrozenMails(20), itsOwn, 'outbox_mail_unfrozen'));
  it('tells its health', () => expectIndexed(getHealth, itsOwn, 'outbox_mail_attention'));
});

describe('the public pages', () => {
  const reads: [string, () => Promise<unknown>][] = [
    ['start', () => listTours('sv', new Date())],
    ['conference', () => getConference(big.slug, 'sv', new Date())],
    ['programme', () => listSlots(big.slug, 'sv')],
    ['seminar', () => getSeminar(big.slug, 'seminarium-1-1', 'sv')],
    ['seats left', () => getSeats(big.slug)],
    ['registration form', () => getBookableConference(big.slug)],
  ];
  it.each(reads)('%s: reads nothing that grows with people', async (_, read) => {
    const plans = await plansOf(read);
    const tables = plans.flatMap(({ reads: told }) => told.map(({ table }) => table));
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((table) => growing.includes(table))).toEqual([]);
  });
});
