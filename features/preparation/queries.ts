import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { AgendaItem, ConsultationSettings, Question, Reached } from './types';

/** All settings of a consultation with its signatories; null for an unknown id. Two statements. */
export async function getConsultationSettings(id: string, client: Db = db): Promise<ConsultationSettings | null> {
  if (!isUuid(id)) return null;
  return client.consultation.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      titleSv: true,
      titleEn: true,
      state: true,
      visibility: true,
      startsAt: true,
      endsAt: true,
      answerBy: true,
      inputBy: true,
      placeName: true,
      caseNumber: true,
      isMadeUp: true,
      invitationSv: true,
      invitationEn: true,
      placeAddress: true,
      meetingUrl: true,
      contactName: true,
      contactEmail: true,
      contactPhone: true,
      statusEveryMonths: true,
      calendarSequence: true,
      cancelledReason: true,
      version: true,
      signatories: {
        orderBy: { position: 'asc' },
        select: { id: true, name: true, titleSv: true, titleEn: true },
      },
    },
  });
}

/** How far a consultation has come, and the database's clock. One query. */
export async function getReached(id: string, client: Db = db): Promise<Reached> {
  const [row] = await client.$queryRaw<Reached[]>`
    SELECT clock_timestamp() AS now,
           (SELECT count(*) FROM consultation_question WHERE consultation_id = ${id}::uuid)::int AS questions,
           (SELECT count(*) FROM consultation_agenda_item WHERE consultation_id = ${id}::uuid)::int AS agenda,
           (SELECT count(*) FROM invitation WHERE consultation_id = ${id}::uuid AND sent_at IS NOT NULL AND state <> 'revoked')::int AS mailed,
           (SELECT count(*) FROM invitation WHERE consultation_id = ${id}::uuid AND answered_at IS NOT NULL AND state <> 'revoked')::int AS answered,
           (SELECT count(DISTINCT h.representative_id) FROM seat_holding h JOIN invited_seat s ON s.id = h.seat_id JOIN invitation i ON i.id = s.invitation_id
             WHERE i.consultation_id = ${id}::uuid AND i.state <> 'revoked' AND h.ended_at IS NULL)::int AS attendees`;
  return row as Reached;
}

/** The agenda in the order of time. One query. */
export function listAgenda(consultationId: string, client: Db = db): Promise<AgendaItem[]> {
  return client.consultationAgendaItem.findMany({
    where: { consultationId },
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
    omit: { consultationId: true, position: true },
  });
}

/** The questions in their order, and whether something stands under each: of drafts only that they are there. One query. */
export function listQuestions(consultationId: string, client: Db = db): Promise<Question[]> {
  return client.$queryRaw<Question[]>`
    SELECT q.id, q.key, q.name_sv AS "nameSv", q.name_en AS "nameEn", q.question_sv AS "questionSv", q.question_en AS "questionEn",
           (EXISTS (SELECT 1 FROM input_card c WHERE c.consultation_id = q.consultation_id AND c.question_id = q.id)
            OR EXISTS (SELECT 1 FROM card_group g WHERE g.consultation_id = q.consultation_id AND g.question_id = q.id)) AS "inUse"
      FROM consultation_question q WHERE q.consultation_id = ${consultationId}::uuid ORDER BY q.position`;
}

/** Which of the addresses that begin so are taken. One query. */
export async function listSlugsLike(start: string, client: Db = db): Promise<string[]> {
  const rows = await client.consultation.findMany({ where: { slug: { startsWith: start } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}
