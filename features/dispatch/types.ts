import type { DispatchKind, DispatchState, InvitationState, OrganisationKind } from '@/generated/prisma/enums';

export type { DispatchKind, DispatchState };

/** The four texts of a dispatch: Markdown with placeholders. English may be empty, then everybody gets the Swedish. */
export type DispatchWords = { subjectSv: string; bodySv: string; subjectEn: string; bodyEn: string };

/** Which invitations of a consultation. Nothing given is all but the revoked. */
export type InvitationFilter = {
  /** These alone, revoked ones too (they are shown as left out). */
  invitationIds?: readonly string[];
  states?: readonly InvitationState[];
  kinds?: readonly OrganisationKind[];
};

/** Whom a dispatch is planned for. */
export type Audience =
  /** The organisations' addresses; `second`: the registrator's mailbox too. */
  | ({ to: 'invitations'; second?: boolean } & InvitationFilter)
  /** Whoever holds a seat now. */
  | ({ to: 'attendees' } & InvitationFilter)
  /** Whoever may write an organisation's input. */
  | ({ to: 'editors' } & InvitationFilter)
  /** Both, each person once. */
  | ({ to: 'people' } & InvitationFilter)
  /** The owners of these commitments; of all proposed and accepted ones when none are given. */
  | { to: 'owners'; commitmentIds?: readonly string[] };

export type AddressKind = 'primary' | 'second' | 'person';

/** Why nothing is sent to an address. */
export type SkipReason = 'excluded' | 'revoked' | 'suppressed' | 'no_address' | 'answered' | 'cancelled' | 'restored';
