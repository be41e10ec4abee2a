import type { Equipment } from '@/generated/prisma/enums';

export type SheetAnswers = {
  stepFree: boolean | null;
  hearingLoop: boolean | null;
  accessibleToilet: boolean | null;
  quietRoom: boolean | null;
  accessibleParking: boolean | null;
};

/** A venue in the list. */
export type VenueRow = {
  id: string;
  name: string;
  city: string;
  rooms: number;
  /** Seats in all rooms together. */
  seats: number;
  /** Entries of the accessibility sheet that nobody has checked. */
  unchecked: number;
  conferences: number;
};

export type Room = {
  id: string;
  name: string;
  capacity: number;
  position: number;
  equipment: Equipment[];
  accessibilitySv: string;
  accessibilityEn: string;
};

/** What stands in a room, released or in a draft. */
export type RoomUse = {
  roomId: string;
  /** Released sessions of today. */
  sessions: number;
  /** Seats taken in the fullest of them. */
  mostTaken: number;
  /** Seats offered in the largest of them. */
  mostSeats: number;
  cities: string[];
  /** True where anything at all, a draft or an old version too, names the room. */
  inUse: boolean;
};

export type Venue = SheetAnswers & {
  id: string;
  name: string;
  address: string;
  postalCode: string;
  city: string;
  directionsSv: string;
  directionsEn: string;
  accessibilitySv: string;
  accessibilityEn: string;
  version: number;
  rooms: Room[];
};

export type VenueOption = { id: string; name: string; city: string };
