import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { HeldSeat, HistoryEntry, MailOfRegistration, Move, RegistrationDetail } from './organiser-types';

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
  version: true,
  locale: true,
  overbookNote: true,
} as const;

/**
 * A registration of this conference with seats, mails and history. Five queries.
 * @returns null for an unknown id, a malformed one and one of another conference: the same answer.
 */
export async function getRegistrationDetail(conferenceId: string, id: string): Promise<RegistrationDetail | null> {
  if (!isUuid(id)) return null;
  const registration = await db.registration.findFirst({ where: { id, conferenceId }, select: detailSelect });
  if (!registration) return null;
  const [seats, mails, history, moves] = await Promise.all([
    listSeats(id),
    listMails(id),
    listHistory(id),
    listMoves(id),
  ]);
  return { ...registration, seats, mails, history, moves };
}

/** The seats held now and before, by time. */
function listSeats(registrationId: string): Promise<HeldSeat[]> {
  return db.$queryRaw<HeldSeat[]>`
    SELECT s.id, s.session_id AS "sessionId", s.state::text AS state, s.starts_at AS "startsAt", s.ends_at AS "endsAt", o.name AS room,
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

/** Names of the sessions whose ids stand under a key of an audit row's data, in time order. */
function titlesUnder(key: 'released' | 'taken' | 'sessionIds'): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('sv', m.title_sv, 'en', m.title_en) ORDER BY x.starts_at)
      FROM jsonb_array_elements_text(CASE jsonb_typeof(a.data -> ${key}) WHEN 'array' THEN a.data -> ${key} ELSE '[]' END) AS named (id)
      JOIN seminar_session x ON x.id::text = named.id
      JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id), '[]'::json)`;
}

/** Who did what to a registration, newest first. Of the data only seminars, names of fields and an organiser's reason are shown. */
function listHistory(registrationId: string): Promise<HistoryEntry[]> {
  return db.$queryRaw<HistoryEntry[]>`
    SELECT a.id::text AS id, a.at, a.action, a.actor_kind AS "actorKind", coalesce(u.name, u.email) AS "actorName", a.data ->> 'reason' AS reason,
           coalesce(a.data -> 'fields', '[]') AS fields, ${titlesUnder('released')} AS released, ${titlesUnder('taken')} AS taken,
           CASE WHEN a.action = 'registration.created' THEN ${titlesUnder('sessionIds')} ELSE '[]'::json END AS chosen
      FROM audit_event a LEFT JOIN app_user u ON a.actor_kind = 'user' AND u.id::text = a.actor_id
     WHERE a.subject_type = 'registration' AND a.subject_id = ${registrationId} AND a.action <> 'access.denied'
     ORDER BY a.id DESC LIMIT 100`;
}

/** Where this registration came from and went to, when an organiser moved it. */
function listMoves(registrationId: string): Promise<Move[]> {
  return db.$queryRaw<Move[]>`
    SELECT CASE WHEN o.id = r.moved_from_id THEN 'from' ELSE 'to' END AS direction, o.id, c.id AS "conferenceId", c.slug, c.city
      FROM registration r JOIN registration o ON o.id = r.moved_from_id OR o.moved_from_id = r.id JOIN conference c ON c.id = o.conference_id
     WHERE r.id = ${registrationId}::uuid`;
}
