import { stageOf } from '@/features/conference/rules';
import type { BookableConference, BookableSession, NeedsKind, RegistrationState, SeatState } from './types';

/** Pure decisions of registration. The database decides races; these say what people are told beforehand. */

/** Legal changes of state; the trigger registration_state_transition holds the same table. */
export const registrationTransitions: Record<RegistrationState, readonly RegistrationState[]> = {
  confirmed: ['cancelled'],
  cancelled: [],
};

/** The trigger seat_state_transition holds the same table; waiting and offered are for the waiting list to come. */
export const seatTransitions: Record<SeatState, readonly SeatState[]> = {
  waiting: ['offered', 'confirmed', 'released'],
  offered: ['confirmed', 'waiting', 'released'],
  confirmed: ['released'],
  released: [],
};

export type RegistrationStatus = 'open' | 'closed' | 'not_open' | 'full';

/** What the API and the form say of a conference: its stage, where a day that has been is closed. */
export function registrationStatus(
  conference: Pick<BookableConference, 'state' | 'endsAt' | 'opensAt' | 'closesAt' | 'seatsLeft'>,
  now: Date,
): RegistrationStatus {
  const stage = stageOf(conference, now);
  return stage === 'draft' || stage === 'past' ? 'closed' : stage;
}

/** Seminars can be changed and the registration cancelled until the day begins. */
export function canStillManage(conference: Pick<BookableConference, 'startsAt' | 'state'>, now: Date): boolean {
  return conference.state !== 'archived' && (conference.startsAt === null || now < conference.startsAt);
}

/** Needs with those left empty that the conference does not ask for: what nobody asked for is not kept (GDPR art. 5.1 c). */
export function neededOnly(
  needs: Record<NeedsKind, string | null>,
  asked: readonly NeedsKind[],
): Record<NeedsKind, string | null> {
  const kept = (kind: NeedsKind) => (asked.includes(kind) ? needs[kind] : null);
  return { food: kept('food'), access: kept('access'), other: kept('other') };
}

/** All sessions by id. */
export function sessionsById(conference: Pick<BookableConference, 'slots'>): Map<string, BookableSession> {
  return new Map(conference.slots.flatMap((slot) => slot.sessions).map((session) => [session.id, session]));
}

export type Choice =
  | { ok: true; sessions: BookableSession[] }
  | { ok: false; reason: 'unknownSession' | 'slotConflict'; sessions: string[] };

/** Checks that every id is a session of this conference and that no two overlap in time. */
export function checkChoice(conference: Pick<BookableConference, 'slots'>, ids: readonly string[]): Choice {
  const known = sessionsById(conference);
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) return { ok: false, reason: 'unknownSession', sessions: unknown };
  const sessions = ids
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
  const overlapping = sessions.filter((s, i) => {
    const earlier = sessions[i - 1];
    return earlier !== undefined && s.startsAt < earlier.endsAt;
  });
  return overlapping.length > 0
    ? { ok: false, reason: 'slotConflict', sessions: overlapping.map((s) => s.id) }
    : { ok: true, sessions };
}

/** What a change of seats releases and takes; what is kept is untouched. */
export function seatChanges(held: readonly string[], wanted: readonly string[]): { release: string[]; take: string[] } {
  return {
    release: held.filter((id) => !wanted.includes(id)),
    take: wanted.filter((id) => !held.includes(id)),
  };
}
