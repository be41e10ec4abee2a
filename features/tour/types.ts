import type { ConferenceState, NeedsKind } from '@/generated/prisma/enums';

/** A conference on a tour's line, as organisers see it. */
export type Stop = {
  id: string;
  slug: string;
  city: string;
  state: ConferenceState;
  startsAt: Date | null;
  capacity: number;
  taken: number;
  venue: { id: string; name: string } | null;
};

export type TourRow = {
  id: string;
  slug: string;
  nameSv: string;
  nameEn: string;
  introSv: string;
  introEn: string;
  archived: boolean;
  version: number;
  stops: Stop[];
};

/** Which tours and which of their conferences a list may show; 'all' is said in a word. */
export type TourScope = { kind: 'all' } | { kind: 'only'; seriesIds: string[]; conferenceIds: string[] };

/** Somebody or some organisation to choose: the label is unique. */
export type Choices = { venues: VenueChoice[]; hosts: Map<string, string>; people: Map<string, string> };
export type VenueChoice = { id: string; label: string };

/** Everything that the settings' page shows and changes. Instants in UTC. */
export type Settings = {
  id: string;
  slug: string;
  city: string;
  nameSv: string;
  nameEn: string;
  introSv: string;
  introEn: string;
  state: ConferenceState;
  startsAt: Date | null;
  endsAt: Date | null;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  capacity: number;
  taken: number;
  venueId: string | null;
  hostOrganisationId: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  policySv: string;
  policyEn: string;
  needsAsked: NeedsKind[];
  version: number;
  hasPreview: boolean;
  moderatorIds: string[];
  tour: { slug: string; archived: boolean };
  releasedSlots: number;
};

/** What a copy could not take along, for the page that tells of it. */
export type CopyReport = {
  conferenceId: string;
  from: string;
  sessions: number;
  unplaced: number;
  rooms: string[];
  /** False where no day was given: the programme then lies on a proposed one. */
  hasDay: boolean;
};

/** A city of a tour to be copied, as it is proposed. */
export type ProposedCity = {
  sourceId: string;
  city: string;
  /** '2028-08-29'; empty where the source gives no day. */
  day: string;
  venueId: string;
  host: string;
  moderators: string[];
  hasDay: boolean;
};
