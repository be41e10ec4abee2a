import type { OutcomeKind } from '@/generated/prisma/enums';

export type { OutcomeKind };

/** What came of a card, as it is written. Everything here but nothing else may be public. */
export type OutcomeContent = {
  kind: OutcomeKind;
  textSv: string;
  textEn: string;
  reason: string;
  responsibleOrganisationId: string | null;
  responsibleText: string;
  publicSv: string;
  publicEn: string;
};

/** A card that was handed in, with what came of it so far. */
export type OutcomeRow = {
  cardId: string;
  number: number;
  theme: string;
  organisation: string;
  problem: string;
  proposal: string;
  kind: OutcomeKind | null;
  clearedAt: Date | null;
};

export type OutcomeDetail = {
  card: {
    id: string;
    number: number;
    themeSv: string;
    themeEn: string;
    organisation: string;
    problem: string;
    proposal: string;
    mayBeSecret: boolean;
    secretPart: string;
    commitmentNumbers: number[];
  };
  /** Null while nothing is written. */
  outcome:
    | (OutcomeContent & { version: number; clearedAt: Date | null; clearedBy: string | null; responsible: string })
    | null;
  versions: { version: number; createdAt: Date; kind: OutcomeKind | null; createdBy: string | null }[];
};

export type OutcomeCounts = { all: number; missing: number; waiting: number; cleared: number };

/** What the public reads of a card: our words, an organisation's name, no person's. */
export type PublicOutcome = {
  number: number;
  kind: OutcomeKind;
  point: string;
  /** True where the words are Swedish on an English page. */
  pointIsSwedish: boolean;
  text: string;
  textIsSwedish: boolean;
  reason: string;
  responsible: string;
  /** Who gave the card, where the consultation's invited organisations are public; null otherwise. */
  givenBy: string | null;
};

export type PublicOutcomes = {
  slug: string;
  title: string;
  startsAt: Date | null;
  isMadeUp: boolean;
  publishedAt: Date;
  themes: { name: string; outcomes: PublicOutcome[] }[];
  counts: Record<OutcomeKind, number>;
  total: number;
  commitments: { standing: 'going' | 'late' | 'done' | 'dropped'; count: number }[];
};
