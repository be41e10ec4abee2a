import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenOf, tableOf } from '@/features/facilitation/live-rules';
import { firstTitle, moved, screenTarget, targetText } from '@/features/facilitation/rules';
import { likeness } from '@/features/facilitation/similar-rules';
import type { Meeting, MeetingCard } from '@/features/facilitation/types';

const id = '5f000000-0000-4000-8000-00000000000f';

describe('what a button of the screen posts', () => {
  it('is read back as it was written, and anything else is nothing', () => {
    for (const target of [
      { view: 'theme', id },
      { view: 'group', id },
      { view: 'card', id },
      { view: 'matrix', id: null },
      { view: 'waiting', id: null },
    ] as const)
      expect(screenTarget(targetText(target))).toEqual(target);
    for (const text of ['', 'theme', 'theme:', 'theme:1', `__proto__:${id}`, `theme:${id}:x`, `matrix:${id}`])
      expect(screenTarget(text)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => screenTarget(text) === null || text === 'matrix' || text === 'waiting'),
    );
  });
});

describe('a step among groups', () => {
  it('keeps every group, moves one, and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b'], 'x', 'down')).toEqual(['a', 'b']);
  });
});

const card: MeetingCard = {
  id,
  number: 3,
  groupId: null,
  questionId: 'q',
  level: 'national',
  organisation: 'Myndigheten',
  organisationId: 'o',
  invitationId: 'i',
  addressee: '',
  addresseeOrganisationId: null,
  problem: 'HEMLIGT problem',
  proposal: 'HEMLIGT förslag',
  contribution: 'HEMLIGT bidrag',
  mayBeSecret: true,
  secretPart: 'HEMLIGT stycke',
};

describe('a card that may hold a secret', () => {
  const meeting: Meeting = {
    head: {
      id: 'c',
      titleSv: 'Samråd',
      titleEn: '',
      state: 'open',
      isOpen: true,
      hasScreenLink: true,
      screen: { view: 'theme', questionId: 'q', groupId: null, cardId: null, version: 1 },
    },
    themes: [{ id: 'q', nameSv: 'Tema', nameEn: '', questionSv: '', questionEn: '' }],
    groups: [],
    cards: [
      card,
      { ...card, id: 'open', number: 4, mayBeSecret: false, secretPart: '', problem: 'Öppet', proposal: '' },
    ],
    stands: [
      {
        cardId: 'open',
        invitationId: 'i2',
        organisation: 'Förbundet',
        kind: 'support',
        comment: 'Bra',
        byName: 'PERSON AV FÖRBUNDET',
        at: new Date(0),
      },
    ],
  };

  it('shows nothing of its words on the screen or on another’s phone', () => {
    const told = JSON.stringify([screenOf(meeting, []), tableOf(meeting, [], 'i'), tableOf(meeting, [], 'i2')]);
    expect(told).not.toContain('HEMLIGT');
    expect(told).toContain('Öppet');
  });

  it('lends no words to a group’s title', () => {
    expect(firstTitle([card])).toBe('#3');
    expect(firstTitle([card, { ...card, mayBeSecret: false, problem: 'Öppet' }])).toBe('Öppet');
    expect(firstTitle([{ ...card, mayBeSecret: false, problem: 'ord '.repeat(60) }]).length).toBeLessThanOrEqual(80);
  });

  it('and who spoke for an organisation is told to its own people alone', () => {
    expect(JSON.stringify(tableOf(meeting, [], 'i2'))).toContain('PERSON');
    expect(JSON.stringify([screenOf(meeting, []), tableOf(meeting, [], 'i')])).not.toContain('PERSON');
    expect(JSON.stringify(screenOf(meeting, []))).not.toContain('Bra');
  });
});

describe('likeness', () => {
  it('is between 0 and 1, grows with letters and with shared stems, and one shared word is none', () => {
    expect(likeness({ trigram: 0, shared: 1, least: 1 })).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), fc.nat(20), (trigram, shared, least) => {
        const value = likeness({ trigram, shared, least });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness({ trigram, shared: shared + 1, least })).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
