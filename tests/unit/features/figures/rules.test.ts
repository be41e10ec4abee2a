import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, placeOf } from '@/features/figures/county-rules';
import { registrationLine } from '@/features/figures/line-rules';
import {
  axisTop,
  countiesOf,
  coverageLevel,
  coverageTotals,
  daysBetween,
  liveCoverageOf,
  pace,
  runningTotals,
  shareOf,
  topAndRest,
} from '@/features/figures/rules';
import type { CoverageRow } from '@/features/figures/types';
import { counties, municipalities } from '../../../factories/sweden';

const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}`;

describe('registrations over time', () => {
  it('has every day, the empty ones too, over the night when the clocks go back', () => {
    const counts = [
      { day: day(24), registered: 3, cancelled: 0 },
      { day: day(26), registered: 1, cancelled: 2 },
    ];
    expect(runningTotals(counts, day(27)).map(({ day, active }) => `${day.slice(-2)}:${active}`)).toEqual([
      '24:3',
      '25:3',
      '26:2',
      '27:2',
    ]);
    expect(runningTotals([], day(27))).toEqual([]);
  });

  it('ends at what was registered less what was cancelled, and never skips a day', () => {
    const count = fc.record({
      day: fc.integer({ min: 1, max: 30 }).map(day),
      registered: fc.nat(500),
      cancelled: fc.nat(500),
    });
    fc.assert(
      fc.property(fc.uniqueArray(count, { selector: (c) => c.day, minLength: 1 }), (some) => {
        const counts = some.toSorted((a, b) => a.day.localeCompare(b.day));
        const totals = runningTotals(counts, day(31));
        expect(totals.at(-1)?.active).toBe(counts.reduce((sum, c) => sum + c.registered - c.cancelled, 0));
        expect(totals.map((total) => total.day)).toEqual(daysBetween(counts[0]?.day as string, day(31)));
      }),
    );
  });

  it('tells this week from the week before', () => {
    const counts = [1, 7, 8, 14, 15].map((n) => ({ day: day(n), registered: n, cancelled: 0 }));
    expect(pace(counts, day(15))).toEqual({ last: 29, before: 15 });
  });
});

describe('the line from the opening to the day', () => {
  const at = (iso: string) => new Date(iso);
  const moments = {
    opensAt: at('2026-11-01T08:00:00Z'),
    closesAt: at('2026-11-21T22:59:00Z'),
    startsAt: at('2026-11-30T08:00:00Z'),
  };
  it('puts today between the opening and the closing, and what is behind behind', () => {
    const line = registrationLine(moments, [], at('2026-11-11T08:00:00Z'));
    expect(line?.stops.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'opens past',
      'today now',
      'closes ahead',
      'day ahead',
    ]);
    const places = line?.stops.map((stop) => stop.at) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it('is all behind when the day has been, and no line where there is no day', () => {
    expect(registrationLine(moments, [], at('2026-12-24T08:00:00Z'))?.today).toBe(1);
    expect(registrationLine({ ...moments, startsAt: null }, [], at('2026-11-11T08:00:00Z'))).toBeNull();
  });
  it('has no bar outside the line, and none higher than the highest', () => {
    const count = fc.record({
      day: fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`),
      registered: fc.nat(90),
      cancelled: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.uniqueArray(count, { selector: (c) => c.day }), (counts) => {
        for (const bar of registrationLine(moments, counts, at('2026-11-11T08:00:00Z'))?.days ?? []) {
          expect(bar.at).toBeGreaterThanOrEqual(0);
          expect(bar.at + bar.width).toBeLessThanOrEqual(1.000_001);
          expect(bar.height).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('coverage', () => {
  const rows: CoverageRow[] = [
    ...municipalities.map(([code, nameShort, countyCode], i) => ({
      kind: 'municipality' as const,
      code,
      name: `${nameShort} kommun`,
      nameShort,
      countyCode,
      countyName: 'Län',
      registered: i % 3,
    })),
    { kind: 'region', code: null, name: 'R', nameShort: 'R', countyCode: '25', countyName: 'Län', registered: 7 },
  ];
  const all = countiesOf(rows);

  it('counts all 290 municipalities once, in 21 counties, each with a tile of its own', () => {
    const totals = coverageTotals(all);
    expect([totals.municipalities, totals.counties]).toEqual([290, 21]);
    expect(totals.covered).toBe(rows.filter((row) => row.kind === 'municipality' && row.registered > 0).length);
    const places = counties.map(([code]) => placeOf(code));
    expect(places).not.toContain(null);
    expect(new Set(places.map((place) => `${place?.row} ${place?.column}`)).size).toBe(21);
    expect(new Set(places.map((place) => place?.letter)).size).toBe(21);
  });

  it('reads the tiles from the north, and loses none', () => {
    const read = byPlace(all).map(({ code }) => code);
    expect(read.slice(0, 2)).toEqual(['25', '24']);
    expect(read.at(-1)).toBe('10');
    expect(read.toSorted()).toEqual(all.map(({ code }) => code).toSorted());
  });

  it('a region’s people count for the county, not for a municipality', () => {
    const norrbotten = all.find(({ code }) => code === '25');
    const own = norrbotten?.municipalities.reduce((sum, { registered }) => sum + registered, 0) ?? 0;
    expect([norrbotten?.regionRegistered, norrbotten?.registered]).toEqual([7, own + 7]);
    expect(Object.keys(liveCoverageOf(rows).each)).toHaveLength(coverageTotals(all).covered);
  });

  it.each([
    [0, 5, 'none'],
    [1, 5, 'few'],
    [3, 6, 'many'],
    [4, 5, 'many'],
    [5, 5, 'all'],
    [1, 1, 'all'],
  ])('%i of %i is %s', (covered, total, level) => {
    expect(coverageLevel(covered, total)).toBe(level);
  });

  it('shows the largest first and adds up the rest', () => {
    const { top, rest } = topAndRest(rows, 5);
    expect(top.map(({ registered }) => registered)).toEqual([7, 2, 2, 2, 2]);
    const sum = rows.reduce((total, { registered }) => total + registered, 0);
    expect(top.reduce((total, { registered }) => total + registered, 0) + rest.registered).toBe(sum);
  });
});

describe('shares and axes', () => {
  it('never says all before it is, nor none when there is some', () => {
    expect([shareOf(0, 290), shareOf(1, 290), shareOf(289, 290), shareOf(290, 290), shareOf(3, 0)]).toEqual([
      0, 1, 99, 100, 0,
    ]);
  });
  it('ends at a round number that holds the highest value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (highest) => {
        expect(axisTop(highest)).toBeGreaterThanOrEqual(highest);
        expect(axisTop(highest)).toBeLessThanOrEqual(Math.max(1, highest * 2));
      }),
    );
  });
});
