export type ConferenceState = 'draft' | 'published' | 'open' | 'closed' | 'archived';

/** A conference as its organisers see it, with its figures. */
export type ConferenceFigures = {
  id: string;
  slug: string;
  city: string;
  nameSv: string;
  nameEn: string;
  state: ConferenceState;
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number;
  taken: number;
  sessions: number;
  fullSessions: number;
  cancelled: number;
  /** Promised and not yet sent. */
  waitingMails: number;
  /** Given up after many tries: a person must look. */
  parkedMails: number;
  bouncedMails: number;
  series: { slug: string; nameSv: string; nameEn: string; archived: boolean };
};
