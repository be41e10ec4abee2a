import { changesBetween, seminarChanges, sessionChanges } from './compare-rules';
import type { ProgrammeChange, RecipientDetails, ReleasedProgramme } from './schema';
import { lookupOf } from './snapshot-rules';

/** What a release does to the sessions that people hold seats in. */
export type ReleasePlan = {
  changes: ProgrammeChange[];
  /** Sessions with seats whose time, room, existence, title or people change. */
  touchedSessionIds: string[];
  withdrawnSessionIds: string[];
  /** Sessions of the new programme with their times, and whether those are new: for finding seats that collide. */
  planned: { id: string; startsAt: string; endsAt: string; hasMoved: boolean }[];
};

/** What goes from one programme to the next. The first release of all has no changes to tell. */
export function releasePlan(before: ReleasedProgramme, after: ReleasedProgramme): ReleasePlan {
  const pair = { before: lookupOf(before), after: lookupOf(after) };
  const withdrawnSessionIds = before.sessions.flatMap(({ id }) => (pair.after.sessions.has(id) ? [] : [id]));
  const touchedSessionIds = before.sessions.flatMap(({ id }) =>
    personalChanges(before, after, id).length > 0 ? [id] : [],
  );
  const planned = after.sessions.flatMap((session) => {
    const to = pair.after.placeOf(session);
    const was = pair.before.sessions.get(session.id);
    const from = was && pair.before.placeOf(was);
    if (!to) return [];
    const hasMoved = from?.startsAt !== to.startsAt || from?.endsAt !== to.endsAt;
    return [{ id: session.id, startsAt: to.startsAt, endsAt: to.endsAt, hasMoved }];
  });
  const isFirst = before.slots.length === 0;
  return { changes: isFirst ? [] : changesBetween(before, after), touchedSessionIds, withdrawnSessionIds, planned };
}

type PersonalChange = RecipientDetails['changes'][number];

/** What somebody with a seat in this session must be told of a release; nothing for an abstract that was polished. */
export function personalChanges(
  before: ReleasedProgramme,
  after: ReleasedProgramme,
  sessionId: string,
): PersonalChange[] {
  const pair = { before: lookupOf(before), after: lookupOf(after) };
  const seminarId = pair.before.sessions.get(sessionId)?.seminarId;
  const placed = sessionChanges(sessionId, pair).map(({ change }) => change);
  const isGone = placed.some(({ kind }) => kind === 'removed');
  const worded = seminarId && !isGone ? seminarChanges(seminarId, pair) : [];
  return [...placed, ...worded].flatMap(({ kind, title, was, from, to }) => {
    const told = (
      { removed: 'cancelled', moved: 'moved', room: 'room', title: 'title', speakers: 'speakers' } as const
    )[kind as 'removed' | 'moved' | 'room' | 'title' | 'speakers'];
    if (!told) return [];
    return [{ kind: told, title, ...(was ? { was } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }];
  });
}

export type Holder = { registrationId: string; sessionId: string; isLost: boolean };

/** Each person's own changes, and what leaves their calendar, from the seats they held. By registration. */
export function detailsOf(
  before: ReleasedProgramme,
  after: ReleasedProgramme,
  holders: readonly Holder[],
): Map<string, Omit<RecipientDetails, 'sequence'>> {
  const known = new Map<string, PersonalChange[]>();
  const lookup = lookupOf(before);
  const details = new Map<string, Omit<RecipientDetails, 'sequence'>>();
  for (const { registrationId, sessionId, isLost } of holders) {
    const changes = known.get(sessionId) ?? personalChanges(before, after, sessionId);
    known.set(sessionId, changes);
    const session = lookup.sessions.get(sessionId);
    const from = session && lookup.placeOf(session);
    if (!session || !from) continue;
    const own = details.get(registrationId) ?? { changes: [], removed: [] };
    const title = lookup.titleOf(session.seminarId);
    const isGone = isLost || changes.some(({ kind }) => kind === 'cancelled');
    own.changes.push(
      ...(isLost ? [{ kind: 'cancelled' as const, title, from, because: 'collision' as const }] : changes),
    );
    if (isGone) own.removed.push({ id: sessionId, title, ...from });
    details.set(registrationId, own);
  }
  return details;
}
