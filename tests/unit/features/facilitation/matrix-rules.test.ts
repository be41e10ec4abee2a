import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  cellOf,
  csvRowsOf,
  isOwn,
  levels,
  rowOf,
  suggestionsFrom,
  tallyOf,
} from '@/features/facilitation/matrix-rules';

const owners = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const claim = (level: Claim['level'], owner: number, by: number | null, id = 'x'): Claim => ({
  id,
  level,
  owner: owners[owner] as Claim['owner'],
  by: by === null ? null : (owners[by] as Claim['owner']),
  byInvitationId: by === null ? null : `invitation-${by}`,
  source: 'meeting',
  cardNumber: null,
});

const claims = fc.array(
  fc
    .tuple(fc.constantFrom(...levels), fc.nat(3), fc.option(fc.nat(3)))
    .map(([level, owner, by]) => claim(level, owner, by)),
  { maxLength: 12 },
);
const task = (list: Claim[]) => ({ id: 't', title: 'T', groupId: null, version: 1, claims: list });

describe('a cell of who does what', () => {
  it.each([
    ['nothing said', [], 'empty'],
    ['others name one who does not say so', [claim('national', 0, 1)], 'gap'],
    ['the meeting names one who does not say so', [claim('national', 0, null)], 'gap'],
    ['one says ours', [claim('national', 0, 0)], 'clear'],
    ['one says ours and others agree', [claim('national', 0, 0), claim('national', 0, 1)], 'clear'],
    ['one says ours, others say another', [claim('national', 0, 0), claim('national', 2, 1)], 'disputed'],
    ['two say ours', [claim('national', 0, 0), claim('national', 1, 1)], 'overlap'],
    ['it is said at another level', [claim('regional', 0, 0)], 'empty'],
  ] as const)('%s', (_what, list, state) => {
    expect(cellOf('national', list).state).toBe(state);
  });

  it('is in exactly one state, as the definitions say', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...levels), (list, level) => {
        const here = list.filter((each) => each.level === level);
        const own = new Set(here.filter(isOwn).map(({ owner }) => owner.id));
        const others = here.some((each) => !isOwn(each) && !own.has(each.owner.id));
        const defined = {
          empty: here.length === 0,
          gap: own.size === 0 && others,
          clear: own.size === 1 && !others,
          disputed: own.size === 1 && others,
          overlap: own.size > 1,
        };
        expect(Object.values(defined).filter(Boolean)).toHaveLength(1);
        expect(defined[cellOf(level, list).state]).toBe(true);
      }),
    );
  });

  it('does not depend on the order of what was said', () => {
    fc.assert(
      fc.property(
        claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          for (const level of levels) expect(cellOf(level, shuffled)).toEqual(cellOf(level, list));
        },
      ),
    );
  });

  it('never becomes a gap because somebody says ours', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...levels), fc.nat(3), (list, level, who) => {
        const [before, after] = [rowOf(task(list)), rowOf(task([...list, claim(level, who, who)]))];
        for (const [i, cell] of after.cells.entries())
          if (cell.state === 'gap') expect(before.cells[i]?.state).toBe('gap');
        expect(after.hasGap && !before.hasGap).toBe(false);
        expect(after.cells.find((cell) => cell.level === level)?.state).not.toBe('gap');
      }),
    );
  });
});

describe('a task', () => {
  it('has a gap where nobody has said anything at all, and where a cell has one', () => {
    expect(rowOf(task([])).hasGap).toBe(true);
    expect(rowOf(task([claim('national', 0, 0)])).hasGap).toBe(false);
    expect(rowOf(task([claim('national', 0, 0), claim('municipal', 1, 0)])).hasGap).toBe(true);
  });

  it('is counted for the sentence', () => {
    const rows = [
      rowOf(task([])),
      rowOf(task([claim('national', 0, 0), claim('national', 1, 1)])),
      rowOf(task([claim('regional', 0, 0), claim('regional', 1, 2)])),
    ];
    expect(tallyOf(rows)).toEqual({ tasks: 3, gap: 1, overlap: 1, disputed: 1 });
  });

  it('is three rows of a file, with formulas left to csvRow', () => {
    const words = {
      heads: ['Uppgift'],
      levels: { national: 'N', regional: 'R', municipal: 'K' },
      states: { empty: '-', gap: 'lucka', clear: 'klart', disputed: 'isär', overlap: 'flera' },
      meeting: 'mötet',
    };
    expect(csvRowsOf([rowOf(task([claim('national', 0, null)]))], words)).toEqual([
      ['Uppgift'],
      ['T', 'N', 'lucka', '', 'A (mötet)'],
      ['T', 'R', '-', '', ''],
      ['T', 'K', '-', '', ''],
    ]);
  });
});

describe('suggestions from cards', () => {
  const card = {
    id: 'card',
    number: 12,
    level: 'national' as const,
    organisation: 'A',
    organisationId: 'a',
    invitationId: 'invitation-0',
    addressee: 'B',
    addresseeOrganisationId: 'b',
    contribution: '',
  };
  it('are the addressee and what the organisation can contribute, each once, without what stands already', () => {
    const found = suggestionsFrom([card, { ...card, number: 13, contribution: 'Vi kan' }], []);
    expect(found.map(({ ownerId, byId, cardNumber }) => [ownerId, byId, cardNumber])).toEqual([
      ['b', 'a', 12],
      ['a', 'a', 13],
    ]);
    expect(suggestionsFrom([card], [claim('national', 1, 0)])).toEqual([]);
    expect(suggestionsFrom([{ ...card, addresseeOrganisationId: null }], [])).toEqual([]);
  });
});
