/** One day in Sweden ('2026-11-24'): registrations made, and registrations cancelled, on it. */
export type DayCount = { day: string; registered: number; cancelled: number };

export type OrganisationType =
  | 'municipality'
  | 'region'
  | 'agency'
  | 'union'
  | 'department'
  | 'association'
  | 'university'
  | 'provider'
  | 'coordinator'
  | 'parliament'
  | 'other'
  | 'unlisted';

/** Active registrations from one type of organisation; 'unlisted' is a name that somebody wrote themselves. */
export type TypeCount = { type: OrganisationType; registered: number; organisations: number };

/** A municipality or a region with its active registrations, 0 for none. */
export type CoverageRow = {
  kind: 'municipality' | 'region';
  /** Four digits; null for a region. */
  code: string | null;
  name: string;
  nameShort: string;
  countyCode: string;
  countyName: string;
  registered: number;
};

/** A county and who has come from it. */
export type CountyCoverage = {
  code: string;
  name: string;
  municipalities: CoverageRow[];
  /** Municipalities with somebody registered. */
  covered: number;
  /** People from its municipalities and its region. */
  registered: number;
  regionRegistered: number;
};

/** The figures that change while somebody looks, small enough to be asked for every few seconds. */
export type LiveFigures = {
  taken: number;
  capacity: number;
  cancelled: number;
  /** Registered since midnight in Sweden. */
  today: number;
  municipalities: number;
  /** Seats taken by session id. */
  sessions: Record<string, number>;
};

/** What a page is told while it is looked at: numbers by name, and by the id of a session or the code of a municipality. */
export type Live = { numbers: Record<string, number>; each: Record<string, number> };

/** A session with its seats, where and when. */
export type SessionFill = {
  id: string;
  slotId: string;
  slotNameSv: string;
  slotNameEn: string;
  startsAt: Date;
  endsAt: Date;
  room: string;
  titleSv: string;
  titleEn: string | null;
  capacity: number;
  taken: number;
};
