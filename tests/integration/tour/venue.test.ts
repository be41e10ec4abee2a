import { beforeEach, describe, expect, it } from 'vitest';
import { createVenue, saveVenue } from '@/features/venue/commands';
import { getVenue, listRoomUse, listVenues } from '@/features/venue/queries';
import type { VenueInput } from '@/features/venue/schema';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let here: OpenConference;
let by: { actor: Person['actor']; requestId: string };

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db, { capacity: 10, sessionCapacity: 5 });
  by = { actor: (await personWith(db, ['admin', null])).actor, requestId: 'test' };
});

const facts: VenueInput['venue'] = {
  ...{ name: 'Huset', address: 'Nygatan 1', postalCode: '', city: 'Lund', directionsSv: '', directionsEn: '' },
  ...{ stepFree: true, accessibleToilet: null, hearingLoop: false, quietRoom: null, accessibleParking: null },
  ...{ accessibilitySv: '', accessibilityEn: '' },
};

type Row = VenueInput['rooms'][number]['fields'];
const row = (number: number, fields: Partial<Row>): VenueInput['rooms'][number] => ({
  number,
  fields: {
    ...{ roomId: null, name: `Sal ${number + 1}`, capacity: 5, position: number, equipment: [] },
    ...{ accessibilitySv: '', accessibilityEn: '', remove: false },
    ...fields,
  },
});

/** The rooms of the conference's venue as its form posts them, with one of them changed. */
async function rows(change: Record<number, Partial<Row>>): Promise<VenueInput['rooms']> {
  const venue = await getVenue(here.venueId);
  return (venue?.rooms ?? []).map(({ id, ...room }, i) => row(i, { roomId: id, ...room, ...change[i] }));
}

const save = async (rooms: VenueInput['rooms'], version = 1) =>
  saveVenue({ venue: facts, rooms }, { id: here.venueId, version, ...by });

describe('a venue', () => {
  it('is made with its rooms in the written order; a second of the same name in the city is refused', async () => {
    const rooms = [
      row(0, { name: 'Liten', position: 2 }),
      row(1, { name: 'Stor', position: 1, equipment: ['sound', 'projector'] }),
    ];
    const made = await createVenue({ venue: facts, rooms }, by);
    if (!made.ok) throw new Error(made.reason);
    const venue = await getVenue(made.id);
    expect(venue).toMatchObject({ name: 'Huset', stepFree: true, hearingLoop: false, quietRoom: null });
    expect(venue?.rooms.map(({ name, equipment }) => [name, equipment])).toEqual([
      ['Stor', ['sound', 'projector']],
      ['Liten', []],
    ]);
    expect(await createVenue({ venue: facts, rooms }, by)).toEqual({ ok: false, reason: 'nameTaken' });
    expect(await db.auditEvent.count({ where: { action: 'venue.created', subjectId: made.id } })).toBe(1);
    expect((await listVenues('LUND')).map(({ rooms: n, seats, unchecked }) => [n, seats, unchecked])).toEqual([
      [2, 10, 3],
    ]);
    expect(await listVenues('100%_\\')).toEqual([]);
  });

  it('is changed with its rooms: two exchange names, one is added, one that nobody uses goes', async () => {
    const spare = await db.room.create({ data: { venueId: here.venueId, name: 'Förråd', capacity: 3, position: 9 } });
    const posted = await rows({ 0: { name: 'Sal 2' }, 1: { name: 'Sal 1', capacity: 7 }, 3: { remove: true } });
    expect(await save([...posted, row(4, { name: 'Ny' })])).toEqual({ ok: true, id: here.venueId });
    const venue = await getVenue(here.venueId);
    expect(venue?.rooms.map(({ name, capacity, position }) => [name, capacity, position])).toEqual([
      ['Sal 2', 5, 0],
      ['Sal 1', 7, 1],
      ['Sal 3', 5, 2],
      ['Ny', 5, 3],
    ]);
    expect(await db.room.count({ where: { id: spare.id } })).toBe(0);
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'venue.changed' } });
    expect(audit.data).toEqual({
      name: 'Huset',
      removed: ['Förråd'],
      added: ['Ny'],
      capacity: [{ name: 'Sal 1', from: 5, to: 7 }],
    });
  });

  it('two people saving at once: one is saved, one is told', async () => {
    const both = await Promise.all([save(await rows({})), save(await rows({}))]);
    expect(both.map((saved) => (saved.ok ? 'saved' : saved.reason)).sort()).toEqual(['saved', 'stale']);
  });

  it('keeps as many places in a room as are taken, says why, and writes nothing then (trust line 6)', async () => {
    for (let i = 0; i < 3; i++) await register(here.slug, { sessionIds: [here.sessions[0]?.[0]] });
    expect(await listRoomUse(here.venueId)).toMatchObject([
      { sessions: 2, mostTaken: 3, mostSeats: 5, cities: ['Luleå'] },
      {},
      {},
    ]);
    const refused = await save(await rows({ 0: { capacity: 2 }, 1: { name: 'Omdöpt' } }));
    expect(refused).toMatchObject({
      ok: false,
      reason: 'rooms',
      problems: [{ field: 'capacity-0', reason: 'capacityBelowTaken', room: 'Sal 1', taken: 3 }],
    });
    expect((await getVenue(here.venueId))?.version).toBe(1);
    expect(await db.room.count({ where: { name: 'Omdöpt' } })).toBe(0);
    expect(await save(await rows({ 0: { capacity: 3 } }))).toMatchObject({ ok: true });
  });

  it('keeps a room that a programme names, released or in a draft', async () => {
    expect(await save(await rows({ 0: { remove: true } }))).toMatchObject({
      problems: [{ reason: 'roomInUse', cities: 'Luleå' }],
    });
    const draft = await db.room.create({ data: { venueId: here.venueId, name: 'Utkastet', capacity: 3, position: 9 } });
    const document = {
      slots: [],
      sessions: [{ id: draft.id, slotId: draft.id, roomId: draft.id, seminarId: draft.id, capacity: 1 }],
    };
    await db.programmeDraft.create({ data: { conferenceId: here.id, document } });
    expect(await save(await rows({ 3: { remove: true } }))).toMatchObject({
      problems: [{ field: 'remove-3', reason: 'roomInUse', cities: '' }],
    });
  });

  it('has no room of another venue (trust line 43)', async () => {
    const other = await openConference(db);
    const [foreign] = (await getVenue(other.venueId))?.rooms ?? [];
    const refused = await save([row(0, { roomId: foreign?.id ?? '', name: 'Min nu' })]);
    expect(refused).toMatchObject({ ok: false, problems: [{ reason: 'roomUnknown' }] });
    expect(await db.room.count({ where: { name: 'Min nu' } })).toBe(0);
  });
});
