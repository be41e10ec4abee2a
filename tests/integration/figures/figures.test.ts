import { beforeAll, describe, expect, it } from 'vitest';
import { getRecentCoverage, getRecentFigures } from '@/features/figures/live-queries';
import { listCoverage, listDayCounts, listTypeCounts } from '@/features/figures/queries';
import { countiesOf, coverageTotals, runningTotals } from '@/features/figures/rules';
import type { Live } from '@/features/figures/types';
import { type OpenConference, openConference } from '../../factories/conference';
import { countQueries } from '../../factories/query-count';
import { register } from '../../factories/registration';
import { counties, municipalities } from '../../factories/sweden';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let here: OpenConference;
let other: OpenConference;

beforeAll(async () => {
  await emptyDatabase();
  await db.county.createMany({ data: counties.map(([code, name]) => ({ code, name, nameShort: name })) });
  await db.organisation.createMany({
    data: [
      ...municipalities.map(([municipalityCode, nameShort, countyCode]) => ({
        kind: 'municipality' as const,
        name: `${nameShort} kommun`,
        nameShort,
        municipalityCode,
        countyCode,
      })),
      { kind: 'region', name: 'Region Norrbotten', nameShort: 'Region Norrbotten', countyCode: '25' },
      { kind: 'union', name: 'Vision', nameShort: 'Vision' },
    ],
  });
  here = await openConference(db, { capacity: 100, sessionCapacity: 50 });
  other = await openConference(db, { capacity: 100, sessionCapacity: 50 });
  for (const organisation of [
    'Luleå kommun',
    'Luleå kommun',
    'Kalix kommun',
    'Region Norrbotten',
    'Vision',
    'Eget namn',
  ])
    await register(here.slug, { organisation, sessionIds: [here.sessions[0]?.[0]] });
  await register(other.slug, { organisation: 'Malmö kommun' });
});

describe('coverage', () => {
  const covered = async (...ids: string[]) => {
    const all = countiesOf(await listCoverage(ids));
    const names = all.flatMap(({ municipalities }) =>
      municipalities.filter((m) => m.registered > 0).map((m) => m.nameShort),
    );
    return { all, names, totals: coverageTotals(all) };
  };

  it('knows all 290 municipalities and 21 counties, and counts people where they work', async () => {
    const { all, names, totals } = await covered(here.id);
    expect(totals).toEqual({ municipalities: 290, covered: 2, counties: 21, coveredCounties: 1 });
    expect(names.toSorted()).toEqual(['Kalix', 'Luleå']);
    expect(all.find(({ code }) => code === '25')).toMatchObject({ registered: 4, regionRegistered: 1, covered: 2 });
  });

  it('adds conferences up, and keeps them apart', async () => {
    expect((await covered(other.id)).names).toEqual(['Malmö']);
    expect((await covered(here.id, other.id)).totals).toMatchObject({ covered: 3, coveredCounties: 2 });
    expect((await covered()).totals.covered).toBe(0);
  });

  it('a municipality whose only person cancels is missing again', async () => {
    await register(other.slug, { organisation: 'Eslövs kommun', municipalityCode: '1285' });
    expect((await covered(other.id)).names).toContain('Eslöv');
    const id = (await db.registration.findFirstOrThrow({ where: { municipalityCode: '1285' } })).id;
    await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE id = $1`, [id]);
    expect((await covered(other.id)).names).not.toContain('Eslöv');
  });
});

describe('types of organisation', () => {
  it('counts people and organisations, own words by themselves', async () => {
    expect(await listTypeCounts(here.id)).toEqual([
      { type: 'municipality', registered: 3, organisations: 2 },
      { type: 'region', registered: 1, organisations: 1 },
      { type: 'union', registered: 1, organisations: 1 },
      { type: 'unlisted', registered: 1, organisations: 1 },
    ]);
  });
});

describe('days', () => {
  it('are days in Sweden: half past midnight there is the evening before in UTC', async () => {
    const third = await openConference(db, { capacity: 9 });
    for (const [email, at, cancelled] of [
      ['a', '2026-07-01T21:59:00Z', null],
      ['b', '2026-07-01T22:30:00Z', '2026-07-03T22:30:00Z'],
      ['c', '2026-12-01T22:59:00Z', null],
      ['d', '2026-12-01T23:30:00Z', null],
    ])
      await pool.query(
        `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source, created_at, state, cancelled_at)
         VALUES ($1, $2, 'Kim', $3, $3, 'Kommun', 'demo', $4, $5, $6)`,
        [
          third.id,
          `FR-222222${'2345'['abcd'.indexOf(email as string)]}`,
          `${email}@example.se`,
          at,
          cancelled ? 'cancelled' : 'confirmed',
          cancelled,
        ],
      );
    const days = await listDayCounts(third.id);
    expect(days.map(({ day, registered, cancelled }) => `${day} ${registered} ${cancelled}`)).toEqual([
      '2026-07-01 1 0',
      '2026-07-02 1 0',
      '2026-07-04 0 1',
      '2026-12-01 1 0',
      '2026-12-02 1 0',
    ]);
    expect(runningTotals(days, '2026-12-03').at(-1)?.active).toBe(3);
  });
});

describe('live', () => {
  const read = async (answer: ReturnType<typeof getRecentFigures>) =>
    JSON.parse((await answer)?.body ?? 'null') as Live;

  it('200 viewers cost the same number of queries as one', async () => {
    const fresh = await openConference(db);
    const alone = await countQueries(() => getRecentFigures(fresh.id));
    const second = await openConference(db);
    const crowd = await countQueries(() => Promise.all(Array.from({ length: 200 }, () => getRecentFigures(second.id))));
    expect([alone.queries, crowd.queries]).toEqual([1, 1]);
    const coverage = await countQueries(() =>
      Promise.all(
        Array.from({ length: 200 }, (_, i) => getRecentCoverage(i % 2 ? [here.id, other.id] : [other.id, here.id])),
      ),
    );
    expect(coverage.queries, 'in whichever order the conferences are named').toBe(1);
  });

  it('one conference’s figures are never taken for its coverage or for another’s figures', async () => {
    const [figures, coverage, others] = await Promise.all([
      read(getRecentFigures(here.id)),
      read(getRecentCoverage([here.id])),
      read(getRecentFigures(other.id)),
    ]);
    expect(figures.numbers).toMatchObject({ taken: 6, capacity: 100, today: 6, municipalities: 2 });
    expect(figures.each[here.sessions[0]?.[0] as string]).toBe(6);
    expect(coverage).toMatchObject({ numbers: { covered: 2 }, each: { '2580': 2, '2514': 1 } });
    expect(others.numbers.taken).toBe(1);
  });

  it('the tag changes with the figures and only with them', async () => {
    const third = await openConference(db, { capacity: 9 });
    const first = await getRecentFigures(third.id);
    await register(third.slug);
    expect((await getRecentFigures(third.id))?.etag, 'within the second').toBe(first?.etag);
    const tag = () => getRecentFigures(third.id).then((answer) => answer?.etag);
    await expect.poll(tag, { timeout: 3_000 }).not.toBe(first?.etag);
    const unchanged = await tag();
    await expect.poll(async () => (await countQueries(tag)).queries, { timeout: 3_000 }).toBe(1);
    expect(await tag()).toBe(unchanged);
  });

  it('an unknown conference has no figures', async () => {
    expect(await getRecentFigures('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
