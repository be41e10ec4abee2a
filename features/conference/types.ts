import type { ConferenceState } from '@/generated/prisma/enums';

/**
 * Where a conference is in its life, as the public is told it.
 * draft: no day yet. not_open: registration opens later. past: held, or archived.
 */
export type Stage = 'draft' | 'not_open' | 'open' | 'full' | 'closed' | 'past';

/** What the stage and the words about seats are made from. Instants in UTC. */
export type StageFacts = {
  state: ConferenceState;
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  seatsLeft: number;
};

/** How many seats, in words: many says no number, few says it. */
export type Seats = { level: 'many' | 'few' | 'full'; count: number };

/** A stop on the tour's line. A draft shows its city and nothing else. */
export type TourStop =
  | { stage: 'draft'; key: string; city: string }
  | {
      stage: Exclude<Stage, 'draft'>;
      key: string;
      slug: string;
      city: string;
      name: string;
      startsAt: Date | null;
      opensAt: Date | null;
      venueName: string | null;
      seatsLeft: number;
      capacity: number;
      filmCount: number;
    };

export type PublicStop = Exclude<TourStop, { stage: 'draft' }>;

export type Tour = { slug: string; name: string; intro: string; archived: boolean; stops: TourStop[] };

export type SheetEntry = 'stepFree' | 'hearingLoop' | 'accessibleToilet' | 'quietRoom' | 'accessibleParking';

export type VenueSheet = {
  name: string;
  address: string;
  postalCode: string;
  city: string;
  directions: string;
  /** true: there is. false: there is not. null: nobody has checked. */
  sheet: Record<SheetEntry, boolean | null>;
  accessibility: string;
  rooms: { name: string; accessibility: string }[];
};

export type PublicConference = {
  id: string;
  slug: string;
  city: string;
  name: string;
  intro: string;
  seriesSlug: string;
  seriesName: string;
  stage: Exclude<Stage, 'draft'>;
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number;
  seatsLeft: number;
  host: string | null;
  moderators: { slug: string; name: string }[];
  contactEmail: string | null;
  contactPhone: string | null;
  /** Markdown; empty where the organiser has written none. */
  policy: string;
  venue: VenueSheet | null;
  films: { id: string; title: string; url: string | null; seminarSlug: string | null }[];
  updatedAt: Date;
};

/** Seats left now: of the conference, and by session id. */
export type SeatsNow = { seatsLeft: number; sessions: Record<string, number> };
