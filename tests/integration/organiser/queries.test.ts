import { beforeAll, describe, expect, it } from 'vitest';
import { listConferenceFigures } from '@/features/conference/organiser-queries';
import { readRegistrations } from '@/features/registration/export-queries';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import { countRegistrations, listRegistrations } from '@/features/registration/organiser-queries';
import { pageSize, viewFromQuery } from '@/features/registration/organiser-rules';
import { listTodaySessions } from '@/features/today/queries';
import { type OpenConference, openConference } from '../../factories/conference';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();

async function names(conferenceId: string, query: Record<string, string>): Promise<string[]> {
  return (await listRegistrations(conferenceId, viewFromQuery(query))).map((row) => row.name);
}

/** Registrations by plain SQL, so that thousands cost a second. */
async function fill(conferenceId: string, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source, created_at)
     SELECT $1, 'FR-' || translate(lpad(to_oct(i), 7, '0'), '01234567', '23456789'), 'Person ' || (i % 997), 'p' || i || '@example.se', 'p' || i || '@example.se',
            'Kommun ' || (i % 50), 'demo', now() - (i % 400) * interval '1 minute' FROM generate_series(1, $2) i`,
    [conferenceId, count],
  );
}

describe('the list of registrations', () => {
  let conference: OpenConference;
  let people = 0;
  beforeAll(async () => {
    await emptyDatabase();
    await db.county.create({ data: { code: '25', name: 'Norrbottens län', nameShort: 'Norrbotten' } });
    await db.organisation.createMany({
      data: [
        { name: 'Luleå kommun', nameShort: 'Luleå', kind: 'municipality', countyCode: '25', municipalityCode: '2580' },
        { name: 'Region Norrbotten', nameShort: 'Norrbotten', kind: 'region', countyCode: '25' },
        { name: 'Vision', nameShort: 'Vision', kind: 'union' },
      ],
    });
    conference = await openConference(db, { capacity: 100, sessionCapacity: 20 });
    const session = conference.sessions[0]?.[0] as string;
    for (const [name, organisation, sessionIds] of [
      ['Åsa Öberg', 'Luleå kommun', [session]],
      ['Anna Ek', 'Region Norrbotten', []],
      ['Zäta André', 'Vision', [session]],
      ['Östen <script>alert(1)</script>', 'Min egen förening', []],
      ['Procent 100%', 'A_B\\C', []],
    ] as const) {
      await register(conference.slug, { name, organisation, sessionIds, email: `person${++people}@example.se` });
    }
    // Another conference with the same people's names: nothing of it may ever show.
    const other = await openConference(db);
    await register(other.slug, { name: 'Åsa Öberg', organisation: 'Luleå kommun' });
  });

  it.each([
    ['asa oberg', ['Åsa Öberg']],
    ['ÅSA', ['Åsa Öberg']],
    ['öberg åsa', ['Åsa Öberg']],
    ['A\u030Asa', ['Åsa Öberg']],
    ['andre', ['Zäta André']],
    ['lulea kommun', ['Åsa Öberg']],
    ['100%', ['Procent 100%']],
    ['%', ['Procent 100%']],
    ['_', ['Procent 100%']],
    ['a_b', ['Procent 100%']],
    ['\\', ['Procent 100%']],
    ['A_B\\C', ['Procent 100%']],
    ["'; drop table registration--", []],
    ['<script>', ['Östen <script>alert(1)</script>']],
    ['finns inte', []],
  ])('finds by %j (trust line 53)', async (q, expected) => {
    expect(await names(conference.id, { q })).toEqual(expected);
  });

  it('finds by reference and e-mail', async () => {
    const [row] = await listRegistrations(conference.id, viewFromQuery({ q: 'asa oberg' }));
    expect(await names(conference.id, { q: row?.reference.toLowerCase() ?? '' })).toEqual(['Åsa Öberg']);
    expect(await names(conference.id, { q: row?.email ?? '' })).toEqual(['Åsa Öberg']);
  });

  it.each([
    [{ kind: 'municipality' }, ['Åsa Öberg']],
    [{ kind: 'union' }, ['Zäta André']],
    [{ county: '25', sort: 'name' }, ['Anna Ek', 'Åsa Öberg']],
    [{ county: '25', kind: 'region' }, ['Anna Ek']],
    [{ state: 'cancelled' }, []],
    [{ mail: 'trouble' }, []],
    [{ kind: 'unlisted', q: 'osten' }, ['Östen <script>alert(1)</script>']],
  ])('filters by %j', async (query, expected) => {
    expect(await names(conference.id, query)).toEqual(expected);
  });

  it('filters by session and shows seats and mail', async () => {
    const rows = await listRegistrations(
      conference.id,
      viewFromQuery({ session: conference.sessions[0]?.[0] ?? '', sort: 'name' }),
    );
    expect(rows.map(({ name, seats, mail }) => [name, seats, mail])).toEqual([
      ['Zäta André', 1, 'waiting'],
      ['Åsa Öberg', 1, 'waiting'],
    ]);
  });

  it('sorts names in Swedish order, both ways, and times newest first', async () => {
    const rising = await names(conference.id, { sort: 'name' });
    expect(rising).toEqual(['Anna Ek', 'Procent 100%', 'Zäta André', 'Åsa Öberg', 'Östen <script>alert(1)</script>']);
    expect(await names(conference.id, { sort: '-name' })).toEqual(rising.toReversed());
    expect((await names(conference.id, {}))[0]).toBe('Procent 100%');
    expect((await names(conference.id, { sort: 'created' }))[0]).toBe('Åsa Öberg');
  });

  it('counts what it lists', async () => {
    expect(await countRegistrations(conference.id, viewFromQuery({}))).toBe(5);
    expect(await countRegistrations(conference.id, viewFromQuery({ q: 'asa' }))).toBe(1);
  });

  it('shows one registration only within its own conference', async () => {
    const mine = await db.registration.findFirstOrThrow({ where: { conferenceId: conference.id, name: 'Åsa Öberg' } });
    const foreign = await db.registration.findFirstOrThrow({ where: { conferenceId: { not: conference.id } } });
    const detail = await getRegistrationDetail(conference.id, mine.id);
    expect(detail).toMatchObject({
      name: 'Åsa Öberg',
      seats: [{ state: 'confirmed' }],
      mails: [{ template: 'registration-confirmation' }],
    });
    expect(detail?.history).toMatchObject([{ action: 'registration.created', actorKind: 'public' }]);
    for (const id of [foreign.id, '00000000-0000-4000-8000-000000000000', 'x', "' OR true --"]) {
      expect(await getRegistrationDetail(conference.id, id)).toBeNull();
    }
  });
});

describe('pages and the export', () => {
  let conferenceId: string;
  beforeAll(async () => {
    await emptyDatabase();
    conferenceId = (await openConference(db, { capacity: 5_000 })).id;
    await fill(conferenceId, 3_000);
  });

  it.each(['name', '-name', 'created', '-created', 'organisation', 'reference', '-reference'])(
    'walks every row once, by %s',
    async (sort) => {
      const view = viewFromQuery({ sort });
      const seen: string[] = [];
      const sizes: number[] = [];
      for await (const batch of readRegistrations(conferenceId, view, view.order)) {
        sizes.push(batch.length);
        seen.push(...batch.map((row) => row.id));
      }
      expect(new Set(seen).size).toBe(3_000);
      expect(Math.max(...sizes)).toBe(500);
      const firstPages = await Promise.all([1, 2].map((page) => listRegistrations(conferenceId, { ...view, page })));
      expect(seen.slice(0, 2 * pageSize)).toEqual(firstPages.flat().map((row) => row.id));
    },
  );

  it('reads every page once', async () => {
    const ids = new Set<string>();
    for (let page = 1; page <= 60; page++)
      for (const row of await listRegistrations(conferenceId, { ...viewFromQuery({ sort: 'name' }), page }))
        ids.add(row.id);
    expect(ids.size).toBe(3_000);
  });
});

describe('figures', () => {
  it('count what is there and keep to the scope', async () => {
    await emptyDatabase();
    const mine = await openConference(db, { capacity: 10, sessionCapacity: 1 });
    const foreign = await openConference(db);
    await register(mine.slug, { organisation: 'Egen', sessionIds: [mine.sessions[0]?.[0]] });
    await register(foreign.slug, { organisation: 'Egen' });
    await pool.query('UPDATE outbox_mail SET bounced_at = now() WHERE conference_id = $1', [mine.id]);
    const all = await listConferenceFigures({ kind: 'all' });
    expect(all).toHaveLength(2);
    expect(await listConferenceFigures({ kind: 'only', ids: [] })).toEqual([]);
    const [figures, ...rest] = await listConferenceFigures({ kind: 'only', ids: [mine.id] });
    expect(rest).toEqual([]);
    expect(figures).toMatchObject({
      slug: mine.slug,
      taken: 1,
      capacity: 10,
      sessions: 6,
      fullSessions: 1,
      cancelled: 0,
      waitingMails: 1,
      bouncedMails: 1,
      parkedMails: 0,
    });
    expect((await listTodaySessions([mine.id])).map(({ taken }) => taken)).toEqual([1, 0, 0, 0, 0, 0]);
  });
});
