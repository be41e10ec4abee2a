import type { HoldingKind, InvitationState, Mandate, OrganisationKind, SeatAttendance } from '@/generated/prisma/enums';

/** Who holds a seat now; never needs, never a way to reach them. */
export type Holder = { name: string; title: string; mandate: Mandate; kind: HoldingKind };

export type BoardSeat = {
  id: string;
  number: number;
  attendance: SeatAttendance;
  chair: number | null;
  version: number;
  holder: Holder | null;
};

/** An invited organisation on the board. */
export type BoardRow = {
  id: string;
  organisation: string;
  kind: OrganisationKind;
  roleAsked: string;
  state: InvitationState;
  isKey: boolean;
  speakingOrder: number | null;
  answeredAt: Date | null;
  seats: BoardSeat[];
};

/** What the board says in numbers. */
export type BoardFigures = {
  organisations: number;
  coming: number;
  people: number;
  decide: number;
  speak: number;
  listen: number;
  freeSeats: number;
  withoutMandate: number;
  attended: number;
  absent: number;
};
