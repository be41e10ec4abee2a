import type { DocumentSession, DocumentSlot, ProgrammeDocument } from './schema';

/** What was done to the draft, as a message key under `schedule.steps` with its values; a title is kept in both languages. */
export type StepLabel = {
  key: StepKey;
  values?: Record<string, string | number | { sv: string; en: string }>;
};

type StepKey =
  | 'placed'
  | 'moved'
  | 'swapped'
  | 'unplaced'
  | 'seatsChanged'
  | 'slotAdded'
  | 'slotChanged'
  | 'slotRemoved'
  | 'copied'
  | 'dayMoved'
  | 'venueChanged'
  | 'imported'
  | 'restored'
  | 'discarded';

/** The same day always as the same text: slots by time, sessions by slot and id, every key in one order. */
export function inOrder({ slots, sessions }: ProgrammeDocument): ProgrammeDocument {
  const bySlot = new Map(slots.map((slot) => [slot.id, slot.startsAt]));
  const startOf = (session: DocumentSession) => bySlot.get(session.slotId) ?? '';
  return {
    slots: slots.map(plainSlot).sort((a, b) => compare(a.startsAt, b.startsAt) || compare(a.id, b.id)),
    sessions: sessions
      .map(plainSession)
      .sort((a, b) => compare(startOf(a), startOf(b)) || compare(a.slotId, b.slotId) || compare(a.id, b.id)),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function plainSlot(slot: DocumentSlot): DocumentSlot {
  const { id, kind, nameSv, nameEn, descriptionSv, descriptionEn, startsAt, endsAt, roomId, people } = slot;
  return {
    id,
    kind,
    nameSv,
    nameEn,
    descriptionSv,
    descriptionEn,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    roomId,
    people: people.map(({ speakerId, kind: role }) => ({ speakerId, kind: role })),
  };
}

function plainSession({ id, slotId, roomId, seminarId, capacity }: DocumentSession): DocumentSession {
  return { id, slotId, roomId, seminarId, capacity };
}
