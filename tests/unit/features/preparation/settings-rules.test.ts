import { describe, expect, it } from 'vitest';
import { isTitleTyped, movesMeeting, settingsProblems, stateChanges } from '@/features/preparation/rules';
import { settingsSchema } from '@/features/preparation/schema';
import { afterPress, rowPress } from '@/lib/row-order';
import { fromStockholm } from '@/lib/time';

const at = (local: string) => fromStockholm(local, 'earlier') as Date;
const times = {
  startsAt: at('2027-03-04T09:00'),
  endsAt: at('2027-03-04T15:00'),
  answerBy: at('2027-02-18T23:59'),
  inputBy: at('2027-02-25T23:59'),
};
const now = at('2027-01-10T12:00');
const none = { startsAt: null, endsAt: null, answerBy: null, inputBy: null };
const place = { placeName: 'Rosenbad', placeAddress: '', meetingUrl: null };

const posted = {
  consultation: '5a000000-0000-4000-8000-00000000000a',
  version: '1',
  titleSv: 'Samråd',
  titleEn: 'Consultation',
  invitationSv: '',
  invitationEn: '',
  startsAt: '2027-03-04T09:00',
  endsAt: '2027-03-04T15:00',
  placeName: '',
  placeAddress: '',
  meetingUrl: '',
  caseNumber: 'S2027/0042',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  answerDay: '2027-02-18',
  answerTime: '',
  inputDay: '',
  inputTime: '23:59',
  visibility: 'invited',
  statusEveryMonths: '3',
};
const issues = (change: Record<string, string>) =>
  settingsSchema
    .safeParse({ ...posted, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the settings’ form', () => {
  it('trust 65: a last day without a time is its last minute in Sweden, summer and winter', () => {
    const parsed = settingsSchema.parse(posted);
    expect(parsed.head.answerBy?.toISOString()).toBe('2027-02-18T22:59:00.000Z');
    expect(parsed.head.inputBy).toBeNull();
    expect(settingsSchema.parse({ ...posted, inputDay: '2027-07-01' }).head.inputBy?.toISOString()).toBe(
      '2027-07-01T21:59:00.000Z',
    );
  });

  it('trust 66: hours that do not exist or come twice are refused, for the meeting and the deadlines', () => {
    expect(issues({ startsAt: '2027-03-28T02:30', endsAt: '' })).toEqual(['startsAt: timeSkipped']);
    expect(issues({ answerDay: '2027-10-31', answerTime: '02:30' })).toEqual(['answerTime: timeTwice']);
    expect(issues({ answerDay: '2027-02-30' })).toEqual(['answerDay: dayWrong']);
    expect(issues({ answerTime: '24:00' })).toEqual(['answerTime: timeOfDayWrong']);
  });

  it('trust 44, 50-52: refuses unknown fields, scripts as addresses, too much, NUL and personnummer', () => {
    expect(issues({ state: 'archived' })).not.toEqual([]);
    expect(issues({ meetingUrl: 'javascript:alert(1)' })).toEqual(['meetingUrl: addressWrong']);
    expect(issues({ titleSv: 'x'.repeat(1_000_000) })).toEqual(['titleSv: tooLong']);
    expect(issues({ titleSv: 'a\u0000b' })).toEqual(['titleSv: unreadable']);
    expect(issues({ contactName: 'Anna 850709-9805' })).toEqual(['contactName: personnummer']);
    expect(settingsSchema.parse({ ...posted, titleSv: 'A\u030asa\u200b' }).head.titleSv).toBe('Åsa');
  });

  it('takes the signatories in the order of their rows, and passes over an empty one', () => {
    const row = (i: number, name: string) => ({
      [`signName-${i}`]: name,
      [`signTitleSv-${i}`]: '',
      [`signTitleEn-${i}`]: '',
    });
    const parsed = settingsSchema.parse({ ...posted, ...row(0, 'Mira'), ...row(1, 'Samira'), ...row(2, ' ') });
    expect(parsed.rows.map(({ fields }) => fields.signName)).toEqual(['Mira', 'Samira']);
    expect(afterPress(parsed.rows, rowPress('up-1')).map(({ fields }) => fields.signName)).toEqual(['Samira', 'Mira']);
    expect(afterPress(parsed.rows, rowPress('remove-0')).map(({ number }) => number)).toEqual([1]);
    expect(afterPress(parsed.rows, rowPress('down-9')).map(({ number }) => number)).toEqual([0, 1]);
  });
});

describe('what new times break', () => {
  const open = { ...times, state: 'open' as const };

  it('a draft may be bare; what is open keeps its four times', () => {
    expect(settingsProblems(none, { ...none, state: 'draft' }, now)).toEqual([]);
    expect(settingsProblems(none, open, now).map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'startsAt startMissing',
      'answerDay deadlineMissing',
      'inputDay deadlineMissing',
    ]);
    expect(settingsProblems({ ...times, endsAt: times.startsAt }, open, now)).toEqual([
      { field: 'endsAt', reason: 'endsBeforeStart' },
    ]);
    expect(settingsProblems({ ...times, answerBy: at('2027-03-04T09:01') }, open, now)).toEqual([
      { field: 'answerDay', reason: 'answerAfterStart' },
    ]);
  });

  it('trust 67: a deadline that is moved lies ahead by the given clock; one that stays may be past', () => {
    const late = at('2027-02-20T00:00');
    expect(settingsProblems(times, open, late)).toEqual([]);
    const moved = { ...times, answerBy: new Date(late.getTime()) };
    expect(settingsProblems(moved, open, late)).toEqual([{ field: 'answerDay', reason: 'deadlinePast' }]);
    expect(settingsProblems({ ...times, answerBy: new Date(late.getTime() + 1) }, open, late)).toEqual([]);
  });
});

describe('the steps of a consultation', () => {
  const facts = { ...times, ...place, invitationSv: 'Välkomna', questions: 4, now };

  it('opens when it is whole, and tells everything that stands in the way', () => {
    expect(stateChanges({ ...facts, state: 'draft' })).toEqual([
      { to: 'open', obstacles: [] },
      { to: 'cancelled', obstacles: [] },
    ]);
    const bare = {
      ...none,
      placeName: '',
      meetingUrl: null,
      invitationSv: '',
      questions: 0,
      now,
      state: 'draft' as const,
    };
    expect(stateChanges(bare)[0]?.obstacles).toEqual([
      'dayMissing',
      'placeMissing',
      'answerMissing',
      'inputMissing',
      'invitationMissing',
      'questionsMissing',
    ]);
    expect(stateChanges({ ...facts, state: 'draft', now: times.answerBy })[0]?.obstacles).toEqual(['answerPast']);
  });

  it('is held when it has begun, archived and taken back; what is cancelled stays so', () => {
    expect(stateChanges({ ...facts, state: 'open' })[0]).toEqual({ to: 'held', obstacles: ['notStarted'] });
    expect(stateChanges({ ...facts, state: 'open', now: times.startsAt })[0]?.obstacles).toEqual([]);
    expect(stateChanges({ ...facts, state: 'held' }).map(({ to }) => to)).toEqual(['archived']);
    expect(stateChanges({ ...facts, state: 'archived' }).map(({ to }) => to)).toEqual(['held']);
    expect(stateChanges({ ...facts, state: 'cancelled' })).toEqual([]);
  });

  it('calendars are told when time or place is another; the title is typed in either language', () => {
    const before = { ...times, ...place };
    expect(movesMeeting(before, { ...before, startsAt: new Date(times.startsAt) })).toBe(false);
    expect(movesMeeting(before, { ...before, meetingUrl: 'https://mote.example.se' })).toBe(true);
    const titles = { titleSv: 'Nationellt samråd', titleEn: 'National consultation' };
    expect(isTitleTyped(' nationellt SAMRÅD ', titles)).toBe(true);
    expect(isTitleTyped('National consultation', titles)).toBe(true);
    expect(isTitleTyped('', { ...titles, titleEn: '' })).toBe(false);
  });
});
