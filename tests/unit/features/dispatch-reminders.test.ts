import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderDue, reminderTime } from '@/features/dispatch/reminder-rules';
import { isoDate, toStockholm } from '@/lib/time';

const rules = [14, 7, 2].map((daysBefore) => ({
  id: String(daysBefore),
  daysBefore,
  armedAt: new Date('2027-01-01T00:00:00Z'),
}));
const deadline = new Date('2027-03-31T21:59:00Z');
const waiting = { deadline, sentAt: new Date('2027-03-01T10:00:00Z'), remindedBy: [], lastRemindedAt: null };

describe('a reminder', () => {
  it('trust 65, 66: comes at nine in the morning, Swedish time, also where summer time begins in between', () => {
    expect(reminderTime(deadline, 2).toISOString()).toBe('2027-03-29T07:00:00.000Z');
    expect(reminderTime(deadline, 7).toISOString()).toBe('2027-03-24T08:00:00.000Z');
    expect(reminderDue(rules, waiting, new Date('2027-03-24T07:59:59Z'))).toBeNull();
    expect(reminderDue(rules, waiting, new Date('2027-03-24T08:00:00Z'))).toBe('7');
  });

  it('trust 76: of several that were missed the latest leaves alone, in the morning, and none after the deadline', () => {
    expect(reminderDue(rules, waiting, new Date('2027-03-30T04:00:00Z'))).toBeNull();
    expect(reminderDue(rules, waiting, new Date('2027-03-30T07:30:00Z'))).toBe('2');
    expect(reminderDue(rules, { ...waiting, remindedBy: ['2'] }, new Date('2027-03-30T07:30:00Z'))).toBeNull();
    expect(reminderDue(rules, waiting, deadline)).toBeNull();
  });

  it('does not count what had passed when the plan was armed or the invitation sent', () => {
    const late = { ...waiting, sentAt: new Date('2027-03-25T10:00:00Z') };
    expect(reminderDue(rules, late, new Date('2027-03-26T10:00:00Z'))).toBeNull();
    expect(reminderDue(rules, late, new Date('2027-03-29T10:00:00Z'))).toBe('2');
    const armedLate = rules.map((rule) => ({ ...rule, armedAt: new Date('2027-03-29T08:00:00Z') }));
    expect(reminderDue(armedLate, waiting, new Date('2027-03-30T10:00:00Z'))).toBeNull();
  });

  it('whenever the worker looks: each rule once, at most one a day, by day, before the deadline', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    const hours = fc.array(fc.integer({ min: 0, max: 60 * 24 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, hours, (before, looks) => {
        const plan = before.map((daysBefore) => ({ id: String(daysBefore), daysBefore, armedAt: new Date(0) }));
        const remindedBy: string[] = [];
        const times: Date[] = [];
        for (const hour of looks.toSorted((a, b) => a - b)) {
          const now = new Date(Date.parse('2027-02-15T00:00:00Z') + hour * 3_600_000);
          const sentAt = new Date('2027-01-15T10:00:00Z');
          const due = reminderDue(plan, { deadline, sentAt, remindedBy, lastRemindedAt: times.at(-1) ?? null }, now);
          if (!due) continue;
          remindedBy.push(due);
          times.push(now);
        }
        expect(new Set(remindedBy).size).toBe(remindedBy.length);
        expect(new Set(times.map(isoDate)).size).toBe(times.length);
        expect(times.every((time) => time < deadline && toStockholm(time).hour >= 9)).toBe(true);
      }),
    );
  });
});
