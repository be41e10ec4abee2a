import { describe, expect, it } from 'vitest';
import { csvRow, csvStart } from '@/lib/csv';

describe('csvRow', () => {
  it('uses semicolons and CRLF, and begins a file with a byte order mark', () => {
    expect(csvRow(['Åsa', 'Öberg', ''])).toBe('Åsa;Öberg;\r\n');
    expect(csvStart).toBe('\uFEFF');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+46 8 123', "'+46 8 123"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://evil.example";"x")', '"\'=HYPERLINK(""http://evil.example"";""x"")"'],
  ])('takes the sting out of the formula %j', (cell, safe) => {
    expect(csvRow([cell])).toBe(`${safe}\r\n`);
  });

  it.each([
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a-b=c', 'a-b=c'],
  ])('quotes %j only where it must', (cell, safe) => {
    expect(csvRow([cell])).toBe(`${safe}\r\n`);
  });
});
