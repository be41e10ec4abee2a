import { beforeAll, describe, expect, it } from 'vitest';
import { listConferenceFigures, listSessionFill } from '@/features/conference/organiser-queries';
import { getConference, getSeats, listTours } from '@/features/conference/queries';
import { claimMails } from '@/features/mail/claim-commands';
import { listSlots } from '@/features/programme/queries';
import { readRegistrations } from '@/features/registration/export-queries';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import { countRegistrations, listRegistrations } from '@/features/registration/organiser-queries';
import { sortKeys, viewFromQuery } from '@/features/registration/organiser-rules';
import { listRegistrationsOf } from '@/features/registration/own-queries';
import { getBookableConference, getRegistrationByToken } from '@/features/registration/queries';
import { type OpenConference, openConference } from '../factories/conference';
import { crowd } from '../factories/crowd';
import { queueMail } from '../factories/mail';
import { plansOf } from '../factories/query-plans';
import { register, tokenOf } from '../factories/registration';
import { testDb } from '../setup/database';

const { db, pool } = testDb();
const perConference = 3_000;
const conferences: OpenConference[] = [];
let conference: OpenConference;

// Tables that grow with people: none may be read from end to end for one page, one person or one claim.
const growing = ['registration', 'seat', 'outbox_mail', 'audit_event', 'needs', 'idempotency_key'];

beforeAll(async () => {
  for (let i = 0; i < 5; i++) {
    const one = await openConference(db, { capacity: perConference + 10, sessionCapacity: perConference + 10 });
    await crowd(pool, one, perConference);
    conferences.push(one);
  }
  conference = conferences[2] as OpenConference;
  for (let i = 0; i < 3; i++) await queueMail({ conferenceId: conference.id });
  await pool.query('VACUUM ANALYZE');
}, 120_000);

/** Statements that can be answered only by reading a growing table from end to end. */
async function wholeReads(work: () => Promise<unknown>): Promise<string[]> {
  const plans = await plansOf(pool, work, { lastResort: true });
  expect(plans.length).toBeGreaterThan(0);
  return plans
    .filter((plan) => plan.readsWholly.some((table) => growing.includes(table)))
    .map((plan) => `${plan.readsWholly.join(', ')}: ${plan.statement}`);
}

describe('with 15,000 registrations', () => {
  it.each(sortKeys)('pages of the list, by %s, need not read the other conferences', async (sort) => {
    for (const page of ['1', '40']) {
      const view = viewFromQuery({ sort, page });
      expect(await wholeReads(() => listRegistrations(conference.id, view))).toEqual([]);
      expect(await wholeReads(() => countRegistrations(conference.id, view))).toEqual([]);
    }
  });

  it('a search goes by the index of its letters', async () => {
    const view = viewFromQuery({ q: 'c81e728d9d4c' });
    expect(await listRegistrations(conference.id, view)).toHaveLength(1);
    const [plan] = await plansOf(pool, () => listRegistrations(conference.id, view));
    expect(plan?.indexes).toContain('registration_search_trgm');
    expect(await wholeReads(() => countRegistrations(conference.id, view))).toEqual([]);
  });

  it('filters by session and by mail trouble go by indexes', async () => {
    const session = conference.sessions[0]?.[0] as string;
    for (const query of [{ session }, { mail: 'trouble' }]) {
      expect(await wholeReads(() => listRegistrations(conference.id, viewFromQuery(query)))).toEqual([]);
    }
  });

  it('one registration with its history, and one person’s own, are found by index', async () => {
    const row = await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id } });
    expect(await wholeReads(() => getRegistrationDetail(conference.id, row.id))).toEqual([]);
    expect(await wholeReads(() => listRegistrationsOf(row.emailCanonical))).toEqual([]);
  });

  it('the export reads its conference a batch at a time', async () => {
    const view = viewFromQuery({ sort: 'created' });
    const reads = await wholeReads(async () => {
      for await (const _batch of readRegistrations(conference.id, view, view.order)) break;
    });
    expect(reads).toEqual([]);
  });

  it('public pages never touch what grows with people', async () => {
    const now = new Date();
    const plans = await plansOf(pool, async () => {
      await listTours('sv', now);
      await getConference(conference.slug, 'sv', now);
      await getSeats(conference.slug);
      await listSlots(conference.slug, 'sv');
      await getBookableConference(conference.slug);
    });
    expect(plans.filter((plan) => growing.some((table) => plan.statement.includes(`"${table}"`)))).toEqual([]);
    expect(plans.flatMap((plan) => plan.readsWholly.filter((table) => growing.includes(table)))).toEqual([]);
  });

  it('figures come from the counters and from the few mails that need attention', async () => {
    expect(await wholeReads(() => listSessionFill(conference.id))).toEqual([]);
    const [figures] = await plansOf(pool, () => listConferenceFigures({ kind: 'all' }));
    expect(figures?.readsWholly.filter((table) => growing.includes(table))).toEqual([]);
    expect(figures?.indexes).toEqual(expect.arrayContaining(['outbox_mail_attention', 'registration_cancelled']));
  });

  it('a claim of mail reads the few unsent rows, not the many sent', async () => {
    const plans = await plansOf(pool, () => claimMails({ claim: 'test', limit: 2, highestLane: 2 }));
    expect(plans).toHaveLength(1);
    expect(plans[0]?.readsWholly).toEqual([]);
  });

  it('a manage link is found by the index of its hash', async () => {
    const token = tokenOf(await register(conference.slug));
    expect(await wholeReads(() => getRegistrationByToken(token))).toEqual([]);
  });
});
