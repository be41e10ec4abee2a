import 'server-only';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import type { Actor } from '@/lib/actor';
import { may, mayEverywhere } from '@/lib/rights';
import { isOver } from './day-rules';
import type { AttentionSomewhere } from './item-types';
import { countOpenBarrierReports, listSpeakerClashes, listTodayFacts, listTodaySessions } from './queries';
import { attentionOf, byUrgency, forReader } from './rules';
import type { ConferenceToday, TodayFacts } from './types';

/** Who asks, and every conference they see. */
export type Here = { actor: Actor; conferences: readonly ConferenceFigures[] };

/** What is known of these conferences. Three queries however many there are. */
async function readToday(actor: Actor, conferences: readonly ConferenceFigures[]): Promise<ConferenceToday[]> {
  const ids = conferences.map(({ id }) => id);
  const needsOf = ids.filter((id) => may(actor, 'readNeeds', id));
  const [facts, sessions, clashes] = await Promise.all([
    listTodayFacts(ids, needsOf),
    listTodaySessions(ids),
    listSpeakerClashes(ids),
  ]);
  return conferences.map((conference) => ({
    conference,
    facts: facts.find(({ conferenceId }) => conferenceId === conference.id) as TodayFacts,
    sessions: sessions.filter(({ conferenceId }) => conferenceId === conference.id),
    clashes: clashes.filter(({ conferenceId }) => conferenceId === conference.id),
  }));
}

/** One conference's first screen: what needs a decision by this person, and what it was made from. */
export async function loadToday({ actor, conferences }: Here, conference: ConferenceFigures, now: Date) {
  const [today] = (await readToday(actor, [conference])) as [ConferenceToday];
  const attention = attentionOf(today, {
    now,
    holds: (right) => may(actor, right, conference.id),
    all: conferences,
  });
  return { today, attention };
}

/** What needs a decision anywhere, the most urgent first, and what concerns no single conference. Four queries. */
export async function loadTodayEverywhere({ actor, conferences }: Here, now: Date): Promise<AttentionSomewhere[]> {
  const coming = conferences.filter((conference) => !isOver(conference, now));
  const [all, reports] = await Promise.all([readToday(actor, coming), countOpenBarrierReports()]);
  const own = all.flatMap((today) => {
    const holds = (right: Parameters<typeof may>[1]) => may(actor, right, today.conference.id);
    return attentionOf(today, { now, holds, all: conferences }).map((item) => ({
      ...item,
      conference: today.conference,
    }));
  });
  return byUrgency([...own, ...reportItems(actor, reports)]);
}

function reportItems(actor: Actor, count: number): AttentionSomewhere[] {
  if (count === 0) return [];
  const item = forReader(
    {
      kind: 'barrierReports',
      tone: 'mind',
      dueAt: null,
      values: { count },
      ways: [{ right: 'seeHistory', action: 'openReports', href: '/organiser/barrier-reports' }],
    },
    (right) => mayEverywhere(actor, right),
  );
  return item ? [{ ...item, conference: null }] : [];
}
