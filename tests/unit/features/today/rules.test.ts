import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { dayNearness } from '@/features/today/day-rules';
import { attentionKinds } from '@/features/today/item-types';
import { missingParts } from '@/features/today/registration-rules';
import { attentionOf, byUrgency, roomElsewhere } from '@/features/today/rules';
import { roomSwaps } from '@/features/today/seat-rules';
import type { ConferenceToday, MailingInHand, TodayFacts, TodaySession } from '@/features/today/types';
import type { Actor, Role } from '@/lib/actor';
import { may } from '@/lib/rights';

const now = new Date('2026-11-24T09:00:00Z');
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);

const conference: ConferenceFigures = {
  id: 'c',
  slug: 'lulea',
  city: 'Luleå',
  nameSv: 'L',
  nameEn: 'L',
  state: 'open',
  startsAt: days(60),
  endsAt: days(60.3),
  opensAt: days(-10),
  closesAt: days(50),
  capacity: 100,
  taken: 10,
  sessions: 2,
  fullSessions: 0,
  cancelled: 0,
  waitingMails: 3,
  parkedMails: 0,
  bouncedMails: 0,
  series: { slug: 't', nameSv: 'T', nameEn: 'T', archived: false },
};
const facts: TodayFacts = {
  conferenceId: 'c',
  hasVenue: true,
  hasContact: true,
  hasHost: true,
  draftSteps: 0,
  changedTexts: 0,
  stuckMails: 0,
  parkedMails: 0,
  bouncedMails: 0,
  mailings: [],
  speakersInvited: 4,
  speakersConfirmed: 4,
  speakersUnanswered: 0,
  speakersSilent: 0,
  declinedOnProgramme: [],
  speakersWithoutMaterial: 0,
  speakersNotAsked: 0,
  speakerChanges: 0,
  minorsWithoutConsent: 0,
  unreadNeeds: 0,
};
const session: TodaySession = {
  id: 's1',
  conferenceId: 'c',
  slotId: 'p1',
  slotNameSv: 'Pass 1',
  slotNameEn: 'Slot 1',
  startsAt: days(60),
  endsAt: days(60.1),
  room: 'Sal 3',
  roomCapacity: 40,
  titleSv: 'Medskapande',
  titleEn: null,
  capacity: 40,
  taken: 3,
  minParticipants: null,
};
const mailing: MailingInHand = {
  id: 'm',
  kind: 'message',
  state: 'scheduled',
  subjectSv: 'Praktiskt',
  scheduledFor: null,
  recipients: 12,
  left: 12,
};

type Change = {
  conference?: Partial<ConferenceFigures>;
  facts?: Partial<TodayFacts>;
  sessions?: TodaySession[];
  clashes?: ConferenceToday['clashes'];
};

function today(change: Change = {}): ConferenceToday {
  return {
    conference: { ...conference, ...change.conference },
    facts: { ...facts, ...change.facts },
    sessions: change.sessions ?? [session],
    clashes: change.clashes ?? [],
  };
}

const actorWith = (role: Role): Actor => ({ kind: 'user', userId: 'u', grants: [{ role, conferenceId: null }] });
const seen = (change: Change, role: Role = 'organiser', all: ConferenceFigures[] = []) =>
  attentionOf(today(change), { now, holds: (right) => may(actorWith(role), right, 'c'), all });
const kinds = (change: Change, role?: Role) => seen(change, role).map(({ kind, tone }) => `${kind} ${tone}`);
const clash = { conferenceId: 'c', speaker: 'Inger', startsAt: days(60), endsAt: days(60.1) };

it('names a mailing as its readers will, without codes', () => {
  const paused = { ...mailing, state: 'paused' as const, subjectSv: '{{namn}}, välkommen till {{stad}}' };
  const [item] = seen({ conference: { city: 'Luleå' }, facts: { mailings: [paused] } });
  expect(item?.values).toMatchObject({ subject: '…, välkommen till Luleå' });
});

describe('what needs a decision', () => {
  it.each([
    ['nothing, when all is well', {}, []],
    ['bounced and parked mails', { facts: { bouncedMails: 4, parkedMails: 1 } }, ['bounced wrong', 'parked wrong']],
    ['mails that do not leave', { facts: { stuckMails: 2 } }, ['stuckMails wrong']],
    ['a full conference', { conference: { taken: 100 } }, ['full mind']],
    ['a conference with more people than places', { conference: { taken: 102 } }, ['overbooked mind']],
    ['few places left', { conference: { taken: 95 } }, ['nearlyFull mind']],
    ['no capacity set yet', { conference: { capacity: 0, taken: 0 } }, []],
    ['registration that should have opened', { conference: { state: 'published' } }, ['notOpened wrong']],
    [
      'registration that opens soon',
      { conference: { state: 'published', opensAt: days(3), closesAt: days(30) } },
      ['opensSoon know'],
    ],
    ['registration that closes soon', { conference: { closesAt: days(3) } }, ['closesSoon mind']],
    ['registration that closed', { conference: { closesAt: days(-3) } }, []],
    ['a person in two rooms', { clashes: [clash] }, ['clash wrong']],
    ['changes that nobody has released', { facts: { draftSteps: 2, changedTexts: 1 } }, ['unreleased mind']],
    [
      'changes to a draft are released when it is published',
      { conference: { state: 'draft' }, facts: { draftSteps: 2 } },
      ['draftReady mind'],
    ],
    ['a speaker who declined', { facts: { declinedOnProgramme: ['Inger'] } }, ['declinedOnProgramme wrong']],
    ['speakers who do not answer', { facts: { speakersSilent: 2 } }, ['speakersSilent mind']],
    [
      'a change to a presentation, a minor without consent',
      { facts: { speakerChanges: 1, minorsWithoutConsent: 1 } },
      ['minorsWithoutConsent wrong', 'speakerChanges mind'],
    ],
    ['missing presentations far ahead: not yet', { facts: { speakersWithoutMaterial: 3 } }, []],
    [
      'missing presentations near the day',
      { conference: { startsAt: days(20), endsAt: days(20.3) }, facts: { speakersWithoutMaterial: 3 } },
      ['materialMissing mind'],
    ],
    [
      'missing presentations three days before',
      {
        conference: { startsAt: days(2.5), endsAt: days(2.8), closesAt: days(-1) },
        facts: { speakersWithoutMaterial: 3 },
      },
      ['materialLate wrong'],
    ],
    [
      'mailings: a drafted change, a paused one, one for today, one for next week',
      {
        facts: {
          mailings: [
            { ...mailing, id: '1', state: 'draft', kind: 'programme_change' },
            { ...mailing, id: '2', state: 'paused' },
            { ...mailing, id: '3', scheduledFor: days(0.2).toISOString() },
            { ...mailing, id: '4', scheduledFor: days(7).toISOString() },
          ],
        },
      },
      ['programmeChangeDraft mind', 'mailingPaused mind', 'mailingToday know'],
    ],
    [
      'a full seminar beside an open one',
      {
        sessions: [
          { ...session, taken: 40 },
          { ...session, id: 's2' },
        ],
      },
      ['fullSessions mind'],
    ],
    ['a slot where all is full', { sessions: [{ ...session, taken: 40 }] }, ['slotFull mind']],
    [
      'a seminar with more people than seats',
      {
        sessions: [
          { ...session, taken: 41 },
          { ...session, id: 's2' },
        ],
      },
      ['overbookedSessions mind', 'fullSessions mind'],
    ],
    [
      'too few near the day',
      { conference: { startsAt: days(15), endsAt: days(15.3) }, sessions: [{ ...session, minParticipants: 8 }] },
      ['belowMinimum mind'],
    ],
    ['too few far ahead: not yet', { sessions: [{ ...session, minParticipants: 8 }] }, []],
    [
      'the day before',
      { conference: { startsAt: days(1), endsAt: days(1.3), closesAt: days(-1) } },
      ['dayTomorrow mind'],
    ],
    ['an archive', { conference: { state: 'archived' }, facts: { bouncedMails: 4 } }, []],
    ['what has been held', { conference: { startsAt: days(-1), endsAt: days(-0.6) }, facts: { bouncedMails: 4 } }, []],
  ] as [string, Change, string[]][])('%s', (_what, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  it('a draft says what is missing, by name', () => {
    const draft = today({
      conference: { state: 'draft', startsAt: null, endsAt: null, capacity: 0 },
      facts: { hasVenue: false },
      sessions: [],
    });
    expect(missingParts(draft)).toEqual(['day', 'capacity', 'venue', 'seminars']);
  });

  it('leads people to where in the tour there is room, never to another tour or a closed city', () => {
    const other = (change: Partial<ConferenceFigures>) => ({ ...conference, id: 'd', ...change });
    expect(
      roomElsewhere(today(), [
        conference,
        other({ city: 'Malmö', taken: 60 }),
        other({ city: 'Göteborg', taken: 20 }),
        other({ city: 'Arkiv', state: 'closed', taken: 0 }),
        other({ city: 'Annan turné', taken: 0, series: { ...conference.series, slug: 'u' } }),
      ]),
    ).toEqual({ city: 'Göteborg', left: 80 });
    expect(roomElsewhere(today(), [conference])).toBeNull();
  });
});

describe('who is shown what', () => {
  const all: Change = {
    conference: { taken: 100 },
    facts: {
      bouncedMails: 1,
      speakerChanges: 1,
      draftSteps: 1,
      unreadNeeds: 3,
      mailings: [{ ...mailing, state: 'paused' }],
    },
    clashes: [clash],
  };
  it.each([
    ['organiser', ['clash', 'bounced', 'full', 'mailingPaused', 'unreleased', 'speakerChanges']],
    ['programme', ['clash', 'unreleased', 'speakerChanges']],
    ['registration_desk', ['bounced', 'full']],
    ['finance', []],
    ['care', ['unreadNeeds']],
    ['reader', ['clash', 'bounced', 'full', 'mailingPaused', 'unreleased', 'speakerChanges']],
  ] as [Role, string[]][])('%s', (role, expected) => {
    expect(
      seen(all, role)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  it('leads each only where they may go', () => {
    const way = (role: Role, kind: string) => seen(all, role).find((item) => item.kind === kind)?.way.action;
    expect(way('organiser', 'bounced')).toBe('openMailProblems');
    expect(way('registration_desk', 'bounced')).toBe('openPeople');
    expect(way('organiser', 'unreleased')).toBe('release');
    expect(way('reader', 'unreleased')).toBe('openSchedule');
  });

  it('nobody without a right sees anything, whatever has happened', () => {
    expect(attentionOf(today(all), { now, holds: () => false, all: [] })).toEqual([]);
  });
});

describe('urgency', () => {
  const item = fc.record({
    kind: fc.constantFrom(...attentionKinds),
    tone: fc.constantFrom('wrong' as const, 'mind' as const, 'know' as const),
    dueAt: fc.option(fc.date({ noInvalidDate: true, min: days(-400), max: days(400) })),
  });
  it('loses nothing, adds nothing, and never puts a wish before a fault or a later deadline before a sooner', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const sorted = byUrgency(items);
        expect(new Set(sorted)).toEqual(new Set(items));
        const rank = { wrong: 0, mind: 1, know: 2 };
        for (const [i, next] of sorted.slice(1).entries()) {
          const before = sorted[i] as (typeof items)[number];
          expect(rank[before.tone]).toBeLessThanOrEqual(rank[next.tone]);
          if (before.tone === next.tone)
            expect(before.dueAt?.getTime() ?? Infinity).toBeLessThanOrEqual(next.dueAt?.getTime() ?? Infinity);
        }
      }),
    );
  });
});

describe('rooms that should be swapped', () => {
  const big = { ...session, id: 'big', room: 'Garden', roomCapacity: 120, capacity: 120, taken: 12 };
  it('a full small room and a large one whose people fit in the small', () => {
    const full = { ...session, taken: 40 };
    expect(roomSwaps([full, big]).map(({ other }) => other.room)).toEqual(['Garden']);
    expect(roomSwaps([full, { ...big, taken: 41 }]), 'its people would not fit').toEqual([]);
    expect(roomSwaps([full, { ...big, slotId: 'p2' }]), 'another time').toEqual([]);
    expect(roomSwaps([full, { ...big, roomCapacity: 40 }]), 'no larger').toEqual([]);
  });

  it('after a swap everybody still has a seat, and no room is promised twice', () => {
    const any = fc.record({ roomCapacity: fc.integer({ min: 1, max: 50 }), taken: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (rooms) => {
        const sessions = rooms.map(({ roomCapacity, taken }, i) => ({
          ...session,
          id: String(i),
          roomCapacity,
          capacity: roomCapacity,
          taken: Math.min(taken, roomCapacity),
        }));
        const swaps = roomSwaps(sessions);
        for (const { full, other } of swaps) {
          expect(other.taken).toBeLessThanOrEqual(full.roomCapacity);
          expect(full.taken).toBeLessThan(other.roomCapacity);
        }
        expect(new Set(swaps.map(({ other }) => other.id)).size).toBe(swaps.length);
      }),
    );
  });
});

describe('tomorrow, by the calendar in Sweden', () => {
  it.each([
    // 00.30 on the 25th in Sweden is still the 24th in UTC.
    ['2026-11-24T09:00:00Z', '2026-11-24T23:30:00Z', 'tomorrow'],
    ['2026-11-24T22:59:00Z', '2026-11-25T08:00:00Z', 'tomorrow'],
    ['2026-11-24T23:01:00Z', '2026-11-25T08:00:00Z', 'today'],
    // The night when the clocks go back, and the one when they go forward.
    ['2026-10-24T22:30:00Z', '2026-10-26T08:00:00Z', 'tomorrow'],
    ['2027-03-27T22:30:00Z', '2027-03-28T07:00:00Z', 'tomorrow'],
    ['2026-12-31T12:00:00Z', '2027-01-01T08:00:00Z', 'tomorrow'],
    ['2026-11-24T09:00:00Z', '2026-11-26T08:00:00Z', 'other'],
  ] as const)('%s, a conference at %s: %s', (at, startsAt, expected) => {
    expect(dayNearness(new Date(startsAt), new Date(at))).toBe(expected);
  });
});
