// Every query of every feature costs the same number of statements with 1, 3 and 3,000 rows. The list is complete: a
// query without a line here fails the first test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as organiserConference from '@/features/conference/organiser-queries';
import * as conference from '@/features/conference/queries';
import { getHealth } from '@/features/health/queries';
import { claimMails, listUnfrozenMails } from '@/features/mail/claim-commands';
import * as mail from '@/features/mail/queries';
import { listSlots } from '@/features/programme/queries';
import * as seminar from '@/features/programme/seminar-queries';
import * as speaker from '@/features/programme/speaker-queries';
import { listChoiceSlots, readRegistrations } from '@/features/registration/export-queries';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import * as organiser from '@/features/registration/organiser-queries';
import { viewFromQuery } from '@/features/registration/organiser-rules';
import { listRegistrationsOf } from '@/features/registration/own-queries';
import * as registration from '@/features/registration/queries';
import { type ManyRows, manyRows } from '../factories/many-rows';
import { countQueries } from '../factories/query-count';
import { emptyDatabase, testDb } from '../setup/database';

const { pool } = testDb();
const now = new Date();
const page = viewFromQuery({ q: 'person', sort: 'name' });

/** Statements, and how they are asked for. What a query returns must hold something, or its price says nothing. */
const budgets: Record<string, [number, (rows: ManyRows) => Promise<unknown>]> = {
  listTours: [3, () => conference.listTours('sv', now)],
  getConference: [9, ({ slug }) => conference.getConference(slug, 'sv', now)],
  getSeats: [2, ({ slug }) => conference.getSeats(slug)],
  listSeats: [1, () => conference.listSeats()],
  listPublicSlugs: [1, () => conference.listPublicSlugs()],
  listConferenceFigures: [1, () => organiserConference.listConferenceFigures({ kind: 'all' })],
  listSessionFill: [1, ({ conferenceId }) => organiserConference.listSessionFill(conferenceId)],
  getConferenceBySlug: [1, ({ slug }) => organiserConference.getConferenceBySlug(slug)],
  getHealth: [1, () => getHealth()],
  countLiveWorkers: [1, () => mail.countLiveWorkers()],
  listDevMails: [1, () => mail.listDevMails(null)],
  getDevMail: [1, ({ devMailId }) => mail.getDevMail(devMailId)],
  listUnfrozenMails: [1, () => listUnfrozenMails(10)],
  claimMails: [1, () => claimMails({ claim: 'test', limit: 10, highestLane: 2 })],
  listSlots: [9, ({ slug }) => listSlots(slug, 'sv')],
  getSeminar: [8, ({ slug, seminarSlug }) => seminar.getSeminar(slug, seminarSlug, 'sv')],
  listSeminarSlugs: [3, () => seminar.listSeminarSlugs()],
  listNamedSeminars: [4, ({ archivedSlug }) => seminar.listNamedSeminars(archivedSlug, 'sv')],
  getSpeaker: [8, ({ speakerSlug }) => speaker.getSpeaker(speakerSlug, 'sv')],
  listSpeakerSlugs: [1, () => speaker.listSpeakerSlugs()],
  listChoiceSlots: [1, ({ conferenceId }) => listChoiceSlots(conferenceId)],
  getRegistrationDetail: [4, (rows) => getRegistrationDetail(rows.conferenceId, rows.registrationId)],
  countRegistrations: [1, ({ conferenceId }) => organiser.countRegistrations(conferenceId, page)],
  listRegistrations: [1, ({ conferenceId }) => organiser.listRegistrations(conferenceId, page)],
  listFilterOptions: [2, ({ conferenceId }) => organiser.listFilterOptions(conferenceId)],
  getConferenceOf: [2, ({ registrationId }) => organiser.getConferenceOf(registrationId)],
  listRegistrationsOf: [5, ({ email }) => listRegistrationsOf(email)],
  getBookableConference: [8, ({ slug }) => registration.getBookableConference(slug)],
  getRecentBookableConference: [8, ({ slug }) => registration.getRecentBookableConference(slug)],
  listBookableConferences: [1, () => registration.listBookableConferences()],
  listOrganisationOptions: [1, () => registration.listOrganisationOptions()],
  getRegistrationByToken: [11, ({ token }) => registration.getRegistrationByToken(token)],
};

/** Exported beside the queries, but asking nothing themselves. */
const noQueries = ['toPerson', 'toText', 'filterSql', 'orderSql'];
/** Reads in batches of 500, and has a test of its own below. */
const batched = ['readRegistrations'];

const prices = new Map<string, number[]>();
const exported: number[] = [];
const sizes = [1, 3, 3_000];

beforeAll(async () => {
  // Some answers are kept for a while: each size is asked an hour later.
  vi.useFakeTimers({ toFake: ['Date'], now });
  for (const size of sizes) {
    vi.setSystemTime(Date.now() + 3_600_000);
    await emptyDatabase();
    const rows = await manyRows(pool, size);
    await pool.query('ANALYZE');
    for (const [name, [, ask]] of Object.entries(budgets)) {
      const { queries, result } = await countQueries(() => ask(rows));
      if (!result || (Array.isArray(result) && result.length === 0)) throw new Error(`${name} found nothing`);
      prices.set(name, [...(prices.get(name) ?? []), queries]);
    }
    const batches = readRegistrations(rows.conferenceId, viewFromQuery({}), page.order);
    exported.push((await countQueries(() => Array.fromAsync(batches))).queries);
  }
}, 300_000);
afterAll(() => {
  vi.useRealTimers();
});

describe('the list of budgets', () => {
  it('names every exported function of the query files', () => {
    const files = readdirSync('features', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|[/-])queries\.ts$/.test(file),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(path.join('features', file), 'utf8').matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(
        ([, name]) => name as string,
      ),
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !(name in budgets) && ![...noQueries, ...batched].includes(name))).toEqual([]);
  });
});

describe('statements with 1, 3 and 3,000 rows', () => {
  it.each(Object.entries(budgets))('%s', (name, [budget]) => {
    expect(prices.get(name)).toEqual([budget, budget, budget]);
  });

  it('readRegistrations: one for every batch of 500', () => {
    // With Kim there is one more than the size says.
    expect(exported).toEqual([1, 1, 7]);
  });
});
