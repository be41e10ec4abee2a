import type { ConferenceFigures } from '@/features/conference/organiser-types';

/** A text in both languages; English may be missing. */
export type LocalText = { sv: string; en: string | null };

/** A mailing that somebody has in hand. */
export type MailingInHand = {
  id: string;
  kind: 'message' | 'programme_change' | 'reminder';
  state: 'draft' | 'scheduled' | 'paused';
  subjectSv: string;
  /** ISO 8601; null for as soon as possible. */
  scheduledFor: string | null;
  recipients: number;
  /** Not yet handed to the outbox. */
  left: number;
};

/** What is known of one conference beside its figures: everything a decision may be about. */
export type TodayFacts = {
  conferenceId: string;
  hasVenue: boolean;
  hasContact: boolean;
  hasHost: boolean;
  /** Steps of the working copy that no release has taken up. */
  draftSteps: number;
  /** Released seminars whose text has been changed since. */
  changedTexts: number;
  /** Mails that should have gone a quarter of an hour ago. */
  stuckMails: number;
  /** Given up after many tries: a person must look. */
  parkedMails: number;
  /** To an address that still stands, for a place that is still taken. */
  bouncedMails: number;
  mailings: MailingInHand[];
  speakersInvited: number;
  speakersConfirmed: number;
  speakersUnanswered: number;
  /** Of those unanswered, the ones asked a week ago or more. */
  speakersSilent: number;
  /** Declined, and still on the programme: their names. */
  declinedOnProgramme: string[];
  /** Confirmed, and no presentation has come and none is waived. */
  speakersWithoutMaterial: number;
  /** On the programme and never asked. */
  speakersNotAsked: number;
  speakerChanges: number;
  /** Under 18, on the programme, and no guardian has agreed. */
  minorsWithoutConsent: number;
  /** People whose needs nobody has read; 0 where the asker may not read needs. */
  unreadNeeds: number;
};

/** One session with what can be decided about it. */
export type TodaySession = {
  id: string;
  conferenceId: string;
  slotId: string;
  slotNameSv: string;
  slotNameEn: string;
  startsAt: Date;
  endsAt: Date;
  room: string;
  roomCapacity: number;
  titleSv: string;
  titleEn: string | null;
  capacity: number;
  taken: number;
  minParticipants: number | null;
};

/** A person who in the working copy is in two places at one time. */
export type SpeakerClash = { conferenceId: string; speaker: string; startsAt: Date; endsAt: Date };

/** All that the rules look at for one conference. */
export type ConferenceToday = {
  conference: ConferenceFigures;
  facts: TodayFacts;
  sessions: TodaySession[];
  clashes: SpeakerClash[];
};
