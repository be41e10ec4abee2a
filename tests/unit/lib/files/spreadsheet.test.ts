import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { csvRow, csvStart } from '@/lib/csv';
import { readSpreadsheet } from '@/lib/files/spreadsheet';
import { zipFile } from '../../../factories/zip-file';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const read = (file: Uint8Array) => readSpreadsheet(file, 2_000);
const rowsOf = async (file: Uint8Array) => {
  const table = await read(file);
  return table.ok ? table.rows : table.reason;
};
const table = [
  ['Rubrik', 'Tema'],
  ['Åsa, ”ä” & ö; "citat"', 'Två\nrader'],
];
const quoted = (sign: string) =>
  table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n');

describe('a CSV (trust line 64)', () => {
  it.each([
    ['semicolons and a byte order mark', bytes(`\uFEFF${quoted(';')}`)],
    ['commas', bytes(quoted(','))],
    ['tabs', bytes(quoted('\t'))],
    ['UTF-16, as Excel calls Unicode text', bytes(`\uFEFF${quoted('\t')}`, 'utf16le')],
  ])('with %s is read', async (_how, file) => {
    expect(await rowsOf(file)).toEqual(table);
  });

  it('in Windows-1252 is read with its å, ä, ö and quotes', async () => {
    const file = Buffer.concat([
      Buffer.from('Rubrik;Tema\r\n'),
      Buffer.from([0xc5, 0xe4, 0xf6, 0x94]),
      Buffer.from(';x'),
    ]);
    expect(await rowsOf(new Uint8Array(file))).toEqual([
      ['Rubrik', 'Tema'],
      ['Åäö”', 'x'],
    ]);
  });

  it('gives back what csvRow() wrote, but for the apostrophe before what would be a formula', async () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 20, unit: 'binary' })
      .filter(
        (text) =>
          !/[\r\n\0\uFEFF]/.test(text) &&
          text.isWellFormed() &&
          text.trim() !== '' &&
          !/^[=+\-@\t＝＋－＠]/.test(text) &&
          !text.startsWith('PK'),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const text = `${csvStart}${csvRow(['a', 'b'])}${rows.map(csvRow).join('')}`;
          expect(await rowsOf(bytes(text))).toEqual([['a', 'b'], ...rows]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the numbers of its rows when some are empty', async () => {
    expect(await rowsOf(bytes('a;b\r\n\r\n1;2'))).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  it('of 50,000 rows is refused within a second', async () => {
    const began = performance.now();
    expect(await rowsOf(bytes(`Rubrik;Tema\n${'Ett seminarium;Villkor\n'.repeat(50_000)}`))).toBe('tooManyRows');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('that no quote ends, or that is one enormous cell, is broken and not waited for', async () => {
    const began = performance.now();
    expect(await rowsOf(bytes(`a;b\n"${'x'.repeat(4_000_000)}`))).toBe('broken');
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a workbook (trust line 61)', () => {
  const workbook = async (rows: { value: string | number | Date; type?: DateConstructor; format?: string }[][]) =>
    new Uint8Array(await writeExcelFile(rows).toBuffer());

  it('is read as text, times of day too', async () => {
    const time = { value: new Date(Date.UTC(1899, 11, 30, 10, 15)), type: Date, format: 'hh:mm' };
    const file = await workbook([
      [{ value: 'Rubrik' }, { value: 'Starttid' }],
      [{ value: 'Åsa' }, time],
      [{ value: 7 }],
    ]);
    const rows = await rowsOf(file);
    expect(rows.slice(0, 2)).toEqual([
      ['Rubrik', 'Starttid'],
      ['Åsa', '10:15'],
    ]);
    expect(rows[2]?.[0]).toBe('7');
  });

  it('that unpacks to far more than it weighs is refused before it is unpacked', async () => {
    const bomb = zipFile([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') },
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(200_000_000) },
    ]);
    expect(bomb.length).toBeLessThan(1_000_000);
    const memory = process.memoryUsage().rss;
    const began = performance.now();
    expect(await rowsOf(bomb)).toBe('packedTooTight');
    expect(performance.now() - began).toBeLessThan(500);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50_000_000);
  });

  it('whose directory lies about that is found out', async () => {
    const liar = zipFile([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') },
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(20_000_000), claims: 1_000 },
    ]);
    expect(await rowsOf(liar)).toBe('broken');
  });

  it('is no workbook when it is another zip, a picture, a page or the old Excel', async () => {
    expect(await rowsOf(zipFile([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }]))).toBe('notASpreadsheet');
    expect(await rowsOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toBe(
      'notASpreadsheet',
    );
    expect(await rowsOf(bytes('%PDF-1.7\n%abc'))).toBe('notASpreadsheet');
    expect(await rowsOf(bytes('<!doctype html><table><tr><td>a</td></tr></table>'))).toBe('notASpreadsheet');
    expect(await rowsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('oldExcel');
    expect(await rowsOf(bytes('PK\u0003\u0004 nothing'))).toBe('broken');
    expect(await rowsOf(new Uint8Array())).toBe('empty');
    expect(await rowsOf(bytes(' \n \n'))).toBe('empty');
    expect(await rowsOf(new Uint8Array(5_000_001))).toBe('tooLarge');
  });

  it('any bytes are an answer, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (file) => {
        expect(typeof (await read(file)).ok).toBe('boolean');
        expect(typeof (await read(new Uint8Array([0x50, 0x4b, 3, 4, ...file]))).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});
