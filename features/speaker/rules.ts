import { isoDate } from '@/lib/time';
import type { BoardRow, Consent, ConsentPurpose, InvitationState } from './types';

/** Legal changes of an invitation's state; trigger speaker_invitation_state_transition holds the same table. */
export const invitationTransitions: Record<InvitationState, readonly InvitationState[]> = {
  prepared: ['sent', 'confirmed', 'declined', 'revoked'],
  sent: ['confirmed', 'declined', 'revoked'],
  confirmed: ['declined', 'revoked'],
  declined: ['confirmed', 'revoked'],
  revoked: ['prepared'],
};

export const consentPurposes = ['live', 'publish', 'recording'] as const satisfies readonly ConsentPurpose[];

/** What can be missing of a speaker before the day. In the order of the speaker's page. */
export const wanted = ['answer', 'bio', 'photo', 'presentation', 'consents'] as const;
export type Wanted = (typeof wanted)[number];

/** What the board and the reminders know of a speaker at a conference. */
export type Readiness = {
  state: InvitationState | null;
  isMinor: boolean;
  /** Speaks in a seminar or a plenary; hosts and moderators show no slides. */
  speaks: boolean;
  hasBio: boolean;
  hasPhoto: boolean;
  hasPresentation: boolean;
  materialWaived: boolean;
  /** Any consent ever given, withdrawn or not: the question has been answered. */
  hasAnsweredConsents: boolean;
};

/** What is still missing. Nothing is asked of somebody who has declined; no photo of a minor is waited for. */
export function lacksOf(speaker: Readiness): Wanted[] {
  if (speaker.state === 'declined') return [];
  const missing: Record<Wanted, boolean> = {
    answer: speaker.state !== 'confirmed',
    bio: !speaker.hasBio,
    photo: !speaker.hasPhoto && !speaker.isMinor,
    presentation: speaker.speaks && !speaker.hasPresentation && !speaker.materialWaived,
    consents: !speaker.hasAnsweredConsents,
  };
  return wanted.filter((what) => missing[what]);
}

/** True when a link is out and nobody has said yes or no. */
export function isUnanswered({ state }: Pick<Readiness, 'state'>): boolean {
  return state === 'sent';
}

/**
 * May the public see this photo? Somebody must have agreed to publishing; for a minor a guardian, whose own consent is recorded, must have.
 */
export function isPhotoPublic(speaker: {
  isMinor: boolean;
  guardianConsentAt: Date | null;
  consents: readonly Pick<Consent, 'purpose' | 'givenBy'>[];
}): boolean {
  const publish = speaker.consents.find(({ purpose }) => purpose === 'publish');
  if (!publish) return false;
  return !speaker.isMinor || (speaker.guardianConsentAt !== null && publish.givenBy === 'guardian');
}

export type MailWish = 'invite' | 'remind';

/** Why no mail goes to somebody who was chosen; null when one does. `remindedToday` is by the Swedish calendar. */
export type MailObstacle = 'minor' | 'noAddress' | 'declined' | 'already' | 'notInvited' | 'remindedToday' | 'complete';

/** Who gets an invitation or a reminder. A minor never gets a mail; nobody gets two reminders on one day. */
export function mailObstacle(
  wish: MailWish,
  speaker: Readiness & { hasEmail: boolean; remindedToday: boolean },
): MailObstacle | null {
  if (speaker.isMinor) return 'minor';
  if (!speaker.hasEmail) return 'noAddress';
  if (speaker.state === 'declined') return 'declined';
  if (wish === 'invite') return speaker.state === null || speaker.state === 'prepared' ? null : 'already';
  if (speaker.state !== 'sent' && speaker.state !== 'confirmed') return 'notInvited';
  if (speaker.remindedToday) return 'remindedToday';
  return lacksOf(speaker).length === 0 ? 'complete' : null;
}

type Span = { startsAt: Date; endsAt: Date };

/** True when two spans share a moment; touching ends share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Most absences of a speaker on one day. */
export const maxAbsences = 10;

/** A row of the board with what the rules ask of it. */
export function readinessOf(row: BoardRow): BoardRow & Readiness {
  return { ...row, speaks: row.kinds.includes('speaker') };
}

/** True when it was on this day by the Swedish calendar. */
export function isToday(at: Date | null, now: Date): boolean {
  return at !== null && isoDate(at) === isoDate(now);
}
