import { beforeEach, expect, it } from 'vitest';
import { isEmpty, loadDemo } from '@/prisma/seed/load-demo';
import { unplacedSeminars } from '../../prisma/seed/data/seminars-unplaced';
import { emptyDatabase, testDb } from '../setup/database';

const { db, pool } = testDb();
const now = new Date('2026-11-22T10:00:00Z');

beforeEach(emptyDatabase);

it('two starts at once load the demo once, within ten seconds', async () => {
  const started = performance.now();
  const outcomes = await Promise.allSettled([loadDemo(db, { now }), loadDemo(db, { now })]);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.series.count()).toBe(2);
});

it('a load that fails near its end leaves an empty database', async () => {
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON role_grant FOR EACH ROW EXECUTE FUNCTION refuse()`);
  try {
    await expect(loadDemo(db, { now })).rejects.toThrow();
    expect([await db.organisation.count(), await db.registration.count(), await isEmpty(db)]).toEqual([0, 0, true]);
  } finally {
    await pool.query('DROP TRIGGER refuse ON role_grant; DROP FUNCTION refuse');
  }
});

it('nobody speaks or is host in two rooms at once, and every seminar of the coming tour is given somewhere, but those on their way', async () => {
  await loadDemo(db, { now });
  const { rows: inTwoRooms } = await pool.query(`
    SELECT p.speaker_id, s.conference_id, s.starts_at
      FROM seminar_session s JOIN programme_role p ON p.seminar_id = s.seminar_id AND coalesce(p.conference_id, s.conference_id) = s.conference_id
     GROUP BY 1, 2, 3 HAVING count(*) > 1`);
  expect(inTwoRooms).toEqual([]);
  const notGiven = await db.seminar.findMany({
    where: { series: { archived: false }, sessions: { none: {} } },
    select: { slug: true },
  });
  expect(notGiven.map(({ slug }) => slug).sort()).toEqual(unplacedSeminars.map(({ slug }) => slug).sort());
});

it('the archive carries no invented words: an abstract only where the article has one', async () => {
  await loadDemo(db, { now });
  const archived = await db.seminar.findMany({ where: { series: { archived: true } }, orderBy: { slug: 'asc' } });
  expect(archived.filter((s) => s.abstractSv !== '').map((s) => s.slug)).toEqual([
    'framgangsfaktorer',
    'ingen-rocket-science',
    'rehabilitera-en-socialtjanst',
    'samordnat-stod',
    'tillsynen-och-forandring',
  ]);
  expect(await db.film.count({ where: { url: { not: null } } })).toBe(0);
});
