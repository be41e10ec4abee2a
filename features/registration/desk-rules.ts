import { canStillManage } from './rules';
import type { BookableConference, RegisterObstacle, SeatFigures } from './types';
import type { SlotView } from './view-rules';

/** How many are in beyond the capacity, each of them let in knowingly. */
export function placesOver({ capacity, taken }: { capacity: number; taken: number }): number {
  return Math.max(0, taken - capacity);
}

/** An organiser registers people before registration opens and after it has closed, until the day begins (docs/decisions/0150). */
export function canRegisterOnBehalf(conference: Pick<BookableConference, 'startsAt' | 'state'>, now: Date): boolean {
  return canStillManage(conference, now);
}

/** What stops who may overbook no longer. */
export function isOverbookable(reason: RegisterObstacle): boolean {
  return reason === 'conferenceFull' || reason === 'seminarFull';
}

export type DeskSession = SlotView['sessions'][number] & Omit<SeatFigures, 'id'>;
/** A slot where a seminar is chosen, with exact figures. */
export type DeskSlot = Omit<SlotView, 'sessions'> & { sessions: DeskSession[] };

/** The slots with something to choose, each session with how full it and its room are. */
export function deskSlots(slots: readonly SlotView[], figures: readonly SeatFigures[]): DeskSlot[] {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const withFigures = (session: SlotView['sessions'][number]): DeskSession => {
    const { capacity } = session;
    const figure = known.get(session.id) ?? { taken: capacity - session.seatsLeft, capacity, roomCapacity: capacity };
    return { ...session, ...figure };
  };
  return slots
    .filter(({ sessions }) => sessions.length > 0)
    .map((slot) => ({ ...slot, sessions: slot.sessions.map(withFigures) }));
}

/**
 * What a refusal means for the form, as message keys by field: full and colliding seminars stand at their slots, everything else above.
 */
export function refusalInForm(
  reason: string,
  sessions: readonly string[],
  slots: BookableConference['slots'],
): { problem: string } | { fields: Record<string, string> } {
  if (reason === 'alreadyRegistered') return { fields: { email: reason } };
  if (reason === 'unknownSession') return { problem: 'programmeChanged' };
  if (reason !== 'seminarFull' && reason !== 'slotConflict') return { problem: reason };
  const concerned = slots.filter((slot) => slot.sessions.some(({ id }) => sessions.includes(id)));
  if (concerned.length === 0) return { problem: reason };
  return { fields: Object.fromEntries(concerned.map(({ id }) => [`slot-${id}`, reason])) };
}
