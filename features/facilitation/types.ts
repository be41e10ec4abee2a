import type { ConsultationState, GovernanceLevel, ScreenView, StandKind } from '@/generated/prisma/enums';

export type { GovernanceLevel, ScreenView, StandKind };

/** A theme of the consultation. */
export type Theme = { id: string; nameSv: string; nameEn: string; questionSv: string; questionEn: string };

/** A card as it was handed in or said at the meeting. `organisation` is null for what the meeting said. */
export type MeetingCard = {
  id: string;
  number: number;
  groupId: string | null;
  questionId: string;
  level: GovernanceLevel;
  organisation: string | null;
  organisationId: string | null;
  invitationId: string | null;
  addressee: string;
  addresseeOrganisationId: string | null;
  problem: string;
  proposal: string;
  contribution: string;
  mayBeSecret: boolean;
  secretPart: string;
};

export type CardGroup = { id: string; questionId: string; title: string; summary: string; version: number };

/** What one organisation says of a card, and who of them said it last. */
export type Stand = {
  cardId: string;
  invitationId: string;
  organisation: string;
  kind: StandKind;
  comment: string;
  /** Null when the person is gone. */
  byName: string | null;
  at: Date;
};

/** What the screen shows: `id` is of the theme, the group or the card. */
export type ScreenTarget = { view: 'theme' | 'group' | 'card'; id: string } | { view: 'matrix' | 'waiting'; id: null };

export type Screen = {
  view: ScreenView;
  questionId: string | null;
  groupId: string | null;
  cardId: string | null;
  /** 0 while nobody has chosen anything. */
  version: number;
};

/** The meeting's own settings, as one statement reads them. */
export type MeetingHead = {
  id: string;
  titleSv: string;
  titleEn: string;
  state: ConsultationState;
  /** Decided by the database's clock when it was read. */
  isOpen: boolean;
  hasScreenLink: boolean;
  screen: Screen;
};

/** All that is shown of a meeting: read together, at most once a second for those who follow it live. */
export type Meeting = {
  head: MeetingHead;
  themes: Theme[];
  groups: CardGroup[];
  cards: MeetingCard[];
  stands: Stand[];
};

/** Two cards that may say the same, and why. */
export type SimilarPair = {
  card: MeetingCard;
  other: MeetingCard;
  /** Words of the first card that the other has in some form. */
  words: string[];
};

/** An organisation at the meeting. */
export type Invited = { invitationId: string; organisationId: string; name: string };
