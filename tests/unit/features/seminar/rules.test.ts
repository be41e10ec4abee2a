import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterStep,
  changedFields,
  effectivePeople,
  effectiveText,
  ofKind,
  queryOfSeminarView,
  releaseStateOf,
  roleKinds,
  seminarViewFrom,
} from '@/features/seminar/rules';
import { seminarSchema } from '@/features/seminar/schema';
import { freeSlug, slugOf } from '@/lib/slug';

const kind = fc.constantFrom(...roleKinds);
const person = fc.record({ speakerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), kind });
const people = fc.uniqueArray(person, { selector: (one) => `${one.kind} ${one.speakerId}`, maxLength: 12 });

describe('a step with a person', () => {
  it('moves one place or takes away, and never touches another role', () => {
    fc.assert(
      fc.property(people, person, fc.constantFrom('up', 'down', 'remove'), (all, who, step) => {
        const next = afterStep(all, who, step);
        const before = ofKind(all, who.kind);
        const at = before.findIndex(({ speakerId }) => speakerId === who.speakerId);
        if (next === null) {
          expect(at === -1 || (step === 'up' && at === 0) || (step === 'down' && at === before.length - 1)).toBe(true);
          return;
        }
        for (const other of roleKinds) if (other !== who.kind) expect(ofKind(next, other)).toEqual(ofKind(all, other));
        const after = ofKind(next, who.kind);
        if (step === 'remove') expect(after).toEqual(before.toSpliced(at, 1));
        else expect(after[at + (step === 'up' ? -1 : 1)]).toEqual(before[at]);
      }),
    );
  });

  it('up and then down is as before', () => {
    fc.assert(
      fc.property(people, person, (all, who) => {
        const up = afterStep(all, who, 'up');
        if (!up) return;
        const back = afterStep(up, who, 'down') ?? [];
        for (const one of roleKinds) expect(ofKind(back, one)).toEqual(ofKind(all, one));
      }),
    );
  });
});

const master = {
  titleSv: 'A',
  titleEn: 'A',
  abstractSv: '',
  abstractEn: null,
  theme: 'conditions',
  audiences: [],
  language: 'sv',
  level: 'everyone',
  equipment: [],
  minParticipants: 3,
  maxParticipants: null,
} as const;
const local = {
  titleSv: null,
  titleEn: null,
  abstractSv: null,
  abstractEn: null,
  level: null,
  minParticipants: null,
  maxParticipants: null,
};

describe('a city’s seminar', () => {
  it('is the tour’s but for what the city says', () => {
    const text = effectiveText(
      { ...master, audiences: [], equipment: [] },
      { ...local, titleSv: 'B', maxParticipants: 9 },
    );
    expect(text).toMatchObject({ titleSv: 'B', titleEn: 'A', minParticipants: 3, maxParticipants: 9 });
    expect(changedFields({ ...local, titleSv: 'B', level: 'advanced' }, [1])).toEqual(['titleSv', 'level', 'people']);
  });

  it('has for each role the city’s people, else the tour’s', () => {
    const of = (speakerId: string, role: (typeof roleKinds)[number]) => ({
      speakerId,
      kind: role,
      name: speakerId,
      organisation: '',
    });
    const shown = effectivePeople([of('a', 'speaker'), of('b', 'host')], [of('c', 'speaker')]);
    expect(shown.map(({ speakerId }) => speakerId)).toEqual(['c', 'b']);
  });

  it('stands to the released one in one of five ways', () => {
    const state = (placed: boolean, released: boolean, differs = false) =>
      releaseStateOf({ placed, released, differs });
    expect([
      state(true, true),
      state(true, true, true),
      state(true, false),
      state(false, true),
      state(false, false),
    ]).toEqual(['released', 'changed', 'new', 'removed', 'unplaced']);
  });
});

describe('the form', () => {
  const form = {
    seriesId: 'x',
    seminarId: '',
    version: '0',
    titleSv: 'A',
    titleEn: '',
    abstractSv: '',
    abstractEn: '',
    theme: 'conditions',
    audiences: [],
    language: 'sv',
    level: 'everyone',
    equipment: [],
    minParticipants: '',
    maxParticipants: '',
  };
  const wrong = (change: object) =>
    seminarSchema
      .safeParse({ ...form, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

  it('takes what is right and refuses the rest in words', () => {
    expect(wrong({})).toBeUndefined();
    expect(wrong({ titleSv: ' ' })).toEqual(['titleSv missing']);
    expect(wrong({ titleSv: 'x'.repeat(201) })).toEqual(['titleSv tooLong']);
    expect(wrong({ abstractSv: '811218-9876' })).toEqual(['abstractSv personnummer']);
    expect(wrong({ minParticipants: '9', maxParticipants: '3' })).toEqual(['maxParticipants limitsWrong']);
    expect(wrong({ minParticipants: '1e3' })).toEqual(['minParticipants numberWrong']);
    expect(wrong({ theme: '' })).toEqual(['theme missing']);
    expect(wrong({ archivedAt: '2020-01-01' })).toHaveLength(1);
    expect(wrong({ audiences: ['__proto__'] })).toHaveLength(1);
  });
});

describe('addresses', () => {
  it('hold small letters, digits and dashes only, and are found free', () => {
    expect(slugOf('Vad är nytt? Åtta svar – på ÖL & Ærlighed!')).toBe('vad-ar-nytt-atta-svar-pa-ol-aerlighed');
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugOf(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });

  it('of a view give the view back', () => {
    const view = { search: 'åsa 50 %', theme: 'conditions', show: 'local', page: 3 } as const;
    expect(seminarViewFrom(queryOfSeminarView(view))).toEqual(view);
    expect(seminarViewFrom({ theme: 'x', show: ['__proto__'], page: '-1', q: ['a', 'b'] })).toEqual({
      search: 'a',
      theme: null,
      show: null,
      page: 1,
    });
  });
});
