import type { Role } from '@/lib/actor';

/** Where a role holds: over everything, over a tour or at one conference. */
export type Scope =
  | { kind: 'everywhere' }
  | { kind: 'series'; seriesId: string }
  | { kind: 'conference'; conferenceId: string };

/** A role somebody holds, with what the list says of them. */
export type ColleagueRow = {
  grantId: string;
  userId: string;
  name: string | null;
  email: string;
  role: Role;
  conferenceId: string | null;
  seriesId: string | null;
  since: Date;
};

/** One row of the list, with what this actor may do about it. */
export type ListedColleague = ColleagueRow & {
  isSelf: boolean;
  /** Held here, or come from the tour or from above, where it is changed. */
  from: 'here' | 'series' | 'everywhere';
  canChange: boolean;
};

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked';

export type InvitationRow = {
  id: string;
  email: string;
  role: Role;
  conferenceId: string | null;
  seriesId: string | null;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  state: InvitationState;
};

/** A tour or conference by the names it has on screen. */
export type NamedPlace = { id: string; slug: string; nameSv: string; nameEn: string };

/** What the one who was invited sees of an invitation that can still be used. */
export type OpenInvitation = {
  id: string;
  email: string;
  emailCanonical: string;
  role: Role;
  invitedBy: string | null;
  conferenceSlug: string | null;
  placeSv: string | null;
  placeEn: string | null;
  expiresAt: Date;
};
