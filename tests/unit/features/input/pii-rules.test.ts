import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn, warningsOf } from '@/features/input/pii-rules';

const kinds = (text: string) => findingsIn(text).map(({ kind }) => kind);

describe('trust 55: text about individuals', () => {
  it.each([
    ['Numret är 850709-9805.', 'personnummer'],
    ['Samordningsnummer 701063-2391 fanns i akten.', 'personnummer'],
    ['En pojke 9 år fick vänta i ett halvår.', 'childAge'],
    ['En flicka på 14 år blev placerad.', 'childAge'],
    ['Den 9-åriga pojken placerades.', 'childAge'],
    ['Flickan Lisa fick inte komma till tals.', 'namedPerson'],
    ['pappan Ahmed hördes aldrig', 'namedPerson'],
    ['Mitt barn fick ingen hjälp.', 'ownCase'],
    ['Vi såg det i ärendet om syskonen.', 'ownCase'],
    ['Hon är född 2012-03-04.', 'birthDate'],
    ['f. 2012', 'birthDate'],
    ['120304-XXXX', 'birthDate'],
    ['A.B., 14 år, placerades.', 'initials'],
    ['KL 15 år', 'initials'],
    ['Familjen bor på Storgatan 12.', 'address'],
    ['Ring 070-123 45 67.', 'phone'],
    ['Ring 0701234567.', 'phone'],
    ['Skriv till anna.exempel@kommun.se', 'email'],
  ])('%s → %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    'Barn får sällan komma till tals på egna villkor när deras situation utreds.',
    'Ge alla nya handläggare minst ett års introduktion med handledare.',
    'Under 2026 utreddes 40 000 barn. Hälften väntade mer än fyra månader.',
    'Se dnr 5.3-04711/2027 och SOU 2017:6.',
    'Kommunerna söker ersättning på många olika blanketter.',
    'Inför barnrättskonsekvensanalyser enligt socialtjänstlagen 11 kap. 2 §.',
    'Barnombudsmannen och Socialstyrelsen bör dela statistik.',
  ])('leaves general words alone: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('says in which field, with a short sample', () => {
    const card = { problem: 'En pojke 9 år.', proposal: '', contribution: '', secretPart: '' };
    expect(warningsOf(card)).toEqual([{ field: 'problem', kind: 'childAge', sample: 'pojke 9 år' }]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { sample } of findingsIn(text)) expect(sample.length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 30 },
    );
  });

  // Trust line 58: a long text costs time in proportion to its length, whatever stands in it.
  it.each(['a', 'A', '1', '0', ' ', '@', 'barn ', 'A.', '070-', 'Aa', 'a@a.', 'född ', 'barn aaaaaaaaaaaaaaaaaaa1'])(
    '50,000 letters of %j are read at once',
    (unit) => {
      const text = unit.repeat(Math.ceil(50_000 / unit.length));
      const startedAt = performance.now();
      findingsIn(text);
      // Generous: it is quadratic time, which takes tens of seconds, that must not come back.
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    },
  );
});
