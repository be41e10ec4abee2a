import type { Href } from '@/lib/i18n/navigation';
import type { Right } from '@/lib/rights';
import type { LocalText } from './types';

/** Everything the first screen can ask somebody to decide, the most urgent kind first. */
export const attentionKinds = [
  'dayToday',
  'dayTomorrow',
  'clash',
  'declinedOnProgramme',
  'minorsWithoutConsent',
  'overbooked',
  'overbookedSessions',
  'stuckMails',
  'bounced',
  'parked',
  'notOpened',
  'materialLate',
  'programmeChangeDraft',
  'mailingPaused',
  'unreleased',
  'speakerChanges',
  'slotFull',
  'full',
  'swapRooms',
  'fullSessions',
  'belowMinimum',
  'speakersSilent',
  'speakersNotAsked',
  'materialMissing',
  'unreadNeeds',
  'draftIncomplete',
  'draftReady',
  'nearlyFull',
  'closesSoon',
  'opensSoon',
  'mailingToday',
  'barrierReports',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** wrong: mend it today. mind: decide about it. know: good to know before the day goes on. */
export type AttentionTone = 'wrong' | 'mind' | 'know';

/** Numbers and names as they are; instants and texts in two languages are put in the reader's own by the page. */
export type AttentionValue = string | number | Date | LocalText;

/** Where an item leads, for whoever holds the right; the first that the reader may open is taken. */
export type Way = { right: Right; href: Href; action: WayAction };

export type WayAction =
  | 'openSchedule'
  | 'openSpeakers'
  | 'openMailProblems'
  | 'openPeople'
  | 'openRegistrations'
  | 'openSettings'
  | 'reviewMailing'
  | 'openMailing'
  | 'release'
  | 'openFigures'
  | 'openSeminars'
  | 'openNeeds'
  | 'openReports'
  | 'openMissing';

/** One thing to decide about, before it is asked whether the reader may. */
export type Found = {
  kind: AttentionKind;
  tone: AttentionTone;
  /** When it is too late, or null where it is always as urgent. */
  dueAt: Date | null;
  values: Record<string, AttentionValue>;
  /** Tells two items of one kind apart. */
  key?: string;
  ways: Way[];
};

/** One thing to decide about, with the way that its reader may go. */
export type Attention = Omit<Found, 'ways'> & { way: Way };

/** The same where several conferences are shown; null for what concerns no single one. */
export type AttentionSomewhere = Attention & { conference: { slug: string; city: string } | null };
