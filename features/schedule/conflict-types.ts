import type { Equipment } from '@/generated/prisma/enums';

export type ConflictKind =
  | 'roomTwice'
  | 'slotsOverlap'
  | 'slotOutsideDay'
  | 'seminarTwice'
  | 'sessionWithoutSlot'
  | 'roomElsewhere'
  | 'seminarUnknown'
  | 'slotEmpty'
  | 'personTwice'
  | 'personAbsent'
  | 'personDeclined'
  | 'overRoom'
  | 'overMaximum'
  | 'underMinimum'
  | 'takenOver'
  | 'equipmentMissing'
  | 'seatsRemoved'
  | 'seatsCollide';

/** One thing that is wrong, and where: the first place is where its link goes. Ids, no words: those are the reader's language. */
export type Conflict = {
  kind: ConflictKind;
  /** A release stops at it. */
  blocking: boolean;
  slotIds: string[];
  sessionIds: string[];
  roomId?: string;
  speakerId?: string;
  seminarIds?: string[];
  equipment?: Equipment[];
  /** How many: seats, people, what a room holds. */
  count?: number;
  limit?: number;
};

/** A stable name of a conflict, for keys and comparison. */
export function conflictKey({ kind, slotIds, sessionIds, roomId, speakerId }: Conflict): string {
  return [kind, ...slotIds, ...sessionIds, roomId ?? '', speakerId ?? ''].join(' ');
}
