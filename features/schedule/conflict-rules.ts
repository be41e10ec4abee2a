import { dayConflicts } from './conflict-day-rules';
import { personConflicts } from './conflict-person-rules';
import { seatConflicts } from './conflict-seat-rules';
import { roomsOf, seminarsOf, sessionsWithTimes } from './conflict-span-rules';
import type { Conflict } from './conflict-types';
import type { ProgrammeDocument } from './schema';
import type { ScheduleFacts } from './types';

/**
 * Everything that is wrong or worth knowing with a day as it is planned; blocking ones first. Pure: the grid, the release page and
 * the release itself ask the same question. Spans that only touch do not overlap.
 */
export function conflictsOf(document: ProgrammeDocument, facts: ScheduleFacts): Conflict[] {
  const spans = sessionsWithTimes(document);
  const rooms = roomsOf(facts);
  const seminars = seminarsOf(facts);
  const found = [
    ...dayConflicts(document, spans, facts, rooms),
    ...personConflicts(document, spans, facts, seminars),
    ...seatConflicts(spans, facts, rooms, seminars),
  ];
  return [...found.filter(({ blocking }) => blocking), ...found.filter(({ blocking }) => !blocking)];
}

/** Those that stop a release. */
export function blockingOf(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ blocking }) => blocking);
}
