import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { swedishSerial, type XlsxCell, xlsxBytes } from '@/lib/xlsx';

const columns = [
  { head: 'Namn', width: 20 },
  { head: 'Anmäld', width: 20 },
];

async function workbook(rows: XlsxCell[][], sheet = 'Anmälningar'): Promise<Buffer> {
  const batches = (async function* () {
    yield rows;
  })();
  return Buffer.concat(await Array.fromAsync(xlsxBytes(sheet, columns, batches)));
}

async function readBack(rows: XlsxCell[][], sheet?: string) {
  const [first] = await readXlsx(await workbook(rows, sheet));
  // A day is a number with a fraction: the reader may be a millisecond off.
  const whole = (cell: unknown) => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1_000) * 1_000) : cell);
  return first && { ...first, data: first.data.map((row) => row.map(whole)) };
}

describe('xlsxBytes', () => {
  it('is read back as it was written: heads, text as text, times on a Swedish clock', async () => {
    const found = await readBack([
      ['Åsa Öberg', new Date('2026-07-01T07:05:00Z')],
      ['Bo', new Date('2026-12-01T07:05:00Z')],
      ['Cilla', null],
    ]);
    expect(found).toEqual({
      sheet: 'Anmälningar',
      data: [
        ['Namn', 'Anmäld'],
        ['Åsa Öberg', new Date('2026-07-01T09:05:00Z')],
        ['Bo', new Date('2026-12-01T08:05:00Z')],
        ['Cilla', null],
      ],
    });
  });

  it.each(['=1+1', '@SUM(A1)', '+46', '-1', '<b>&"\'</b>', '_x0041_', ']]>', 'rad\ntvå'])(
    'leaves %j the text it is (trust line 54)',
    async (text) => {
      const bytes = await workbook([[text, null]]);
      expect((await readXlsx(bytes))[0]?.data[1]?.[0]).toBe(text);
    },
  );

  it('holds whatever people write: what XML cannot is left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const found = (await readBack([[`a${text}b`, null]]))?.data[1]?.[0];
        expect(String(found).startsWith('a') && String(found).endsWith('b')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a name for the sheet that a spreadsheet would refuse', async () => {
    expect((await readBack([], 'Anmälningar: [Göteborg] / ett mycket långt namn?'))?.sheet.length).toBeLessThanOrEqual(
      31,
    );
  });

  it('ends its source when the reader goes away', async () => {
    let ended = false;
    const batches = (async function* () {
      try {
        for (;;) yield Array.from({ length: 500 }, (_, i) => [`${Math.random()} ${i}`, null]);
      } finally {
        ended = true;
      }
    })();
    for await (const bytes of xlsxBytes('x', columns, batches)) if (bytes.length > 8_000) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ended).toBe(true);
  });

  it('fails when its source fails', async () => {
    // biome-ignore lint/correctness/useYield: a source that fails before its first row
    const batches = (async function* (): AsyncGenerator<XlsxCell[][]> {
      throw new Error('the database is gone');
    })();
    await expect(Array.fromAsync(xlsxBytes('x', columns, batches))).rejects.toThrow('the database is gone');
  });
});

describe('swedishSerial', () => {
  it('counts days as spreadsheets do', () => {
    expect(swedishSerial(new Date('2017-09-18T22:00:00Z'))).toBe(42_997);
    expect(swedishSerial(new Date('2017-09-19T10:00:00Z'))).toBe(42_997.5);
  });
});
