import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatShortDate,
  formatTime,
  formatTimeRange,
  fromStockholm,
  isoDate,
} from '@/lib/time';

const at = (iso: string) => new Date(iso);

describe('time in Stockholm, wherever the machine stands (trust lines 66, 68)', () => {
  it('runs in another zone on purpose', () => {
    expect(process.env.TZ).toBe('Pacific/Kiritimati');
  });

  it.each([
    ['2017-09-19T07:00:00Z', 'tisdag 19 september 2017 kl. 9.00', 'Tuesday 19 September 2017, 09:00'],
    ['2028-02-29T08:05:00Z', 'tisdag 29 februari 2028 kl. 9.05', 'Tuesday 29 February 2028, 09:05'],
    ['2026-12-31T23:30:00Z', 'fredag 1 januari 2027 kl. 0.30', 'Friday 1 January 2027, 00:30'],
    ['2027-06-30T22:00:00Z', 'torsdag 1 juli 2027 kl. 0.00', 'Thursday 1 July 2027, 00:00'],
  ])('%s is %s', (iso, sv, en) => {
    expect(formatDateTime(at(iso), 'sv')).toBe(sv);
    expect(formatDateTime(at(iso), 'en')).toBe(en);
  });

  it('formats the shorter forms', () => {
    const d = at('2017-09-19T07:00:00Z');
    expect([formatDate(d, 'sv'), formatDay(d, 'sv'), formatTime(d, 'sv'), isoDate(d)]).toEqual([
      'tisdag 19 september 2017',
      'tisdag 19 september',
      '9.00',
      '2017-09-19',
    ]);
    expect(formatDay(d, 'en')).toBe('Tuesday 19 September');
    expect(formatShortDate(d, 'sv')).toBe('19 sep. 2017');
    expect(formatTimeRange(d, at('2017-09-19T08:30:00Z'), 'sv')).toBe('9.00–10.30');
  });

  it('knows the hour that does not exist and the hour that comes twice', () => {
    expect(fromStockholm('2027-03-28T02:30')).toBeNull();
    expect(fromStockholm('2027-03-28T02:30', 'later')).toBeNull();
    expect(fromStockholm('2027-10-31T02:30')).toBeNull();
    expect(fromStockholm('2027-10-31T02:30', 'earlier')?.toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(fromStockholm('2027-10-31T02:30', 'later')?.toISOString()).toBe('2027-10-31T01:30:00.000Z');
    expect(fromStockholm('2026-10-25T02:30')).toBeNull();
    expect(fromStockholm('2027-02-29T09:00')).toBeNull();
    expect(fromStockholm('inte en tid')).toBeNull();
    expect(fromStockholm('2027-06-01T23:59')?.toISOString()).toBe('2027-06-01T21:59:00.000Z');
  });
});
