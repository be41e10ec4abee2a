import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conferenceTransitions } from '@/features/conference/rules';
import { foundPlace } from '@/features/tour/choice-rules';
import { lineStates } from '@/features/tour/line-rules';
import { settingsProblems, uniqueLabels } from '@/features/tour/settings-rules';
import { citySlug, slugForm } from '@/features/tour/slug-rules';
import {
  citiesHoldingTour,
  consequencesOf,
  obstaclesTo,
  type StateFacts,
  stateChanges,
} from '@/features/tour/state-rules';
import { freeSlug, slugOf } from '@/lib/slug';

const now = new Date('2027-02-01T12:00:00Z');
const at = (day: string) => new Date(`${day}T08:00:00Z`);
const ready: StateFacts = {
  state: 'published',
  startsAt: at('2027-05-20'),
  endsAt: at('2027-05-21'),
  opensAt: at('2027-01-01'),
  closesAt: at('2027-05-01'),
  capacity: 100,
  taken: 0,
  releasedSlots: 7,
  tourArchived: false,
};

describe('what stands in the way of a state', () => {
  it.each<[string, Parameters<typeof obstaclesTo>[0], Partial<StateFacts>, string[]]>([
    ['everything in place', 'open', {}, []],
    ['no day', 'published', { startsAt: null, endsAt: null }, ['day']],
    ['no day, back from the archive', 'closed', { state: 'archived', startsAt: null, endsAt: null }, ['day']],
    ['no day, to the archive', 'archived', { startsAt: null, endsAt: null }, []],
    ['no window', 'open', { opensAt: null }, ['window']],
    ['the window is over', 'open', { closesAt: now }, ['windowOver']],
    ['no places', 'open', { capacity: 0 }, ['capacity']],
    ['nothing released', 'open', { releasedSlots: 0 }, ['nothingReleased']],
    ['an archived tour', 'published', { state: 'draft', tourArchived: true }, ['tourArchived']],
    ['the day has been', 'open', { endsAt: now }, ['dayOver']],
    ['a bare draft, to the archive', 'archived', { state: 'draft', startsAt: null, capacity: 0 }, []],
  ])('%s', (_what, to, change, reasons) => {
    expect(obstaclesTo(to, { ...ready, ...change }, now).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('offers exactly the legal changes, and each says that nobody is mailed', () => {
    for (const state of ['draft', 'published', 'open', 'closed', 'archived'] as const) {
      const changes = stateChanges({ ...ready, state }, now);
      expect(changes.map(({ to }) => to)).toEqual(conferenceTransitions[state]);
      for (const { consequences } of changes) expect(consequences).toContain('nobodyMailed');
    }
  });

  it('says what becomes of those who have registered', () => {
    expect(consequencesOf({ ...ready, state: 'open', taken: 5 }, 'closed', now)).toEqual([
      'formCloses',
      'registeredKeep',
      'nobodyMailed',
    ]);
    expect(consequencesOf({ ...ready, state: 'closed', taken: 5 }, 'archived', now)).toContain('ownPagesFrozen');
    expect(consequencesOf({ ...ready, opensAt: at('2027-03-01') }, 'open', now)).toContain('formOpensLater');
  });

  it('keeps a tour with coming cities out of the archive', () => {
    const stops = (['draft', 'published', 'open', 'closed', 'archived'] as const).map((state) => ({
      city: state,
      state,
    }));
    expect(citiesHoldingTour(stops)).toEqual(['published', 'open']);
  });
});

const settings = {
  startsAt: at('2027-05-20'),
  endsAt: at('2027-05-21'),
  opensAt: at('2027-01-01'),
  closesAt: at('2027-05-01'),
  capacity: 100,
};

describe('what settings would break', () => {
  it.each<
    [
      string,
      Partial<Record<keyof typeof settings, Date | number | null>>,
      Partial<Parameters<typeof settingsProblems>[1]>,
      string[],
    ]
  >([
    ['nothing', {}, {}, []],
    ['fewer places than taken (trust line 6)', { capacity: 49 }, {}, ['capacity capacityBelowTaken']],
    ['as many as are taken', { capacity: 50 }, {}, []],
    ['overbooked and left as it is', { capacity: 40 }, { capacity: 40 }, []],
    ['overbooked and raised a little', { capacity: 45 }, { capacity: 40 }, []],
    ['overbooked and lowered further', { capacity: 39 }, { capacity: 40 }, ['capacity capacityBelowTaken']],
    ['an end before the start', { endsAt: at('2027-05-19') }, {}, ['endsAt endsBeforeStart']],
    [
      'an open conference without a window',
      { opensAt: null, closesAt: null },
      {},
      ['opensAt windowNeeded', 'closesAt windowNeeded'],
    ],
    [
      'a draft without anything',
      { startsAt: null, endsAt: null, opensAt: null, closesAt: null, capacity: 0 },
      { state: 'draft', capacity: 0, taken: 0 },
      [],
    ],
    ['a published one without a day', { startsAt: null, endsAt: null }, { state: 'published' }, ['startsAt dayNeeded']],
    ['a window in the wrong order', { closesAt: at('2026-12-01') }, {}, ['closesAt closesBeforeOpen']],
    ['a window after the day', { closesAt: at('2027-06-01') }, {}, ['closesAt closesAfterDay']],
  ])('%s', (_what, change, before, expected) => {
    const found = settingsProblems({ ...settings, ...change } as typeof settings, {
      state: 'open',
      capacity: 100,
      taken: 50,
      ...before,
    });
    expect(found.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected);
  });

  it('never lets capacity fall below what is taken', () => {
    const n = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(n, n, n, (capacity, before, taken) => {
        const refused =
          settingsProblems({ ...settings, capacity }, { state: 'closed', capacity: before, taken }).length > 0;
        expect(refused).toBe(capacity < taken && capacity < before);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['Malmö', '2028-08-29', 'malmo-2028'],
    ['Södertälje & Nykvarn', '', 'sodertalje-nykvarn'],
    ['  Ærø / Åre  ', '2030-01-02', 'aero-are-2030'],
    ['北京', '', 'konferens'],
  ])('%s %s → %s', (city, day, slug) => {
    expect(citySlug(city, day)).toBe(slug);
  });

  it('are what the database lets by, whatever the city is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (city) => {
        const slug = slugOf(city);
        if (slug !== '') expect(slug).toMatch(slugForm);
        expect(citySlug(city, '2028-01-01')).toMatch(slugForm);
      }),
    );
  });

  it('are never ones that are taken', () => {
    const taken = new Set(['lund', 'lund-2', 'lund-3']);
    expect([freeSlug('lund', taken), freeSlug('ystad', taken)]).toEqual(['lund-4', 'ystad']);
  });
});

describe('people chosen by name', () => {
  const people = uniqueLabels([
    { id: '1', name: 'Åsa Ek', detail: 'Piteå kommun', slug: 'asa-ek' },
    { id: '2', name: 'Åsa Ek', detail: 'Piteå kommun', slug: 'asa-ek-2' },
    { id: '3', name: 'Bo', detail: '', slug: 'bo' },
  ]);
  const choices = { people, hosts: new Map([['h', 'Malmö kommun']]), venues: [{ id: 'v', label: 'Huset' }] };

  it('are told apart where two have the same name', () => {
    expect([...people.values()]).toEqual(['Åsa Ek, Piteå kommun (asa-ek)', 'Åsa Ek, Piteå kommun (asa-ek-2)', 'Bo']);
  });

  it('are found whatever the letter case, in order; what is unknown is named', () => {
    const written = { venueId: 'v', host: 'MALMÖ KOMMUN', moderators: ['bo', 'åsa ek, piteå kommun (asa-ek-2)'] };
    expect(foundPlace(written, choices)).toEqual({
      ok: true,
      place: { venueId: 'v', hostId: 'h', hostName: 'Malmö kommun', moderatorIds: ['3', '2'] },
    });
    expect(foundPlace({ venueId: 'x', host: 'Lund', moderators: ['Bo', 'Eva'] }, choices)).toEqual({
      ok: false,
      fields: { venueId: 'venueUnknown', host: 'hostUnknown', moderators: 'moderatorUnknown' },
      unknown: 'Eva',
    });
  });
});

describe('the line of stops', () => {
  it('has what has been behind, one next day, and drafts open', () => {
    const stops = [
      { state: 'archived' as const, startsAt: null },
      { state: 'closed' as const, startsAt: at('2027-01-10') },
      { state: 'open' as const, startsAt: at('2027-03-10') },
      { state: 'published' as const, startsAt: at('2027-04-10') },
      { state: 'draft' as const, startsAt: at('2027-02-10') },
    ];
    expect(lineStates(stops, now)).toEqual(['past', 'past', 'now', 'ahead', 'open']);
  });
});
