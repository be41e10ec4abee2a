import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkOutcomes, outcomeOf, percentDone } from '@/features/registration/bulk-rules';
import { startBulkSchema } from '@/features/registration/bulk-schema';
import { columnKeys, columnsFrom, columnsQuery, defaultColumns } from '@/features/registration/column-rules';
import { deskSlots, placesOver, refusalInForm } from '@/features/registration/desk-rules';
import { changeSchema, onBehalfSchema, registrationOf } from '@/features/registration/desk-schema';
import { mostSelected, queryOfView, selectedFrom, viewFromQuery } from '@/features/registration/organiser-rules';
import { keptQuery } from '@/features/registration/saved-view-rules';

const id = '6f0a8c1e-1111-4222-8333-444455556666';
const slot = `slot-${id}`;

describe('columns', () => {
  it('are the usual ones when nothing is said, and none but the name when so is said', () => {
    expect(columnsFrom(undefined)).toBe(defaultColumns);
    expect(columnsFrom('none')).toEqual([]);
    expect(columnsFrom('passwordHash')).toBe(defaultColumns);
    expect(columnsFrom(['none', 'note', 'email'])).toEqual(['email', 'note']);
  });

  it('come back from the address as they were, in the order they stand', () => {
    fc.assert(
      fc.property(fc.subarray([...columnKeys]), (chosen) => {
        const query = queryOfView({ ...viewFromQuery({}), columns: chosen });
        expect(viewFromQuery(query).columns).toEqual(chosen);
        expect(columnsQuery(defaultColumns)).toBe('');
      }),
    );
  });

  it('hold no needs', () => {
    expect(columnKeys.filter((key) => /need|food|access|behov/i.test(key))).toEqual([]);
  });
});

describe('selectedFrom', () => {
  it('takes ids only, once, and never more than can be ticked', () => {
    expect(selectedFrom({ selected: [id, id.toUpperCase(), "'; drop table seat--"] })).toEqual({ selected: [id] });
    expect(selectedFrom({ selected: id, scope: 'all' })).toEqual({});
    expect(selectedFrom({})).toEqual({});
    // Ticked, but nothing that could be meant: nobody, not everybody.
    expect(selectedFrom({ selected: '' })).toEqual({ selected: [] });
    expect(selectedFrom({ scope: 'selected' })).toEqual({ selected: [] });
    const many = Array.from({ length: 500 }, (_, i) => `6f0a8c1e-1111-4222-8333-${String(i).padStart(12, '0')}`);
    expect(selectedFrom({ selected: many.join(',') }).selected).toHaveLength(mostSelected);
  });
});

describe('keptQuery', () => {
  it('keeps filter, order and columns, and neither seminar, page nor anything unknown', () => {
    const query = `q=åsa&state=all&session=${id}&page=7&sort=name&columns=note&role=admin&__proto__=x`;
    expect(Object.fromEntries(new URLSearchParams(keptQuery(query)))).toEqual({
      q: 'åsa',
      state: 'all',
      sort: 'name',
      columns: 'note',
    });
  });

  it('is the same when it is kept again', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(keptQuery(keptQuery(query))).toBe(keptQuery(query));
      }),
    );
  });
});

const person = {
  conference: 'lulea',
  formKey: 'k'.repeat(43),
  name: ' Åsa  Öberg ',
  email: 'asa@example.se',
  organisation: 'Luleå kommun',
  role: '',
  language: 'sv',
};

describe('the form of registering by phone', () => {
  it('reads slots, empty choices and needs like the public form', () => {
    const parsed = onBehalfSchema.parse({
      ...person,
      [slot]: id,
      [`${slot.slice(0, -1)}7`]: '',
      food: '',
      agreed: 'on',
    });
    expect(registrationOf(parsed)).toEqual({
      name: 'Åsa Öberg',
      email: 'asa@example.se',
      organisation: 'Luleå kommun',
      role: null,
      municipalityCode: null,
      locale: 'sv',
      sessionIds: [id],
      needs: { food: null, access: null, other: null },
    });
  });

  it.each([
    [{ overbook: 'on', overbookNote: '' }, 'overbookNote', 'noteMissing'],
    [{ food: 'nötter' }, 'agreed', 'agreedMissing'],
    [{ email: 'inte en adress' }, 'email', 'emailWrong'],
    [{ name: '' }, 'name', 'missing'],
    [{ role: '811218-9876' }, 'role', 'personnummer'],
    [{ [slot]: [id, id] }, 'sessionIds', 'programmeChanged'],
  ])('refuses %j', (change, field, message) => {
    const parsed = onBehalfSchema.safeParse({ ...person, ...change });
    expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]]);
  });

  it.each(['state', 'actor', 'conferenceId', 'movedFromId', 'onBehalf', '__proto__'])(
    'refuses the field %s (trust line 44)',
    (field) => {
      const fields = { ...person };
      Object.defineProperty(fields, field, { value: 'x', enumerable: true });
      expect(onBehalfSchema.safeParse(fields).success).toBe(false);
      expect(changeSchema.safeParse({ ...fields, registrationId: id, version: '1' }).success).toBe(false);
    },
  );
});

describe('what a refusal means for the form', () => {
  const slots = [
    { id: 'a', sessions: [{ id: 's1' }] },
    { id: 'b', sessions: [{ id: 's2' }] },
  ] as never;
  it.each([
    ['seminarFull', ['s2'], { fields: { 'slot-b': 'seminarFull' } }],
    ['seminarFull', [], { problem: 'seminarFull' }],
    ['slotConflict', ['s1', 's2'], { fields: { 'slot-a': 'slotConflict', 'slot-b': 'slotConflict' } }],
    ['alreadyRegistered', [], { fields: { email: 'alreadyRegistered' } }],
    ['unknownSession', ['x'], { problem: 'programmeChanged' }],
    ['conferenceFull', [], { problem: 'conferenceFull' }],
  ])('%s %j', (reason, sessions, expected) => {
    expect(refusalInForm(reason, sessions, slots)).toEqual(expected);
  });
});

describe('figures', () => {
  it('says how many are over the limit, never below none', () => {
    expect([placesOver({ capacity: 120, taken: 122 }), placesOver({ capacity: 120, taken: 3 })]).toEqual([2, 0]);
  });

  it('gives each session its figures and leaves out slots without choice', () => {
    const session = { id: 's', title: 'T', lang: null, detail: '', capacity: 2, seatsLeft: 0 };
    const slots = [
      { id: 'a', name: 'Pass', time: '9', range: '9-10', sessions: [session] },
      { id: 'b', name: 'Lunch', time: '12', range: '12-13', sessions: [] },
    ];
    const figures = [{ id: 's', taken: 4, capacity: 2, roomCapacity: 9 }];
    expect(deskSlots(slots, figures)).toMatchObject([{ id: 'a', sessions: [{ taken: 4, roomCapacity: 9 }] }]);
  });
});

describe('doing something to many', () => {
  const cancel = { conference: 'lulea', do: 'cancel', view: '', count: '3', reason: 'inställt', typed: '3' };
  it('asks for the reason and the number only where it cannot be undone', () => {
    expect(startBulkSchema.safeParse(cancel).success).toBe(true);
    expect(startBulkSchema.safeParse({ conference: 'lulea', do: 'resend', view: '', count: '3' }).success).toBe(true);
    const wrong = startBulkSchema.safeParse({ ...cancel, reason: '', typed: '2' });
    expect(wrong.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ['reason', 'reasonMissing'],
      ['typed', 'typedWrong'],
    ]);
  });

  it('knows every outcome, and is at a hundred per cent only when nothing waits', () => {
    expect(outcomeOf('cancelled')).toBe('cancelled');
    expect(outcomeOf('stale')).toBe('unexpected');
    expect(bulkOutcomes.at(-1)).toBe('done');
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (handled, waiting) => {
        expect(percentDone({ total: handled + waiting, waiting }) === 100).toBe(waiting === 0);
      }),
    );
  });
});
