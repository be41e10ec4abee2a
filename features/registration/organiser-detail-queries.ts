import 'server-only';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { HeldSeat, HistoryEntry, MailOfRegistration, RegistrationDetail } from './organiser-types';

const detailSelect = {
  id: true,
  reference: true,
  name: true,
  email: true,
  organisationName: true,
  workRole: true,
  state: true,
  source: true,
  createdAt: true,
  cancelledAt: true,
} as const;

/**
 * A registration of this conference with seats, mails and history. Four queries.
 * @returns null for an unknown id, a malformed one and one of another conference: the same answer.
 */
export async function getRegistrationDetail(conferenceId: string, id: string): Promise<RegistrationDetail | null> {
  if (!isUuid(id)) return null;
  const registration = await db.registration.findFirst({ where: { id, conferenceId }, select: detailSelect });
  if (!registration) return null;
  const [seats, mails, history] = await Promise.all([listSeats(id), listMails(id), listHistory(id)]);
  return { ...registration, seats, mails, history };
}

/** The seats held now and before, by time. */
function listSeats(registrationId: string): Promise<HeldSeat[]> {
  return db.$queryRaw<HeldSeat[]>`
    SELECT s.id, s.state::text AS state, s.starts_at AS "startsAt", s.ends_at AS "endsAt", o.name AS room,
           m.title_sv AS "titleSv", m.title_en AS "titleEn", s.released_at AS "releasedAt"
      FROM seat s JOIN seminar_session x ON x.id = s.session_id JOIN room o ON o.id = x.room_id
      JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id
     WHERE s.registration_id = ${registrationId}::uuid
     ORDER BY s.starts_at, s.created_at LIMIT 200`;
}

/** The mails about a registration without their content, newest first. */
function listMails(registrationId: string): Promise<MailOfRegistration[]> {
  return db.outboxMail.findMany({
    where: { registrationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, template: true, state: true, createdAt: true, sentAt: true, bouncedAt: true },
  });
}

/** Who did what to a registration, newest first. Of the data only an organiser's reason is shown. */
function listHistory(registrationId: string): Promise<HistoryEntry[]> {
  return db.$queryRaw<HistoryEntry[]>`
    SELECT a.id::text AS id, a.at, a.action, a.actor_kind AS "actorKind", coalesce(u.name, u.email) AS "actorName", a.data ->> 'reason' AS reason
      FROM audit_event a LEFT JOIN app_user u ON a.actor_kind = 'user' AND u.id::text = a.actor_id
     WHERE a.subject_type = 'registration' AND a.subject_id = ${registrationId} AND a.action <> 'access.denied'
     ORDER BY a.id DESC LIMIT 100`;
}
