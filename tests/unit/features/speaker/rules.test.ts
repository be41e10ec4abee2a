import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardViewFrom, countByFilter, isUnder } from '@/features/speaker/board-rules';
import { changesOf, fieldsOfWish, partOf, publicFields, wishedFrom, wishFor } from '@/features/speaker/change-rules';
import { shownName, shownOrganisation, speakerSlug } from '@/features/speaker/name-rules';
import { fileProblem, pageNote, sizeInWords } from '@/features/speaker/page-rules';
import { queryOfRegister, registerViewFrom } from '@/features/speaker/register-rules';
import {
  isPhotoPublic,
  isToday,
  lacksOf,
  mailObstacle,
  overlaps,
  type Readiness,
  wanted,
} from '@/features/speaker/rules';
import { freeSlug } from '@/lib/slug';

const complete: Readiness = {
  state: 'confirmed',
  isMinor: false,
  speaks: true,
  hasBio: true,
  hasPhoto: true,
  hasPresentation: true,
  materialWaived: false,
  hasAnsweredConsents: true,
};
const nothing: Readiness = {
  ...complete,
  state: null,
  hasBio: false,
  hasPhoto: false,
  hasPresentation: false,
  hasAnsweredConsents: false,
};

describe('what a speaker lacks', () => {
  it.each<[string, Readiness, string[]]>([
    ['everything', nothing, [...wanted]],
    ['nothing', complete, []],
    ['nothing of somebody who declined', { ...nothing, state: 'declined' }, []],
    ['no presentation of a host', { ...nothing, speaks: false }, ['answer', 'bio', 'photo', 'consents']],
    ['no presentation where none is needed', { ...complete, hasPresentation: false, materialWaived: true }, []],
    ['no photo of a minor', { ...complete, hasPhoto: false, isMinor: true }, []],
    ['the answer while only asked', { ...complete, state: 'sent' }, ['answer']],
  ])('%s', (_what, speaker, missing) => {
    expect(lacksOf(speaker)).toEqual(missing);
  });
});

describe('who gets a mail', () => {
  const able = { ...nothing, hasEmail: true, remindedToday: false };
  it.each([
    ['invite', able, null],
    ['invite', { ...able, state: 'prepared' }, null],
    ['invite', { ...able, state: 'sent' }, 'already'],
    ['invite', { ...able, isMinor: true }, 'minor'],
    ['invite', { ...able, hasEmail: false }, 'noAddress'],
    ['invite', { ...able, state: 'declined' }, 'declined'],
    ['invite', { ...able, state: 'revoked' }, 'already'],
    ['remind', able, 'notInvited'],
    ['remind', { ...able, state: 'sent' }, null],
    ['remind', { ...able, state: 'sent', remindedToday: true }, 'remindedToday'],
    ['remind', { ...able, ...complete }, 'complete'],
    ['remind', { ...able, state: 'revoked' }, 'notInvited'],
  ] as const)('%s %o: %s', (wish, speaker, obstacle) => {
    expect(mailObstacle(wish, speaker)).toBe(obstacle);
  });

  it('a minor never, whatever else is true', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('invite' as const, 'remind' as const),
        fc.constantFrom(null, 'prepared', 'sent', 'confirmed', 'declined', 'revoked'),
        fc.boolean(),
        (wish, state, remindedToday) =>
          mailObstacle(wish, { ...nothing, state, isMinor: true, hasEmail: true, remindedToday }) === 'minor',
      ),
    );
  });

  it('the day of a reminder is Sweden’s', () => {
    const late = new Date('2027-03-01T22:30:00Z');
    expect(isToday(late, new Date('2027-03-01T22:59:00Z'))).toBe(true);
    expect(isToday(late, new Date('2027-03-01T23:01:00Z'))).toBe(false);
    expect(isToday(null, late)).toBe(false);
  });
});

describe('who may be seen', () => {
  const publish = (givenBy: 'speaker' | 'guardian' | 'organiser') => [{ purpose: 'publish' as const, givenBy }];
  const on = new Date();
  it.each([
    [{ isMinor: false, guardianConsentAt: null, consents: [] }, false],
    [{ isMinor: false, guardianConsentAt: null, consents: publish('speaker') }, true],
    [
      {
        isMinor: false,
        guardianConsentAt: null,
        consents: [{ purpose: 'live' as const, givenBy: 'speaker' as const }],
      },
      false,
    ],
    [{ isMinor: true, guardianConsentAt: null, consents: publish('guardian') }, false],
    [{ isMinor: true, guardianConsentAt: on, consents: publish('speaker') }, false],
    [{ isMinor: true, guardianConsentAt: on, consents: publish('guardian') }, true],
  ])('photo of %o: %s', (speaker, shown) => {
    expect(isPhotoPublic(speaker)).toBe(shown);
  });

  it('of a minor the first name only', () => {
    expect(shownName('Alva Maria Öberg', { isMinor: true, wholeName: false })).toBe('Alva');
    expect(shownName('Alva Öberg', { isMinor: true, wholeName: true })).toBe('Alva Öberg');
    expect(shownName('Alva Öberg', { isMinor: false, wholeName: false })).toBe('Alva Öberg');
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''),
        (name) => {
          expect(shownName(name, { isMinor: true, wholeName: false })).not.toMatch(/\s/);
        },
      ),
    );
    expect(shownOrganisation('Skolan', { isMinor: true, showOrganisation: false })).toBe('');
    expect(shownOrganisation('Skolan', { isMinor: true, showOrganisation: true })).toBe('Skolan');
  });
});

describe('addresses of speakers', () => {
  it.each([
    ['Åsa Öberg', 'asa-oberg'],
    ['Fiona McAllister', 'fiona-mcallister'],
    ['Søren Æbleskov', 'soren-aebleskov'],
    ['李小龍', 'talare'],
    ['--', 'talare'],
  ])('%s → %s', (name, slug) => expect(speakerSlug(name)).toBe(slug));

  it('are plain and free', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(speakerSlug(name)) && speakerSlug(name).length <= 60,
      ),
    );
    expect(freeSlug('alva', new Set(['alva', 'alva-2']))).toBe('alva-3');
  });
});

describe('wishes', () => {
  const text = { name: 'Åsa', titleSv: '', titleEn: '', organisation: '', bioSv: '', bioEn: '' };
  it('are what differs, in place of the older ones; a photo goes on waiting', () => {
    const older = { titleSv: 'Chef', photoId: 'p' };
    expect(wishFor(older, changesOf(text, { ...text, bioSv: 'Ny' }))).toEqual({ bioSv: 'Ny', photoId: 'p' });
    expect(wishFor({ titleSv: 'Chef' }, changesOf(text, text))).toBeNull();
  });

  it('applied to the text they were made against give the text that was written', () => {
    const anyText = fc.record(
      Object.fromEntries(publicFields.map((f) => [f, fc.string()])) as Record<keyof typeof text, fc.Arbitrary<string>>,
    );
    fc.assert(
      fc.property(anyText, anyText, (now, written) => {
        expect({ ...now, ...(wishFor(null, changesOf(now, written)) ?? {}) }).toEqual(written);
      }),
    );
  });

  it('are read back as texts only, and split without loss', () => {
    const wished = wishedFrom({ bioSv: 'x', name: 7, __proto__: { titleSv: 'y' }, isMinor: 'true', photoId: 'p' });
    expect(wished).toEqual({ bioSv: 'x', photoId: 'p' });
    expect(fieldsOfWish(wished)).toEqual(['bioSv', 'photoId']);
    expect({ ...partOf(wished, ['bioSv']), ...partOf(wished, ['photoId']) }).toEqual(wished);
  });
});

describe('the board', () => {
  it('reads its address, and drops what it does not know', () => {
    const id = '4a000000-0000-4000-8000-00000000000a';
    expect(boardViewFrom({ show: 'lacking', pick: [id, id, "'; drop"], review: 'remind' })).toEqual({
      show: 'lacking',
      chooseAll: false,
      chosen: [id],
      review: 'remind',
    });
    expect(boardViewFrom({ show: 'x', pick: 'y', review: 'z', choose: 'all' })).toEqual({
      show: 'all',
      chooseAll: true,
      chosen: [],
      review: null,
    });
  });

  it('counts under each filter', () => {
    const rows = [
      { ...nothing, hasPending: false },
      { ...complete, hasPending: true },
      { ...nothing, state: 'sent' as const, hasPending: false },
    ];
    expect(countByFilter(rows)).toEqual({ all: 3, lacking: 2, unanswered: 1, uninvited: 1, pending: 1 });
    expect(isUnder('pending', rows[0] as (typeof rows)[0])).toBe(false);
  });
});

describe('small things', () => {
  it('touching times do not clash', () => {
    const at = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) });
    expect([overlaps(at(0, 5), at(5, 9)), overlaps(at(0, 6), at(5, 9)), overlaps(at(5, 9), at(0, 6))]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('the address says only what we know', () => {
    expect(pageNote({ klart: 'photo' })).toEqual({ part: 'photo', done: 'photo' });
    expect(pageNote({ fel: 'presentation.macros' })).toEqual({ part: 'presentation', problem: 'presentation.macros' });
    expect(pageNote({ klart: 'constructor' })).toBeNull();
    expect(fileProblem({ fel: 'photo.<script>' })).toBeNull();
    expect(registerViewFrom({ q: ' a\u0000b ', page: '-1', show: 'minors' })).toMatchObject({ page: 1, minors: true });
    expect(queryOfRegister(registerViewFrom({ q: 'åsa', page: '2' }))).toEqual({ q: 'åsa', page: '2' });
    expect([sizeInWords(3_400_000, 'sv'), sizeInWords(900, 'en')]).toEqual(['3,4 MB', '1 kB']);
  });
});
