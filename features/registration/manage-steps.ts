import 'server-only';
import type { Actor } from '@/lib/actor';
import { lockConference, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { dropQueuedMail, enqueueMail } from '@/lib/outbox';
import type { Result } from '@/lib/result';
import type { Locale } from '@/lib/time';
import { registrationMailPayload } from './facts';
import { manageUrl } from './links';
import { getBookableConference } from './queries';
import { canStillManage, sessionsById } from './rules';
import type { BookableConference, ManageObstacle } from './types';

/** Who changes, from where, and what the mails need. */
export type ManageContext = {
  registrationId: string;
  actor: Actor;
  requestId: string;
  /** The clock; deadlines of single registrations do not race. */
  now: Date;
  /** The token of the link the holder came with; null when an organiser acts, whose mails then carry no link. */
  token: string | null;
};

/** A registration read while its conference's line is held. */
export type LockedRegistration = {
  id: string;
  reference: string;
  name: string;
  email: string;
  organisationName: string;
  locale: Locale;
  version: number;
  calendarSequence: number;
  sessionIds: string[];
  conference: BookableConference;
};

/** Queued mails that a newer message about the same registration replaces. */
export const supersededTemplates = ['registration-confirmation', 'registration-changed', 'registration-moved'];

/**
 * Takes the conference's line and reads the registration as it is now.
 * @returns the obstacle when it is gone, cancelled or the day has begun.
 */
export async function lockRegistration(
  tx: Tx,
  context: ManageContext,
): Promise<Result<{ registration: LockedRegistration }, ManageObstacle>> {
  const found = await tx.registration.findUnique({
    where: { id: context.registrationId },
    select: { conferenceId: true, conference: { select: { slug: true } } },
  });
  if (!found) return { ok: false, reason: 'notFound' };
  await lockConference(tx, found.conferenceId);
  const row = await tx.registration.findUniqueOrThrow({
    where: { id: context.registrationId },
    select: {
      id: true,
      reference: true,
      name: true,
      email: true,
      organisationName: true,
      locale: true,
      state: true,
      version: true,
      calendarSequence: true,
      seats: { where: { state: 'confirmed' }, orderBy: { startsAt: 'asc' }, select: { sessionId: true } },
    },
  });
  const conference = await getBookableConference(found.conference.slug, tx);
  if (!conference) return { ok: false, reason: 'notFound' };
  if (row.state === 'cancelled') return { ok: false, reason: 'cancelled' };
  if (!canStillManage(conference, context.now)) return { ok: false, reason: 'tooLate' };
  const { seats, state: _confirmed, locale, ...rest } = row;
  return {
    ok: true,
    registration: {
      ...rest,
      locale: locale === 'en' ? 'en' : 'sv',
      conference,
      sessionIds: seats.map((s) => s.sessionId),
    },
  };
}

/** The sessions with these ids, in the order given. */
export function namedSessions(conference: BookableConference, ids: readonly string[]) {
  const known = sessionsById(conference);
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Promises the mail about a change and takes back older ones that would contradict it. */
export async function mailAbout(
  tx: Tx,
  template: 'registration-changed' | 'registration-cancelled',
  registration: LockedRegistration,
  context: ManageContext,
  change: { sequence: number; name: string; organisation: string; sessionIds: string[]; removed: string[] },
) {
  await dropQueuedMail(tx, registration.id, supersededTemplates);
  await enqueueMail(tx, {
    dedupeKey: `${template}:${registration.id}:${change.sequence}`,
    template,
    conferenceId: registration.conference.id,
    registrationId: registration.id,
    toEmail: registration.email,
    locale: registration.locale,
    payload: registrationMailPayload({
      registrationId: registration.id,
      reference: registration.reference,
      name: change.name,
      organisation: change.organisation,
      sequence: change.sequence,
      locale: registration.locale,
      conference: registration.conference,
      sessions: namedSessions(registration.conference, change.sessionIds),
      removedSessions: namedSessions(registration.conference, change.removed),
    }),
    ...(context.token && template !== 'registration-cancelled'
      ? { secret: { manageUrl: manageUrl(context.token, registration.locale) } }
      : {}),
  });
}

/** A confirmed seat of this registration in a session of its conference. */
export function seatRow(registration: LockedRegistration, session: { id: string; startsAt: Date; endsAt: Date }) {
  return {
    registrationId: registration.id,
    sessionId: session.id,
    conferenceId: registration.conference.id,
    emailCanonical: canonicalEmail(registration.email) as string,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
  };
}

/** Gives the seats back; the trigger lowers the counters. */
export async function releaseSeats(tx: Tx, registrationId: string, sessionIds: string[]) {
  await tx.seat.updateMany({
    where: { registrationId, sessionId: { in: sessionIds }, state: 'confirmed' },
    data: { state: 'released', releasedAt: new Date() },
  });
}

/** Compare-and-set on the version; raises version and calendar sequence. @returns the new sequence. */
export async function nextVersion(tx: Tx, registration: LockedRegistration, data: object): Promise<number> {
  const sequence = registration.calendarSequence + 1;
  await tx.registration.update({
    where: { id: registration.id, version: registration.version },
    data: { ...data, version: { increment: 1 }, calendarSequence: sequence },
    select: { id: true },
  });
  return sequence;
}
