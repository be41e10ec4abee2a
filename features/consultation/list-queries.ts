import 'server-only';
import { db } from '@/lib/db';
import type { ConsultationRow } from './types';

/** All consultations with how many have answered: the coming in their order, then those without a day, then the past, the latest first; at most 200. One query. */
export function listConsultationRows(): Promise<ConsultationRow[]> {
  return db.$queryRaw<ConsultationRow[]>`
    SELECT c.id, c.slug, c.title_sv AS "titleSv", c.title_en AS "titleEn", c.state::text AS state, c.starts_at AS "startsAt", c.answer_by AS "answerBy",
           c.place_name AS "placeName", c.case_number AS "caseNumber", c.is_made_up AS "isMadeUp",
           coalesce(i.invited, 0) AS invited, coalesce(i.answered, 0) AS answered
      FROM consultation c
      LEFT JOIN (SELECT consultation_id, count(*)::int AS invited, count(answered_at)::int AS answered
                   FROM invitation WHERE state <> 'revoked' GROUP BY consultation_id) i ON i.consultation_id = c.id
     ORDER BY c.state IN ('archived', 'cancelled'), c.starts_at < now() NULLS FIRST,
              CASE WHEN c.starts_at >= now() THEN c.starts_at END ASC NULLS LAST, c.starts_at DESC NULLS FIRST, c.slug
     LIMIT 200`;
}
