import { isPeriod, quarterBefore, quarterOf } from '@/features/commitment/quarter-rules';
import { standings } from '@/features/commitment/rules';
import type { Standing } from '@/features/commitment/types';
import type { ReportDocument, ReportSection } from './types';

/** The quarters to choose among: the running one and those before it, and older ones in which something happened. Latest first. */
export function periodsToChoose(today: string, others: readonly string[]): string[] {
  const periods = [quarterOf(today)];
  while (periods.length < 9) periods.push(quarterBefore(periods.at(-1) as string));
  const older = others.filter((period) => isPeriod(period) && period <= quarterOf(today));
  return [...new Set([...periods, ...older])].sort().reverse();
}

/** The words of a report; `t` is a translator of the messages under 'reports.document'. */
export type ReportWords = {
  say: (key: string, values?: Record<string, string | number>) => string;
  standing: (standing: Standing) => string;
  day: (day: string) => string;
};

/** A report as parts with a sentence, bars and a table each, in the reader's language. */
export function sectionsOf(document: ReportDocument, words: ReportWords): ReportSection[] {
  return [
    meetingsOf(document, words),
    attendanceOf(document, words),
    themesOf(document, words),
    commitmentsOf(document, words),
    listOf(document, words),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Bars as parts of the longest. */
function barsOf(values: readonly { label: string; value: number }[]): ReportSection['bars'] {
  const longest = Math.max(0, ...values.map(({ value }) => value));
  return values.map((one) => ({ ...one, share: longest === 0 ? 0 : one.value / longest }));
}

function heads(section: ReportSection['key'], keys: readonly string[], { say }: ReportWords): string[] {
  return keys.map((key) => say(`${section}.heads.${key}`));
}

const marked = (name: string, isMadeUp: boolean, { say }: ReportWords) => (isMadeUp ? say('madeUp', { name }) : name);

function meetingsOf({ meetings }: ReportDocument, words: ReportWords): ReportSection {
  const { say, day } = words;
  return {
    key: 'meetings',
    title: say('meetings.title'),
    sentence: say('meetings.sentence', {
      count: meetings.length,
      invited: sum(meetings.map((one) => one.invited)),
      attended: sum(meetings.map((one) => one.attended)),
    }),
    bars: null,
    heads: heads('meetings', ['consultation', 'day', 'place', 'invited', 'answered', 'attended'], words),
    widths: [36, 16, 18, 10, 10, 10],
    rows: meetings.map((one) => [
      marked(one.consultation, one.isMadeUp, words),
      one.day ? day(one.day) : '',
      one.place,
      String(one.invited),
      String(one.answered),
      say('of', { part: one.attended, whole: one.seats }),
    ]),
  };
}

function attendanceOf({ attendance }: ReportDocument, words: ReportWords): ReportSection {
  const { say } = words;
  const here = attendance.filter(({ attended }) => attended > 0);
  return {
    key: 'attendance',
    title: say('attendance.title'),
    sentence: say('attendance.sentence', { present: here.length, all: attendance.length }),
    bars: null,
    heads: heads('attendance', ['organisation', 'consultation', 'answer', 'attended'], words),
    widths: [36, 34, 18, 12],
    rows: attendance.map((one) => [
      one.organisation,
      one.consultation,
      say(`answers.${one.answer}`),
      say('of', { part: one.attended, whole: one.seats }),
    ]),
  };
}

function themesOf({ themes }: ReportDocument, words: ReportWords): ReportSection {
  const { say } = words;
  const names = [...new Set(themes.map(({ theme }) => theme))];
  const totals = names.map((label) => ({
    label,
    value: sum(themes.filter(({ theme }) => theme === label).map(({ count }) => count)),
  }));
  return {
    key: 'themes',
    title: say('themes.title'),
    sentence: say('themes.sentence', { count: sum(totals.map(({ value }) => value)), themes: names.length }),
    bars: barsOf(totals),
    heads: heads('themes', ['theme', 'consultation', 'count'], words),
    widths: [40, 44, 16],
    rows: themes.map(({ theme, consultation, count }) => [theme, consultation, String(count)]),
  };
}

function commitmentsOf({ commitments, commitmentsFrom, period }: ReportDocument, words: ReportWords): ReportSection {
  const { say, standing } = words;
  const count = (one: Standing) => commitments.filter((commitment) => commitment.standing === one).length;
  const totals = standings.map((one) => ({ label: standing(one), value: count(one) })).filter(({ value }) => value > 0);
  return {
    key: 'commitments',
    title: say('commitments.title'),
    sentence: [
      say('commitments.sentence', { count: commitments.length, done: count('done'), late: count('late') }),
      say(`commitments.${commitmentsFrom}`, { period }),
    ].join(' '),
    bars: barsOf(totals),
    heads: heads('commitments', ['standing', 'count'], words),
    widths: [70, 30],
    rows: totals.map(({ label, value }) => [label, String(value)]),
  };
}

function listOf({ commitments }: ReportDocument, words: ReportWords): ReportSection {
  const { say, standing, day } = words;
  return {
    key: 'list',
    title: say('list.title'),
    sentence: say('list.sentence', { count: commitments.length }),
    bars: null,
    heads: heads('list', ['what', 'organisation', 'due', 'standing', 'consultation'], words),
    widths: [38, 20, 14, 14, 14],
    rows: commitments.map((one) => [
      `${one.number}. ${one.what}`,
      one.organisation,
      day(one.dueOn),
      standing(one.standing),
      one.consultation,
    ]),
  };
}
