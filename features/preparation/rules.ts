import type { ConsultationState } from '@/features/consultation/types';
import type { Reached } from './types';

export type WantedTimes = {
  startsAt: Date | null;
  endsAt: Date | null;
  answerBy: Date | null;
  inputBy: Date | null;
};

export type SettingsProblem = { field: 'startsAt' | 'endsAt' | 'answerDay' | 'inputDay'; reason: string };

/**
 * What new times would break, the first for each field. A deadline that is moved must lie ahead by the database's clock (`now`); one that
 * stays may be past. What is open, held or archived has all four (CHECK consultation_open_is_whole).
 */
export function settingsProblems(
  wanted: WantedTimes,
  before: WantedTimes & { state: ConsultationState },
  now: Date,
): SettingsProblem[] {
  const { startsAt, endsAt, answerBy, inputBy } = wanted;
  const isWhole = before.state !== 'draft' && before.state !== 'cancelled';
  const isPastMove = (wish: Date | null, old: Date | null) =>
    before.state === 'open' && wish !== null && wish.getTime() !== old?.getTime() && wish <= now;
  const found: (SettingsProblem | false)[] = [
    startsAt === null && (endsAt !== null || isWhole) && { field: 'startsAt', reason: 'startMissing' },
    startsAt !== null && endsAt === null && { field: 'endsAt', reason: 'endMissing' },
    startsAt !== null && endsAt !== null && endsAt <= startsAt && { field: 'endsAt', reason: 'endsBeforeStart' },
    isWhole && answerBy === null && { field: 'answerDay', reason: 'deadlineMissing' },
    isPastMove(answerBy, before.answerBy) && { field: 'answerDay', reason: 'deadlinePast' },
    answerBy !== null && startsAt !== null && answerBy > startsAt && { field: 'answerDay', reason: 'answerAfterStart' },
    isWhole && inputBy === null && { field: 'inputDay', reason: 'deadlineMissing' },
    isPastMove(inputBy, before.inputBy) && { field: 'inputDay', reason: 'deadlinePast' },
  ];
  const problems = found.filter((problem) => problem !== false);
  return problems.filter(({ field }, i) => problems.findIndex((other) => other.field === field) === i);
}

export const obstacles = [
  'dayMissing',
  'answerMissing',
  'answerPast',
  'inputMissing',
  'placeMissing',
  'questionsMissing',
  'invitationMissing',
  'notStarted',
] as const;
export type Obstacle = (typeof obstacles)[number];

export type StateFacts = WantedTimes & {
  state: ConsultationState;
  placeName: string;
  meetingUrl: string | null;
  invitationSv: string;
} & Pick<Reached, 'questions' | 'now'>;

export type StateChange = { to: Exclude<ConsultationState, 'draft'>; obstacles: Obstacle[] };

/** The changes that can be made from here, each with what stands in its way; an empty list of obstacles: nothing. */
export function stateChanges(facts: StateFacts): StateChange[] {
  switch (facts.state) {
    case 'draft':
      return [
        { to: 'open', obstacles: openingObstacles(facts) },
        { to: 'cancelled', obstacles: [] },
      ];
    case 'open': {
      const hasBegun = facts.startsAt !== null && facts.startsAt <= facts.now;
      return [
        { to: 'held', obstacles: hasBegun ? [] : ['notStarted'] },
        { to: 'cancelled', obstacles: [] },
      ];
    }
    case 'held':
      return [{ to: 'archived', obstacles: [] }];
    case 'archived':
      return [{ to: 'held', obstacles: [] }];
    default:
      return [];
  }
}

function openingObstacles(facts: StateFacts): Obstacle[] {
  const { startsAt, endsAt, answerBy, inputBy, placeName, meetingUrl, questions, invitationSv, now } = facts;
  const found: (Obstacle | false)[] = [
    (startsAt === null || endsAt === null) && 'dayMissing',
    placeName === '' && meetingUrl === null && 'placeMissing',
    answerBy === null && 'answerMissing',
    answerBy !== null && answerBy <= now && 'answerPast',
    inputBy === null && 'inputMissing',
    invitationSv === '' && 'invitationMissing',
    questions === 0 && 'questionsMissing',
  ];
  return found.filter((obstacle) => obstacle !== false);
}

type TimeAndPlace = Pick<WantedTimes, 'startsAt' | 'endsAt'> & {
  placeName: string;
  placeAddress: string;
  meetingUrl: string | null;
};

/** True where those who come must be told, and their calendars: the time, the place or the link is another. */
export function movesMeeting(before: TimeAndPlace, wanted: TimeAndPlace): boolean {
  return (
    before.startsAt?.getTime() !== wanted.startsAt?.getTime() ||
    before.endsAt?.getTime() !== wanted.endsAt?.getTime() ||
    before.placeName !== wanted.placeName ||
    before.placeAddress !== wanted.placeAddress ||
    before.meetingUrl !== wanted.meetingUrl
  );
}

/** True when the typed title is the consultation's own, in either language; letter case and spaces around it do not count. */
export function isTitleTyped(typed: string, titles: { titleSv: string; titleEn: string }): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  return [titles.titleSv, titles.titleEn].some((title) => title !== '' && plain(title) === plain(typed));
}
