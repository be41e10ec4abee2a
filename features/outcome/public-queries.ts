import 'server-only';
import { titleOf } from '@/features/consultation/rules';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/time';
import { type PublicRow, publicOutcomes } from './public-rules';
import type { PublicOutcomes } from './types';

/**
 * 'You said, we did' of a consultation as everybody reads it: what was cleared, organisations' names, no person's. Null while it is not
 * published and for an unknown one. Three queries.
 */
export async function getPublicOutcomes(slug: string, locale: 'sv' | 'en', now: Date): Promise<PublicOutcomes | null> {
  const consultation = await db.consultation.findFirst({
    where: { slug, outcomesPublishedAt: { not: null }, state: { notIn: ['draft', 'cancelled'] } },
    select: {
      id: true,
      slug: true,
      titleSv: true,
      titleEn: true,
      startsAt: true,
      isMadeUp: true,
      visibility: true,
      outcomesPublishedAt: true,
    },
  });
  if (!consultation?.outcomesPublishedAt) return null;
  const [rows, commitments] = await Promise.all([
    listCleared(consultation.id, consultation.visibility === 'listed_with_organisations'),
    countPublicCommitments(consultation.id, isoDate(now)),
  ]);
  const { startsAt, isMadeUp, outcomesPublishedAt } = consultation;
  return {
    slug,
    title: titleOf(consultation, locale),
    startsAt,
    isMadeUp,
    publishedAt: outcomesPublishedAt,
    ...publicOutcomes(rows, locale),
    commitments,
  };
}

/** Nothing of the card itself is read but its number and theme: the words are ours. */
function listCleared(consultationId: string, withGivers: boolean): Promise<PublicRow[]> {
  return db.$queryRaw<PublicRow[]>`
    SELECT s.number, q.name_sv AS "themeSv", q.name_en AS "themeEn", x.kind::text AS kind, x.text_sv AS "textSv", x.text_en AS "textEn",
           x.reason, coalesce(r.name, x.responsible_text) AS responsible, x.public_sv AS "publicSv", x.public_en AS "publicEn",
           CASE WHEN ${withGivers} THEN o.name END AS "givenBy"
      FROM submitted_card s JOIN card_outcome x ON x.card_id = s.id JOIN consultation_question q ON q.id = s.question_id
      LEFT JOIN organisation r ON r.id = x.responsible_organisation_id LEFT JOIN invitation i ON i.id = s.invitation_id
      LEFT JOIN organisation o ON o.id = i.organisation_id
     WHERE s.consultation_id = ${consultationId}::uuid AND x.cleared_at IS NOT NULL ORDER BY q.position, s.number`;
}

/** How many commitments that somebody said yes to stand how; what they say is not public. */
function countPublicCommitments(consultationId: string, today: string): Promise<PublicOutcomes['commitments']> {
  return db.$queryRaw<PublicOutcomes['commitments']>`
    SELECT standing, count(*)::int AS count FROM (
      SELECT CASE WHEN c.state = 'closed' THEN c.progress::text WHEN c.due_on < ${today}::date OR c.progress = 'late' THEN 'late' ELSE 'going' END AS standing
        FROM commitment c WHERE c.consultation_id = ${consultationId}::uuid AND c.state IN ('accepted', 'closed')) x
     GROUP BY 1 ORDER BY array_position(ARRAY['done', 'going', 'late', 'dropped'], standing)`;
}
