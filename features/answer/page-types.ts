import type {
  AnswerKind,
  AnswerSource,
  ExtensionState,
  HoldingKind,
  InvitationState,
  Mandate,
} from '@/features/invitation/types';
import type { ConsultationState, ConsultationVisibility } from '@/generated/prisma/enums';

/** A consultation as those who are invited read it. Times are UTC. */
export type PageConsultation = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string;
  invitationSv: string;
  invitationEn: string;
  state: ConsultationState;
  visibility: ConsultationVisibility;
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string;
  placeAddress: string;
  caseNumber: string;
  answerBy: Date | null;
  inputBy: Date | null;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  cancelledReason: string;
  signatories: { name: string; titleSv: string; titleEn: string }[];
  questions: { id: string; nameSv: string; nameEn: string; questionSv: string; questionEn: string }[];
  agenda: { id: string; startsAt: Date; endsAt: Date; titleSv: string; titleEn: string; presenter: string }[];
  documents: { id: string; titleSv: string; titleEn: string; dated: Date }[];
};

export type PageHolding = {
  id: string;
  representativeId: string;
  kind: HoldingKind;
  mandate: Mandate;
  endedAt: Date | null;
  madeByName: string;
  representative: { name: string; title: string };
};

export type PageSeat = { id: string; number: number; roleAsked: string; holdings: PageHolding[] };

export type PageAnswer = {
  number: number;
  kind: AnswerKind;
  madeByName: string;
  source: AnswerSource;
  createdAt: Date;
  detail: unknown;
};

export type PageExtension = {
  id: string;
  state: ExtensionState;
  wantedBy: Date;
  askedByName: string;
  askedAt: Date;
  grantedUntil: Date | null;
  decision: string;
};

/** The page behind an organisation's link. No address of a person is in it, nobody's needs, nothing of a draft. */
export type InvitationPage = {
  id: string;
  state: InvitationState;
  roleAsked: string;
  seatsGranted: number;
  addressedName: string;
  ownCaseNumber: string;
  answerBy: Date | null;
  hasSecondAddress: boolean;
  sentAt: Date | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  organisationName: string;
  seats: PageSeat[];
  /** The last first. */
  answers: PageAnswer[];
  extensions: PageExtension[];
  consultation: PageConsultation;
  /** The database's clock. */
  now: Date;
};

export type InvitedOrganisation = { id: string; name: string; kind: string };

export type Editor = { id: string; name: string; email: string; confirmedAt: Date | null; createdAt: Date };

/** A paper as a person reads it on their own page: a text, or a file to fetch. */
export type OwnPaper = PageConsultation['documents'][number] & {
  fileId: string | null;
  textSv: string;
  textEn: string;
};

/** A person's own page, beyond who they are. */
export type OwnPage = {
  id: string;
  state: InvitationState;
  roleAsked: string;
  answerBy: Date | null;
  emailCanonical: string;
  ownAddresses: string[];
  needsAt: Date | null;
  holding: { mandate: Mandate; kind: HoldingKind; seat: PageSeat } | null;
  editors: Editor[];
  consultation: Omit<PageConsultation, 'documents'> & { meetingUrl: string | null; documents: OwnPaper[] };
  now: Date;
};
