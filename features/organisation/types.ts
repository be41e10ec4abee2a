import type {
  AnswerKind,
  CommitmentProgress,
  CommitmentState,
  InvitationState,
  OrganisationKind,
} from '@/generated/prisma/enums';

export type { OrganisationKind };

/** An organisation in the register's list. */
export type OrganisationRow = {
  id: string;
  kind: OrganisationKind;
  name: string;
  email: string | null;
  isArchived: boolean;
  contacts: number;
  /** Consultations it has been invited to, the revoked left out. */
  invitations: number;
  commitments: number;
};

export type Contact = { id: string; kind: string; name: string; title: string; email: string; phone: string };

export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: string;
  nameShort: string;
  /** Set for municipalities of the official list: their kind and name stay. */
  municipalityCode: string | null;
  email: string | null;
  phone: string;
  postalAddress: string;
  archivedAt: Date | null;
  version: number;
  contacts: Contact[];
};

/** A consultation that an organisation was invited to, and how it answered. */
export type InvitedTo = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string;
  startsAt: Date | null;
  roleAsked: string;
  state: InvitationState;
  answeredAt: Date | null;
  /** Its last answer; null where none is written down. */
  lastAnswer: AnswerKind | null;
};

export type CommitmentOf = {
  id: string;
  slug: string;
  number: number;
  what: string;
  dueOn: Date;
  state: CommitmentState;
  progress: CommitmentProgress | null;
};
