import { describe, expect, it } from 'vitest';
import { audienceFrom } from '@/features/dispatch/audience-rules';
import { type ConsultationRow, messageFor, type Reader, shownSubject } from '@/features/dispatch/message-rules';
import { isComplete, languageFor, leavesCancelled, wordProblems } from '@/features/dispatch/rules';
import { dispatchKinds } from '@/features/dispatch/schema';
import { beginningWords, planWords } from '@/features/dispatch/words-rules';

const consultation: ConsultationRow = {
  id: 'c',
  slug: 'samrad',
  state: 'open',
  titleSv: 'Samrådet',
  titleEn: 'The consultation',
  startsAt: new Date('2027-09-07T07:00:00Z'),
  endsAt: new Date('2027-09-07T14:00:00Z'),
  placeName: 'Rosenbad',
  placeAddress: '',
  meetingUrl: 'https://mote.example/1',
  caseNumber: 'S2027/1',
  answerBy: new Date('2027-08-16T21:59:00Z'),
  inputBy: null,
  commentsBy: null,
  contactName: '',
  contactEmail: 'samrad@example.se',
  contactPhone: null,
  calendarSequence: 2,
  signatories: [],
};
const reader: Reader = {
  id: 'm',
  reminderId: null,
  invitationId: 'i',
  representativeId: null,
  commitmentId: null,
  addressKind: 'primary',
  toEmail: 'stab@example.se',
  locale: 'sv',
  name: 'Myndigheten',
  organisation: 'Myndigheten',
  roleAsked: '',
  seats: 2,
  ownAnswerBy: null,
  calendarSequence: null,
  holdsSeat: false,
  what: null,
  dueOn: null,
  skippedBecause: null,
};
const none = { sv: '', en: '' };

describe('the words', () => {
  it('every kind begins with words that may be sent in both languages, but a message of one’s own', () => {
    for (const kind of dispatchKinds) {
      const words = beginningWords(kind, none);
      expect([kind, wordProblems(words, kind), isComplete(words)]).toEqual([kind, null, kind !== 'message']);
    }
    const letter = beginningWords('invitation', { sv: 'Brevet', en: '' });
    expect([letter.bodySv, letter.subjectEn, letter.bodyEn]).toEqual(['Brevet', '', '']);
    expect(planWords([]).subjectSv).toBe(beginningWords('reminder', none).subjectSv);
  });

  it('say what is wrong with a placeholder, by field', () => {
    const words = { subjectSv: '{{länk}}', bodySv: '{{åtagande}} {{roll', subjectEn: 'Hi', bodyEn: '' };
    expect(wordProblems(words, 'message')).toEqual({
      fields: { subjectSv: 'placeholderUnknown', bodySv: 'placeholderBroken', bodyEn: 'englishHalf' },
      names: '{{länk}}',
    });
    expect(wordProblems({ ...words, subjectSv: 'Hej', bodySv: '{{åtagande}}', bodyEn: 'Hi' }, 'commitment')).toBeNull();
    expect(languageFor('en', words)).toBe('sv');
  });

  it('a subject in a list tells the consultation and leaves open what is each reader’s own', () => {
    const words = { subjectSv: '{{organisation}}: {{samråd}} {{datum}}', subjectEn: '' };
    expect(shownSubject(words, consultation, 'en')).toBe('…: Samrådet tisdag 7 september 2027');
  });
});

describe('a reader', () => {
  const words = { ...beginningWords('change', none), kind: 'change' } as const;

  it('gets the meeting’s link and a calendar only as somebody who comes', () => {
    const toOrganisation = messageFor(words, reader, consultation).payload;
    expect([toOrganisation.opens, toOrganisation.consultation.meetingUrl, toOrganisation.calendar]).toEqual([
      'invitation',
      null,
      null,
    ]);
    const holder = {
      ...reader,
      representativeId: 'r',
      holdsSeat: true,
      calendarSequence: 3,
      addressKind: 'person' as const,
    };
    const toHolder = messageFor(words, holder, consultation).payload;
    expect([toHolder.opens, toHolder.consultation.meetingUrl]).toEqual(['person', 'https://mote.example/1']);
    expect(toHolder.calendar).toEqual({ uid: 'c.r', sequence: 5, method: 'request', name: 'Myndigheten' });
  });

  it('has their own date where one was granted', () => {
    const ownAnswerBy = new Date('2027-08-20T21:59:00Z');
    const { payload } = messageFor({ ...words, kind: 'reminder' }, { ...reader, ownAnswerBy }, consultation);
    expect(payload.values.answerBy).toBe('fredag 20 augusti 2027 kl. 23.59');
    expect(payload.values.role).toBe('en företrädare');
  });
});

it('an audience is what the form asked for; commitments are their owners’', () => {
  const asked = {
    kind: 'message',
    who: 'usual',
    kinds: ['agency'],
    states: ['bounced'],
    ids: ['x'],
    second: true,
  } as const;
  const of = (change: object) => audienceFrom({ ...asked, ...change } as never);
  expect(of({ kind: 'commitment', who: 'all' })).toEqual({ to: 'owners' });
  expect(of({ who: 'unanswered' })).toEqual({
    to: 'invitations',
    second: true,
    states: ['sent', 'delivered', 'bounced'],
  });
  expect(of({ who: 'kinds' })).toEqual({ to: 'invitations', second: true, kinds: ['agency'] });
  expect(of({ who: 'states', second: false })).toEqual({ to: 'invitations', second: false, states: ['bounced'] });
  expect(of({ who: 'chosen' })).toEqual({ to: 'invitations', second: true, invitationIds: ['x'] });
  expect(of({ who: 'attendees' })).toEqual({ to: 'attendees' });
  expect([leavesCancelled('cancellation'), leavesCancelled('reminder')]).toEqual([true, false]);
});
