// What contract.md promises of the demo, held against the demo itself.
import { beforeAll, describe, expect, it } from 'vitest';
import { getRegistrationByToken } from '@/features/registration/queries';
import { toStockholm } from '@/lib/time';
import { loadDemo } from '@/prisma/seed/load-demo';
import { demoManageToken } from '@/prisma/seed/registrations';
import { expectInvariants } from '../factories/invariants';
import { emptyDatabase, testDb } from '../setup/database';

const { db, pool } = testDb();
const now = new Date();

beforeAll(() => loadDemo(db, { now }), 120_000);

function coming() {
  return db.conference.findMany({
    where: { series: { archived: false } },
    orderBy: { position: 'asc' },
    include: {
      slots: { where: { kind: 'seminars' } },
      sessions: { include: { room: true } },
      _count: { select: { registrations: true } },
    },
  });
}

/** The demo as text without ids, to be compared. */
async function fingerprint(): Promise<string> {
  // As autovacuum does in time: just after a load the planner knows nothing of the tables.
  await pool.query('ANALYZE');
  const { rows } = await pool.query(
    `SELECT c.slug, c.starts_at, c.taken, r.reference, r.name, r.email, r.state, r.created_at,
            (SELECT string_agg(m.slug, ',' ORDER BY s.starts_at) FROM seat s JOIN seminar_session x ON x.id = s.session_id
               JOIN seminar m ON m.id = x.seminar_id WHERE s.registration_id = r.id) AS seats
       FROM registration r JOIN conference c ON c.id = r.conference_id ORDER BY r.reference`,
  );
  const { rows: worked } = await pool.query(
    `SELECT c.slug, l ->> 'startsAt' AS starts_at, o.name, m.slug AS seminar
       FROM programme_draft d JOIN conference c ON c.id = d.conference_id, jsonb_array_elements(d.document -> 'sessions') x
       JOIN room o ON o.id = (x ->> 'roomId')::uuid JOIN seminar m ON m.id = (x ->> 'seminarId')::uuid,
            jsonb_array_elements(d.document -> 'slots') l
      WHERE l ->> 'id' = x ->> 'slotId' ORDER BY 1, 2, 3, 4`,
  );
  expect(worked.length).toBeGreaterThan(10);
  return JSON.stringify([rows, worked]);
}

describe('the coming tour', () => {
  it('goes to the five cities in the order of 2017, on rising days ahead', async () => {
    const tour = await coming();
    expect(tour.map(({ city }) => city)).toEqual(['Malmö', 'Linköping', 'Göteborg', 'Luleå', 'Stockholm']);
    const times = tour.map(({ startsAt }) => startsAt?.getTime() ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThan(now.getTime());
    for (const { startsAt } of tour)
      expect(
        toStockholm(startsAt as Date)
          .toPlainTime()
          .toString(),
      ).toBe('09:00:00');
  });

  it('is open with seats in three cities or more, full in one and a draft in one', async () => {
    const tour = await coming();
    const open = tour.filter(
      ({ state, registrationOpensAt, registrationClosesAt }) =>
        state === 'open' &&
        registrationOpensAt &&
        registrationOpensAt <= now &&
        registrationClosesAt &&
        registrationClosesAt > now,
    );
    expect(open.filter(({ taken, capacity }) => taken < capacity).length).toBeGreaterThanOrEqual(3);
    // One is full, and one person was let in there knowingly.
    expect(open.filter(({ taken, capacity }) => taken >= capacity)).toHaveLength(1);
    expect(tour.filter(({ state }) => state === 'draft')).toHaveLength(1);
    for (const { city, sessions } of open) {
      const full = sessions.filter(({ taken, capacity }) => taken === capacity).length;
      expect(full, `some sessions in ${city} are full`).toBeGreaterThan(0);
      expect(full, `not all sessions in ${city} are full`).toBeLessThan(sessions.length);
    }
  });

  it('has about twenty sessions a city in three slots, each in a room that holds it', async () => {
    // The one that is a draft has its day in the working programme, not in the tables.
    for (const { slots, sessions } of (await coming()).filter(({ state }) => state !== 'draft')) {
      expect(slots).toHaveLength(3);
      expect(sessions.length).toBeGreaterThanOrEqual(18);
      expect(sessions.length).toBeLessThanOrEqual(24);
      for (const session of sessions) expect(session.capacity).toBeLessThanOrEqual(session.room.capacity);
    }
  });

  it('names the speakers and seminars of 30 August', async () => {
    const pairs = await db.programmeRole.findMany({
      where: { kind: 'speaker', seminar: { series: { archived: false } } },
      select: { speaker: { select: { name: true } }, seminar: { select: { titleSv: true } } },
    });
    const spoken = pairs.map(({ speaker, seminar }) => `${speaker.name}: ${seminar?.titleSv}`);
    for (const told of [
      'Åsa Lundström Matsson: Barnets rätt att komma till tals inom sociala barn- och ungdomsvården',
      'Tomas Nilsson: Vikten av ett gott medarbetar- och ledarskap',
      'Heike Erkers: Framgångsfaktorer i den sociala barn- och ungdomsvården',
      'Dinah Åbinger: Medskapande för bättre sociala tjänster',
      'Anette Gladher: Hur rehabiliterar man en socialtjänst när det värsta som kan hända händer?',
    ])
      expect(spoken).toContain(told);
  });
});

describe('the archive of 2017', () => {
  it('has the days its sources give, and makes up none', async () => {
    const archive = await db.conference.findMany({
      where: { series: { archived: true } },
      orderBy: { position: 'asc' },
      include: { _count: { select: { films: true, registrations: true } } },
    });
    expect(
      archive.map(({ slug, startsAt }) => [slug, startsAt && toStockholm(startsAt).toPlainDate().toString()]),
    ).toEqual([
      ['nationella-dagen-30-augusti', null],
      ['malmo-2017', null],
      ['linkoping-2017', '2017-09-01'],
      ['goteborg-2017', null],
      ['lulea-2017', null],
      ['stockholm-2017', '2017-09-19'],
    ]);
    for (const { state, registrationOpensAt, capacity, _count } of archive)
      expect({ state, registrationOpensAt, capacity, registrations: _count.registrations }).toEqual({
        state: 'archived',
        registrationOpensAt: null,
        capacity: 0,
        registrations: 0,
      });
    expect(archive[0]?._count.films).toBeGreaterThan(0);
    expect(await db.seminar.count({ where: { series: { archived: true } } })).toBeGreaterThanOrEqual(10);
  });
});

describe('the people', () => {
  it('are a few hundred, with a cancelled one here and there', async () => {
    const [active, cancelled] = [
      await db.registration.count({ where: { state: 'confirmed' } }),
      await db.registration.count({ where: { state: 'cancelled' } }),
    ];
    expect(active).toBeGreaterThanOrEqual(300);
    expect(active).toBeLessThanOrEqual(900);
    expect(cancelled).toBeGreaterThan(10);
  });

  it('have made-up addresses only, in every column that holds one', async () => {
    const { rows: columns } = await pool.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type IN ('text', 'character varying') AND column_name LIKE '%email%'`,
    );
    expect(columns.length).toBeGreaterThan(6);
    const real: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await pool.query<{ address: string }>(
        `SELECT DISTINCT "${column}" AS address FROM "${table}" WHERE "${column}" !~ '@([a-z0-9-]+\\.)*example(\\.(com|org|net))?$'`,
      );
      real.push(...rows.map(({ address }) => `${table}.${column}: ${address}`));
    }
    expect(real).toEqual([]);
  });

  it('are sent nothing by the demo', async () => {
    expect(await db.outboxMail.count({ where: { state: { in: ['queued', 'sending'] } } })).toBe(0);
    expect(await db.devMail.count()).toBe(0);
  });

  it('have a user for every role, colleagues of the tour and of single cities, and invitations in every state', async () => {
    const { rows } = await pool.query<{ role: string }>(
      `SELECT unnest(enum_range(NULL::role))::text AS role EXCEPT SELECT role::text FROM role_grant WHERE conference_id IS NULL`,
    );
    expect(rows).toEqual([]);
    const narrow = await pool.query<{ role: string; at: string }>(
      `SELECT DISTINCT g.role::text AS role, coalesce(c.slug, 'turnén') AS at FROM role_grant g LEFT JOIN conference c ON c.id = g.conference_id
        WHERE g.conference_id IS NOT NULL OR g.series_id IS NOT NULL`,
    );
    for (const held of [
      'organiser turnén',
      'programme turnén',
      'organiser linkoping',
      'care linkoping',
      'registration_desk malmo',
    ])
      expect(narrow.rows.map(({ role, at }) => `${role} ${at}`)).toContain(held);
    const invitations = await db.colleagueInvitation.findMany();
    const states = invitations.map(({ acceptedAt, revokedAt, expiresAt }) =>
      acceptedAt ? 'accepted' : revokedAt ? 'revoked' : expiresAt < now ? 'expired' : 'open',
    );
    expect([...new Set(states)].sort()).toEqual(['accepted', 'expired', 'open', 'revoked']);
  });

  it('have one whose link opens', async () => {
    const own = await getRegistrationByToken(demoManageToken);
    expect(own).toMatchObject({ state: 'confirmed', conference: { slug: 'linkoping' } });
    expect(own?.sessionIds.length).toBeGreaterThan(0);
  });

  it('come from municipalities and regions that all exist', async () => {
    expect(await db.organisation.count({ where: { kind: 'municipality' } })).toBe(290);
    expect(await db.organisation.count({ where: { kind: 'region' } })).toBe(21);
    expect(await db.county.count()).toBe(21);
    // Most choose theirs from the list; some work where no list knows.
    const unlisted = await db.registration.count({ where: { organisationId: null } });
    expect(unlisted).toBeLessThan((await db.registration.count()) / 10);
  });
});

describe('loading', () => {
  it('keeps every promise', () => expectInvariants(pool));

  it('refuses a database that is not empty, and changes nothing', async () => {
    const before = await fingerprint();
    await expect(loadDemo(db, { now })).rejects.toThrow('into an empty database only');
    expect(await fingerprint()).toBe(before);
  });

  it('gives the same demo for the same day', { timeout: 120_000 }, async () => {
    const before = await fingerprint();
    await emptyDatabase();
    await loadDemo(db, { now });
    expect(await fingerprint()).toBe(before);
  });

  it('holds on a leap day too, when the tour runs over Easter', { timeout: 120_000 }, async () => {
    await emptyDatabase();
    await loadDemo(db, { now: new Date('2028-02-29T12:00:00Z') });
    await expectInvariants(pool);
    expect((await coming()).map(({ startsAt }) => startsAt?.getUTCFullYear())).toEqual([2028, 2028, 2028, 2028, 2028]);
  });
});
