// What raw SQL cannot do to conferences, slots, sessions and who does what in them.
import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenConference, openConference } from '../factories/conference';
import { addSpeaker } from '../factories/public-programme';
import { expectRefused, type Promised, tryOut } from '../factories/refusal';
import { testDb } from '../setup/database';

const { db } = testDb();
let here: OpenConference;
let there: OpenConference;
let seminarSlot: string;
let speaker: string;

beforeAll(async () => {
  here = await openConference(db);
  there = await openConference(db);
  const slot = { conferenceId: here.id, kind: 'seminars' } as const;
  seminarSlot = (await db.slot.findFirstOrThrow({ where: slot, orderBy: { startsAt: 'asc' } })).id;
  speaker = (await addSpeaker(db, 'Åsa Lundström Matsson')).id;
});

/** A conference of the series with these columns changed from a draft without a day. */
function conferenceSql(change: Record<string, string> = {}): string {
  const columns: Record<string, string> = {
    series_id: `'${here.seriesId}'`,
    slug: `'provkonferens'`,
    city: `'Piteå'`,
    name_sv: `'x'`,
    name_en: `'x'`,
    position: '7',
    ...change,
  };
  return `INSERT INTO conference (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')})`;
}

const day = { starts_at: `'2031-09-02 07:00Z'`, ends_at: `'2031-09-02 14:00Z'` };
const window = { registration_opens_at: `'2031-06-01Z'`, registration_closes_at: `'2031-08-01Z'`, capacity: '10' };
const swapped = {
  registration_opens_at: window.registration_closes_at,
  registration_closes_at: window.registration_opens_at,
};

describe('a conference', () => {
  const refused: [string, Record<string, string>, string][] = [
    ['published without a day', { state: `'published'` }, 'conference_day_known'],
    [
      'published with a beginning and no end',
      { state: `'published'`, starts_at: day.starts_at },
      'conference_day_known',
    ],
    ['closed without a day', { state: `'closed'` }, 'conference_day_known'],
    ['open without a day', { state: `'open'`, ...window }, 'conference_day_known'],
    ['open without a window', { state: `'open'`, ...day, capacity: '10' }, 'conference_open_has_window'],
    [
      'open with half a window',
      { state: `'open'`, ...day, ...window, registration_closes_at: 'NULL' },
      'conference_open_has_window',
    ],
    ['open for nobody', { state: `'open'`, ...day, ...window, capacity: '0' }, 'conference_open_has_window'],
    ['with a window that closes before it opens', swapped, 'conference_window_in_order'],
    ['that ends before it begins', { starts_at: day.ends_at, ends_at: day.starts_at }, 'conference_ends_after_start'],
    ['with an end and no beginning', { ends_at: day.ends_at }, 'conference_ends_after_start'],
    ...['Luleå', 'lulea--1', '-lulea', 'lulea-', 'lulea/x', ''].map(
      (slug): [string, Record<string, string>, string] => [
        `with the slug "${slug}"`,
        { slug: `'${slug}'` },
        'conference_slug_form',
      ],
    ),
    ['in another\u2019s place on the line', { position: '0' }, 'conference_series_id_position_key'],
  ];
  it.each(refused)('%s is refused', (_, change, refusedBy) => expectRefused({ sql: conferenceSql(change), refusedBy }));

  const allowed: [string, Record<string, string>][] = [
    ['as a draft without a day', {}],
    ['archived without a day, as in 2017', { state: `'archived'` }],
    ['published with its day and no window yet', { state: `'published'`, ...day }],
    ['open with day, window and seats', { state: `'open'`, ...day, ...window }],
  ];
  it.each(allowed)('%s is let through', async (_, change) => {
    expect(await tryOut(conferenceSql(change))).toBeNull();
  });
});

describe('slots and rooms', () => {
  const slotSql = (conferenceId: string, shift: string) =>
    `INSERT INTO slot (conference_id, kind, name_sv, name_en, starts_at, ends_at)
     SELECT '${conferenceId}', 'break', 'x', 'x', starts_at + ${shift}, ends_at + ${shift} FROM slot WHERE id = '${seminarSlot}'`;

  const refused: [string, () => Promised][] = [
    ['two slots at one time', () => ({ sql: slotSql(here.id, `interval '30 minutes'`), refusedBy: 'slot_no_overlap' })],
    [
      'a slot that ends when it starts',
      () => ({
        sql: `INSERT INTO slot (conference_id, kind, name_sv, name_en, starts_at, ends_at)
              VALUES ('${here.id}', 'break', 'x', 'x', '2031-01-01Z', '2031-01-01Z')`,
        refusedBy: 'slot_ends_after_start',
      }),
    ],
    [
      'a room with two seminars at one time',
      () => ({
        sql: `UPDATE seminar_session SET room_id = (SELECT room_id FROM seminar_session WHERE id = '${here.sessions[0]?.[1]}')
               WHERE id = '${here.sessions[0]?.[0]}'`,
        refusedBy: 'seminar_session_room_free',
      }),
    ],
    [
      'a room with seminars of two conferences at one time',
      () => ({
        sql: `UPDATE seminar_session SET room_id = (SELECT room_id FROM seminar_session WHERE id = '${here.sessions[0]?.[0]}')
               WHERE id = '${there.sessions[0]?.[0]}'`,
        refusedBy: 'seminar_session_room_free',
      }),
    ],
    [
      'a session at another time than its slot',
      () => ({
        sql: `UPDATE seminar_session SET ends_at = ends_at - interval '5 minutes' WHERE id = '${here.sessions[0]?.[0]}'`,
        refusedBy: 'seminar_session_slot_id_conference_id_starts_at_ends_at_fkey',
      }),
    ],
    [
      'a session of one conference in a slot of another',
      () => ({
        sql: `UPDATE seminar_session SET conference_id = '${there.id}' WHERE id = '${here.sessions[0]?.[0]}'`,
        refusedBy: 'seminar_session_slot_id_conference_id_starts_at_ends_at_fkey',
        heldBy: [
          'seminar_session_slot_id_conference_id_starts_at_ends_at_fkey',
          'seminar_session_conference_id_seminar_id_fkey',
        ],
      }),
    ],
  ];
  it.each(refused)('refuse %s', (_, promised) => expectRefused(promised()));

  it('let a slot begin when another ends, and another conference have the same hour', async () => {
    expect(await tryOut(slotSql(here.id, `interval '10 hours'`))).toBeNull();
    const gap = `DELETE FROM slot WHERE conference_id = '${there.id}' AND kind = 'plenary';`;
    expect(await tryOut(`${gap} ${slotSql(there.id, `- interval '1 hour'`)}`)).toBeNull();
  });

  it('let two slots change places in one transaction, since the promise can wait for its end', async () => {
    const swap = `SET CONSTRAINTS slot_no_overlap, seminar_session_room_free DEFERRED;
      UPDATE slot SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' WHERE id = '${seminarSlot}';
      UPDATE slot SET starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour'
       WHERE id = (SELECT slot_id FROM seminar_session WHERE id = '${here.sessions[1]?.[0]}')`;
    expect(await tryOut(swap)).toBeNull();
    expect((await tryOut(swap.replace(/^SET[^;]*;/, '')))?.constraint).toBe('slot_no_overlap');
  });
});

describe('a role in the programme', () => {
  const roleSql = (columns: string, values: string) =>
    `INSERT INTO programme_role (kind, speaker_id${columns}) SELECT 'speaker', '${speaker}'${values} FROM seminar m, slot s
      WHERE s.id = '${seminarSlot}' AND m.series_id = '${here.seriesId}' AND m.slug = 'seminarium-1-1';`;

  it.each([
    ['nothing', '', ''],
    ['a seminar and a slot', ', seminar_id, slot_id', ', m.id, s.id'],
    ['a slot and a conference', ', slot_id, conference_id', ', s.id, s.conference_id'],
    ['all three', ', seminar_id, slot_id, conference_id', ', m.id, s.id, s.conference_id'],
  ])('in %s is refused', (_, columns, values) =>
    expectRefused({ sql: roleSql(columns, values), refusedBy: 'programme_role_has_one_subject' }),
  );

  it.each([
    ['seminar', ', seminar_id', ', m.id'],
    ['slot', ', slot_id', ', s.id'],
    ['conference', ', conference_id', ', s.conference_id'],
  ])('in one %s is let through once, though the other subjects are null', async (_, columns, values) => {
    const once = roleSql(columns, values);
    expect(await tryOut(once)).toBeNull();
    await expectRefused({
      sql: `${once} ${once}`,
      refusedBy: 'programme_role_speaker_id_kind_seminar_id_slot_id_conferenc_key',
    });
  });
});
