import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { auditCsvLine } from '@/features/audit/export-rules';
import { auditViewFrom, detailsOf, isFiltered, knownActions, periodOf, queryOfAuditView } from '@/features/audit/rules';
import type { AuditRow } from '@/features/audit/types';
import { auditWords, type Translate } from '@/features/audit/word-rules';
import en from '@/messages/en/auditLog.json';
import enColleagues from '@/messages/en/colleagues.json';
import sv from '@/messages/sv/auditLog.json';
import svColleagues from '@/messages/sv/colleagues.json';

const words = {
  sv: auditWords(
    createTranslator({ locale: 'sv', messages: sv }) as unknown as Translate,
    createTranslator({ locale: 'sv', messages: svColleagues.roles }) as unknown as Translate,
    'sv',
  ),
  en: auditWords(
    createTranslator({ locale: 'en', messages: en }) as unknown as Translate,
    createTranslator({ locale: 'en', messages: enColleagues.roles }) as unknown as Translate,
    'en',
  ),
};

const row = (change: Partial<AuditRow>): AuditRow => ({
  id: '1',
  at: new Date('2026-11-24T08:05:07Z'),
  action: 'user.signed_in',
  actorKind: 'user',
  actorName: 'Kim',
  subjectType: 'user',
  subjectId: 'x',
  subjectName: 'Kim',
  conferenceSlug: null,
  conferenceCity: null,
  data: {},
  ...change,
});

describe('plain words', () => {
  it('are sentences, never a key', () => {
    for (const action of knownActions)
      for (const locale of ['sv', 'en'] as const)
        expect(words[locale].what(row({ action }))).toMatch(/^[A-ZÅÄÖ][^._]+$/);
    expect(words.sv.what(row({ action: 'something.new' }))).toBe('Något annat');
    expect(words.sv.about(row({ subjectType: 'something_new', subjectName: null }))).toBe('Något annat');
  });

  it('tell a change with before and after, roles and times as people say them', () => {
    const data = {
      before: { role: 'reader', startsAt: '2026-11-24T08:00:00.000Z', archived: false },
      after: { role: 'registration_desk', startsAt: null, archived: true },
    };
    expect(words.sv.changes(row({ data }))).toEqual([
      'Roll: Läsare → Anmälningsdisk',
      expect.stringMatching(/^Börjar: .*24 november 2026.* → tomt$/),
      'Arkiverad: nej → ja',
    ]);
    expect(words.sv.changes(row({ data: { from: 'draft', to: 'open', taken: 3 } }))[0]).toBe(
      'Läge: utkast → öppen för anmälan',
    );
    const gathered = { changes: { capacity: { from: 80, to: 120 } }, texts: ['introSv'] };
    expect(words.sv.changes(row({ data: gathered }))).toEqual(['Platser: 80 → 120', 'och 1 uppgift till']);
    expect(words.en.changes(row({ data }))[0]).toBe('Role: Reader → Registration desk');
  });
});

describe('what is shown of an event', () => {
  it('is only fields that have a word; nothing sensitive has one', () => {
    const secret = {
      needs: 'x',
      food: 'x',
      access: 'x',
      token: 'x',
      email: 'x',
      phone: 'x',
      guardianName: 'x',
      freeText: 'x',
    };
    expect(detailsOf({ before: secret, after: { ...secret, food: 'y' }, ...secret }).details).toEqual([]);
    expect(words.sv.changes(row({ data: secret }))).toEqual([]);
    for (const field of Object.keys(sv.fields))
      expect(field).not.toMatch(/need|food|access|token|secret|mail|phone|guardian|password|bio|text|note/i);
  });

  it.each([null, 1, 'x', [], { before: 1, after: [] }, { before: null }, JSON.parse('{"__proto__":{"role":"admin"}}')])(
    'is nothing for %j',
    (data) => expect(detailsOf(data).details).toEqual([]),
  );

  it('says that it has changed, and no id, where an id has', () => {
    const id = '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a03';
    expect(words.sv.changes(row({ data: { before: { venueId: null }, after: { venueId: id } } }))).toEqual([
      'Plats: tomt → …',
    ]);
  });

  it('cannot be a formula in the file', () => {
    const line = auditCsvLine(row({ actorName: '=cmd()', subjectName: 'x;"y', conferenceCity: '@SUM(1)' }), words.sv);
    expect(line).toBe(`2026-11-24 09:05:07;'=cmd();Loggade in;"Person x;""y";'@SUM(1);\r\n`);
  });
});

describe('the view in the address', () => {
  it('comes back as it was', () => {
    const query = {
      q: 'åsa',
      who: 'user',
      action: 'role.changed',
      subject: 'user',
      conference: '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a03',
      from: '2026-10-25',
      to: '2026-11-01',
      before: '1790000000000-42',
    };
    expect(queryOfAuditView(auditViewFrom(query))).toEqual(query);
    expect(isFiltered(auditViewFrom({ before: query.before }))).toBe(false);
  });

  it.each([
    { who: 'root', action: 'x', subject: '__proto__', conference: 'x', from: '2026-02-30', to: 'x', before: '1' },
    { action: ['x', 'role.changed'], from: ['x'], before: '9'.repeat(40) },
    { before: '-1-1' },
  ])('is empty for what it does not know: %j', (query) => {
    expect(queryOfAuditView(auditViewFrom(query))).toEqual({});
  });

  it('means whole Swedish days, also when the clocks change', () => {
    const { since, until } = periodOf({ from: '2026-10-25', to: '2026-10-25' });
    expect([since?.toISOString(), until?.toISOString()]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    expect(periodOf({ from: null, to: '2026-12-31' }).until?.toISOString()).toBe('2026-12-31T23:00:00.000Z');
  });
});
