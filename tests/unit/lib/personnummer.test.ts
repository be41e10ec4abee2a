import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPersonnummer, maskPersonnummer } from '@/lib/personnummer';

// Made-up numbers that Skatteverket publishes or that are valid only by their check digit.
const valid = [
  '19121212-1212',
  '191212121212',
  '121212-1212',
  '121212+1212',
  '1212121212',
  '701063-2391',
  '19701063-2391',
];

describe('containsPersonnummer', () => {
  it.each(valid)('finds %s, alone and in a sentence', (number) => {
    expect(containsPersonnummer(number)).toBe(true);
    expect(containsPersonnummer(`Mitt nummer är ${number}, hälsar Åsa`)).toBe(true);
  });

  it.each(['08-123 456 78', '0701234567', '121212-1213', '2027-03-28', 'FR-7K4M2PX', '1234567890123456', ''])(
    'leaves %s alone',
    (text) => expect(containsPersonnummer(text)).toBe(false),
  );

  it('masks what it finds and nothing else', () => {
    expect(maskPersonnummer('Anna 19121212-1212, tel 08-123 456 78')).toBe('Anna [personnummer], tel 08-123 456 78');
  });

  it('is quick on long and odd text (trust line 58)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        const started = performance.now();
        containsPersonnummer(text.repeat(25));
        return performance.now() - started < 250;
      }),
    );
    const digits = '1212'.repeat(12_500);
    const started = performance.now();
    expect(containsPersonnummer(digits)).toBe(false);
    expect(performance.now() - started).toBeLessThan(250);
  });
});
