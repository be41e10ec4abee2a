import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRow, rowsOf } from '@/features/programme-import/cell-rules';
import { planImport, planText } from '@/features/programme-import/plan-rules';
import { columnOf, columns, columnWords, meaningOf } from '@/features/programme-import/word-rules';
import en from '@/messages/en';
import sv from '@/messages/sv';

describe('the words of a file', () => {
  it('are those of the screen, in both languages', () => {
    for (const { programme, seminars } of [sv, en]) {
      for (const [value, word] of Object.entries(programme.theme)) expect(meaningOf('theme', word)).toBe(value);
      for (const [value, word] of Object.entries(programme.audience)) expect(meaningOf('audiences', word)).toBe(value);
      for (const [value, word] of Object.entries(programme.level)) expect(meaningOf('level', word)).toBe(value);
      for (const [value, word] of Object.entries(seminars.equipment)) expect(meaningOf('equipment', word)).toBe(value);
      expect([meaningOf('language', programme.language.sv), meaningOf('language', programme.language.en)]).toEqual([
        'sv',
        'en',
      ]);
    }
    expect(meaningOf('theme', '__proto__')).toBeNull();
  });

  it('of the heads mean one column each, in the message files too', () => {
    for (const column of columns) {
      for (const word of columnWords[column]) expect(columnOf(` ${word.toUpperCase()}: `)).toBe(column);
      expect(columnOf(sv.programmeImport.columns[column])).toBe(column);
      expect(columnOf(en.programmeImport.columns[column])).toBe(column);
    }
    expect(columnOf('constructor')).toBeNull();
  });
});

describe('a time of day', () => {
  const time = (startsAt: string) => {
    const { values, errors } = parseRow({ line: 2, cells: { startsAt } });
    return values.startsAt ?? errors[0]?.key;
  };
  it.each([
    ['9', 540],
    ['09:15', 555],
    ['9.15', 555],
    ['kl. 13.00', 780],
    ['10:15:00', 615],
    ['0.427083333', 615],
    ['0,5000', 720],
    ['24.00', 'timeWrong'],
    ['9.75', 'timeWrong'],
    ['snart', 'timeWrong'],
  ])('%s', (written, expected) => expect(time(written)).toBe(expected));
});

describe('any file', () => {
  it('is a plan, the same each time, with every error on a row and a column of the file', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('Villkor', '9.00', 'Sal 1', '5', '=1+1', 'Åsa; Bo', ''),
    );
    const table = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (cells) => {
        const { rows } = rowsOf([columns.map((column) => columnWords[column][0]), ...cells]);
        const known = {
          seminars: [],
          speakers: [],
          day: {
            slots: [{ id: 's', startsAt: 540, name: 'Pass' }],
            rooms: [{ id: 'r', name: 'Sal 1', capacity: 10 }],
            sessions: [],
          },
        };
        const plan = planImport(rows, known);
        expect(planText(planImport(rows, known))).toBe(planText(plan));
        expect(plan.rows).toHaveLength(rows.length);
        for (const { line, column } of plan.errors) {
          expect(rows.some((row) => row.line === line)).toBe(true);
          expect(columns).toContain(column);
        }
        // No two rows are placed in one room at one time without an error.
        const spots = plan.rows.flatMap(({ placement }) =>
          placement ? [`${placement.slotId} ${placement.roomId}`] : [],
        );
        if (new Set(spots).size < spots.length) expect(plan.errors.some(({ key }) => key === 'roomTaken')).toBe(true);
      }),
    );
  });

  it('with heads that are there twice says so, and passes over empty rows', () => {
    expect(
      rowsOf([
        ['Rubrik', 'Title', 'Färg'],
        ['', '', 'röd'],
        ['A', '', ''],
      ]),
    ).toEqual({
      rows: [{ line: 3, cells: { titleSv: '' } }],
      unknown: ['Färg'],
      twice: ['Title'],
    });
  });

  it('has a sentence for everything that can be wrong, in both languages', () => {
    const keys = Object.keys(sv.programmeImport.cellErrors);
    expect(keys).toEqual(Object.keys(en.programmeImport.cellErrors));
    expect(keys).toEqual(
      expect.arrayContaining([
        'missing',
        'tooLong',
        'unreadable',
        'personnummer',
        'numberWrong',
        'timeWrong',
        'roomTaken',
      ]),
    );
  });
});
