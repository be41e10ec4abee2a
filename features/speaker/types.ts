import type { ConsentPurpose, ProgrammeRoleKind, SpeakerInvitationState } from '@/generated/prisma/enums';

export type { ConsentPurpose };
export type InvitationState = SpeakerInvitationState;
export type RoleKind = ProgrammeRoleKind;
export type GivenBy = 'speaker' | 'guardian' | 'organiser';

/** What the public reads of a speaker, and a speaker may change. */
export type PublicText = {
  name: string;
  titleSv: string;
  titleEn: string;
  organisation: string;
  bioSv: string;
  bioEn: string;
};

/** What a speaker has wished for and nobody has decided: fields as they would be. */
export type Wished = Partial<PublicText> & { photoId?: string };

/** An open consent. */
export type Consent = { purpose: ConsentPurpose; givenBy: GivenBy; givenAt: Date };

/** A photo that the public may see, by the speaker's slug. */
export type ShownPhoto = { slug: string; id: string; widthPx: number; heightPx: number };

/** A row of the register. */
export type SpeakerRow = {
  id: string;
  name: string;
  titleSv: string;
  titleEn: string;
  organisation: string;
  isMinor: boolean;
  hasEmail: boolean;
  hasPending: boolean;
  /** Cities of conferences that are not archived, in time order. */
  cities: string[];
};

/** Where and when somebody appears at a conference. Without times: the whole day. */
export type Appearance = {
  kind: RoleKind;
  titleSv: string | null;
  titleEn: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  room: string | null;
  /** From the working copy: not released yet. */
  isPreliminary: boolean;
};

export type Absence = { id: string; startsAt: Date; endsAt: Date };
export type FileFacts = { id: string; fileName: string; sizeBytes: number; createdAt: Date };

/** A row of a conference's board. */
export type BoardRow = {
  speakerId: string;
  invitationId: string | null;
  name: string;
  organisation: string;
  isMinor: boolean;
  hasEmail: boolean;
  kinds: RoleKind[];
  /** On the programme, draft or released; false for somebody who was invited and then left it. */
  isOnProgramme: boolean;
  state: InvitationState | null;
  sentAt: Date | null;
  remindedAt: Date | null;
  materialWaived: boolean;
  hasBio: boolean;
  hasPhoto: boolean;
  hasPresentation: boolean;
  hasTechnicalNeeds: boolean;
  hasNeeds: boolean;
  hasPending: boolean;
  absences: number;
  consents: ConsentPurpose[];
  hasAnsweredConsents: boolean;
};

/** Where a speaker appears, for the organiser's own page. */
export type SpeakerPlace = {
  speakerId: string;
  conferenceId: string;
  slug: string;
  city: string;
  startsAt: Date | null;
  kinds: RoleKind[];
  state: InvitationState | null;
};

export type PendingChange = { id: string; createdAt: Date; wished: Wished };

/** A speaker with everything the organiser keeps of them. */
export type SpeakerDetail = PublicText & {
  id: string;
  slug: string;
  email: string | null;
  phone: string | null;
  locale: 'sv' | 'en';
  isMinor: boolean;
  guardianName: string | null;
  guardianConsentAt: Date | null;
  guardianNote: string;
  version: number;
  consents: Consent[];
  withdrawn: { purpose: ConsentPurpose; withdrawnAt: Date }[];
  pending: PendingChange | null;
  photo: { id: string; widthPx: number; heightPx: number } | null;
};

export type ConferenceFacts = {
  id: string;
  slug: string;
  city: string;
  nameSv: string;
  nameEn: string;
  startsAt: Date | null;
  endsAt: Date | null;
  venueName: string | null;
  venueAddress: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
};

/** One speaker at one conference. */
export type InvitationFacts = {
  id: string;
  state: InvitationState;
  sentAt: Date | null;
  answeredAt: Date | null;
  remindedAt: Date | null;
  materialWaived: boolean;
  technicalNeeds: string;
  version: number;
  /** When needs were left; what they are is never on a page. */
  needsAt: Date | null;
  absences: Absence[];
  presentation: FileFacts | null;
};

export type SpeakerPageView = {
  invitation: InvitationFacts;
  speaker: SpeakerDetail;
  conference: ConferenceFacts;
  appearances: Appearance[];
  /** The last decision that took something out, until a newer change is made. */
  refused: { fields: string[]; reason: string | null } | null;
};

/** What a file's route needs to decide who may have it. */
export type FileOwner = {
  id: string;
  kind: 'photo' | 'presentation';
  fileName: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  speakerId: string | null;
  invitationId: string | null;
};
