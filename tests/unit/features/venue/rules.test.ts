import { describe, expect, it } from 'vitest';
import { inWantedOrder, roomProblems, type WantedRoom } from '@/features/venue/rules';
import { newVenueSchema, venueSchema } from '@/features/venue/schema';

const wanted = (number: number, change: Partial<WantedRoom> = {}): WantedRoom => ({
  id: `r${number}`,
  name: `Sal ${number}`,
  capacity: 30,
  position: number,
  equipment: [],
  accessibilitySv: '',
  accessibilityEn: '',
  remove: false,
  number,
  ...change,
});
const before = [1, 2].map((n) => ({ id: `r${n}`, name: `Sal ${n}` }));
const use = (change: object = {}) => [
  { roomId: 'r1', sessions: 2, mostTaken: 20, mostSeats: 30, cities: ['Malmö'], inUse: true, ...change },
];

describe('what stands in the way of the wanted rooms', () => {
  it.each<[string, WantedRoom[], string[]]>([
    ['nothing', [wanted(1), wanted(2)], []],
    ['fewer places than are taken', [wanted(1, { capacity: 19 })], ['capacity-1 capacityBelowTaken']],
    ['as many as are taken', [wanted(1, { capacity: 20 })], []],
    ['taking away a room in use', [wanted(1, { remove: true })], ['remove-1 roomInUse']],
    ['taking away a room that is not', [wanted(2, { remove: true })], []],
    ['the same name twice', [wanted(1, { name: 'Aula' }), wanted(2, { name: 'aula' })], ['name-2 roomTwice']],
    ['a name taken over from one that goes', [wanted(1, { name: 'Sal 2' }), wanted(2, { remove: true })], []],
    ['a room of another venue', [wanted(9)], ['name-9 roomUnknown']],
    ['the same room in two rows', [wanted(1), wanted(2, { id: 'r1' })], ['name-2 roomUnknown']],
    ['a new room', [wanted(3, { id: null })], []],
  ])('%s', (_what, rows, expected) => {
    expect(roomProblems(before, rows, use()).map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected);
  });

  it('counts a room that only a draft names as used', () => {
    const problems = roomProblems(
      before,
      [wanted(1, { remove: true })],
      use({ sessions: 0, mostTaken: 0, cities: [] }),
    );
    expect(problems).toEqual([{ field: 'remove-1', reason: 'roomInUse', room: 'Sal 1', taken: 0, cities: '' }]);
  });
});

it('puts rooms in the written order, equal numbers as they stood, without those that go', () => {
  const rows = [
    wanted(1, { position: 9 }),
    wanted(2, { position: 3 }),
    wanted(3, { position: 3 }),
    wanted(4, { remove: true }),
  ];
  expect(inWantedOrder(rows).map(({ id, position }) => [id, position])).toEqual([
    ['r2', 0],
    ['r3', 1],
    ['r1', 2],
  ]);
});

const form = {
  name: ' Folkets  hus ',
  address: 'Storgatan 1',
  postalCode: '',
  city: 'Luleå',
  directionsSv: '',
  directionsEn: '',
  stepFree: 'yes',
  accessibleToilet: 'no',
  hearingLoop: 'unknown',
  quietRoom: 'unknown',
  accessibleParking: 'unknown',
  accessibilitySv: '',
  accessibilityEn: '',
};
const row = (n: number, fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries({
      roomId: '',
      position: String(n),
      accessibilitySv: '',
      accessibilityEn: '',
      name: '',
      capacity: '',
      ...fields,
    }).map(([name, value]) => [`${name}-${n}`, value]),
  );

describe('the venue’s form', () => {
  it('reads the sheet’s three answers and the rows that are not empty', () => {
    const parsed = newVenueSchema.parse({
      ...form,
      ...row(0, { name: 'Aula', capacity: '120', equipment: ['sound', 'projector'] }),
      ...row(1, { name: 'Lilla', capacity: '8', equipment: 'whiteboard' }),
      ...row(2, {}),
    });
    expect([parsed.head.name, parsed.head.stepFree, parsed.head.accessibleToilet, parsed.head.hearingLoop]).toEqual([
      'Folkets hus',
      true,
      false,
      null,
    ]);
    expect(parsed.rows.map(({ number, fields }) => [number, fields.name, fields.capacity, fields.equipment])).toEqual([
      [0, 'Aula', 120, ['sound', 'projector']],
      [1, 'Lilla', 8, ['whiteboard']],
    ]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a row with a name only', row(1, { name: 'Aula' }), ['capacity-1 numberWrong']],
    ['a capacity that is no number', row(1, { name: 'Aula', capacity: '1e3' }), ['capacity-1 numberWrong']],
    ['no places at all', row(1, { name: 'Aula', capacity: '0' }), ['capacity-1 numberWrong']],
    [
      'equipment of our own making',
      row(1, { name: 'Aula', capacity: '5', equipment: ['jacuzzi'] }),
      ['equipment-1 invalid'],
    ],
    ['a personnummer in a text', { accessibilitySv: 'Ring 811218-9876' }, ['accessibilitySv personnummer']],
    ['an answer that is none', { stepFree: 'maybe' }, ['stepFree missing']],
    [
      'more rooms than a house has',
      Object.assign({}, ...Array.from({ length: 61 }, (_, n) => row(n, { name: `S${n}`, capacity: '9' }))),
      ['form tooMany'],
    ],
  ])('refuses %s', (_what, change, expected) => {
    const parsed = newVenueSchema.safeParse({ ...form, ...change });
    expect(parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)).toEqual(expected);
  });

  it('refuses fields that nobody asked for (trust line 44)', () => {
    for (const name of ['id', 'conferences', 'constructor', 'taken-0']) {
      const posted = Object.defineProperty({ ...form }, name, { value: 'x', enumerable: true });
      expect(newVenueSchema.safeParse(posted).success).toBe(false);
    }
    expect(venueSchema.safeParse(form).success).toBe(false);
  });
});
