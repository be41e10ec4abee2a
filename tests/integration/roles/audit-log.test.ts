// The log on a real database: what a search finds, pages by key, and that a large log is never read from end to end.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents, listHistoryOf, readAuditEvents } from '@/features/audit/queries';
import { auditPageSize, auditViewFrom, nextCursor } from '@/features/audit/rules';
import { writeAudit } from '@/lib/audit';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { countQueries } from '../../factories/query-count';
import { plansOf, tellPlans } from '../../factories/query-plans';
import { register } from '../../factories/registration';
import { testDb } from '../../setup/database';

const { db, pool, url } = testDb();
let here: OpenConference;
let kim: Person;
let reference: string;
let registrationId: string;

beforeAll(async () => {
  await tellPlans(url);
  here = await openConference(db, { capacity: 50 });
  const elsewhere = await openConference(db);
  kim = await personWith(db, ['admin', null]);
  await register(here.slug, { name: 'Åsa Sökbar', email: 'sokbar@example.se' });
  const registration = await db.registration.findFirstOrThrow();
  ({ reference, id: registrationId } = registration);
  // 60,000 things done by strangers over a hundred days at another conference, and a few of Kim's.
  await pool.query(
    `INSERT INTO audit_event (at, actor_kind, action, subject_type, subject_id, conference_id, data)
     SELECT now() - (i * interval '2 minutes'), 'public', CASE i % 3 WHEN 0 THEN 'user.signed_in' ELSE 'registration.created' END,
            'registration', gen_random_uuid()::text, $1::uuid, jsonb_build_object('sessionIds', jsonb_build_array(gen_random_uuid()))
       FROM generate_series(1, 60000) i`,
    [elsewhere.id],
  );
  const about = { actor: kim.actor, subjectType: 'conference', subjectId: here.id, conferenceId: here.id };
  await writeAudit(db, {
    ...about,
    action: 'conference.changed',
    data: { before: { nameSv: 'Vårens möte' }, after: { nameSv: 'Höstens möte' } },
  });
  await writeAudit(db, { ...about, action: 'role.granted', subjectType: 'user', subjectId: kim.userId });
  await writeAudit(db, { ...about, action: 'access.denied', subjectId: '../../x', conferenceId: null });
  await writeAudit(db, { ...about, action: 'speaker.needs_given', subjectType: 'speaker', subjectId: randomUUID() });
  await pool.query('VACUUM (ANALYZE)');
}, 60_000);

const found = async (query: Record<string, string>) =>
  (await listAuditEvents(auditViewFrom(query))).map(({ action }) => action);

describe('the log', () => {
  it('finds by name, booking number, words of a change, actor, action, object, conference and period', async () => {
    expect(await found({ q: 'asa sokbar' })).toEqual(['registration.created']);
    expect(await found({ q: reference })).toEqual(['registration.created']);
    expect(await found({ q: 'varens MOTE' })).toEqual(['conference.changed']);
    expect((await found({ q: kim.email })).sort()).toEqual(['access.denied', 'conference.changed', 'role.granted']);
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ action: 'role.granted' })).toEqual(['role.granted']);
    expect((await found({ who: 'user' })).length).toBe(3);
    expect(await found({ subject: 'conference' })).toEqual(['access.denied', 'conference.changed']);
    expect(await found({ conference: here.id })).toEqual([
      'role.granted',
      'conference.changed',
      'registration.created',
    ]);
    const [first] = await listAuditEvents(auditViewFrom({ from: '2020-01-01', to: '2020-12-31' }));
    expect(first).toBeUndefined();
  });

  it('names who and what, and what was asked for by a crooked id too', async () => {
    const [denied] = await listAuditEvents(auditViewFrom({ action: 'access.denied' }));
    expect(denied).toMatchObject({ actorName: 'Kim Kollega', subjectName: null, subjectId: '../../x' });
    const [changed] = await listAuditEvents(auditViewFrom({ action: 'conference.changed' }));
    expect(changed).toMatchObject({ subjectName: 'Luleå', conferenceSlug: here.slug });
  });

  it('never tells which person has needs', async () => {
    expect(await db.auditEvent.count({ where: { action: 'speaker.needs_given' } })).toBe(1);
    const all = (await Array.fromAsync(readAuditEvents(auditViewFrom({ who: 'user' })))).flat();
    expect(all.map(({ action }) => action)).not.toContain('speaker.needs_given');
  });

  it('is paged by key: every row once, in order, and the hundredth page is one query', async () => {
    const view = auditViewFrom({ action: 'user.signed_in' });
    const first = await listAuditEvents(view);
    const second = await listAuditEvents({ ...view, before: nextCursor(first) });
    const ids = [...first.slice(0, auditPageSize), ...second.slice(0, auditPageSize)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2 * auditPageSize);
    expect(second[0]?.id).toBe(first[auditPageSize]?.id);
  });

  it('is read in batches for the file', async () => {
    const { queries, result } = await countQueries(() =>
      Array.fromAsync(readAuditEvents(auditViewFrom({ action: 'user.signed_in', from: '2026-01-01' }))),
    );
    const rows = result.flat();
    expect(rows).toHaveLength(20_000);
    expect(queries).toBe(41);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(20_000);
  });
});

describe('the history beside an object', () => {
  it('is its own, the newest first, without refusals', async () => {
    expect((await listHistoryOf('conference', here.id)).map(({ action }) => action)).toEqual(['conference.changed']);
    expect((await listHistoryOf('registration', registrationId)).map(({ action }) => action)).toEqual([
      'registration.created',
    ]);
    expect(await listHistoryOf('registration', `' OR true --`)).toEqual([]);
  });
});

describe('with 60,000 rows', () => {
  it.each([
    ['the first page', {}, 'audit_event_at_id_idx'],
    ['a page far down', { before: `${Date.now() - 80 * 86_400_000}-1` }, 'audit_event_at_id_idx'],
    ['an action that is rare', { action: 'role.granted' }, 'audit_event_action_at_id_idx'],
    ['a conference', { conference: 'here' }, 'audit_event_conference_id_at_id_idx'],
    ['an old day', { from: '2026-01-01', to: '2026-01-02' }, null],
    ['a booking number', { q: 'reference' }, 'audit_event_subject_type_subject_id_id_idx'],
    ['words of a change', { q: 'Höstens möte' }, 'audit_event_search_trgm'],
    ['words that are nowhere', { q: 'finns inte någonstans' }, 'audit_event_search_trgm'],
  ] as const)('%s is found by an index', async (_what, given, index) => {
    const query: Record<string, string> = { ...given };
    if (query.conference) query.conference = here.id;
    if (query.q === 'reference') query.q = reference;
    const plans = await plansOf(() => listAuditEvents(auditViewFrom(query)));
    const reads = plans.flatMap((plan) => plan.reads).filter(({ table }) => table === 'audit_event');
    expect(reads.filter(({ wholly, rows }) => wholly || rows > 1_000)).toEqual([]);
    if (index) expect(plans.flatMap(({ indexes }) => indexes)).toContain(index);
  });

  it('the history of an object is found by an index', async () => {
    const plans = await plansOf(() => listHistoryOf('registration', registrationId));
    expect(plans.flatMap(({ indexes }) => indexes)).toContain('audit_event_subject_type_subject_id_id_idx');
  });
});
