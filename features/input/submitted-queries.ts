import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { contentFrom } from './rules';
import type { SubmittedCard, SubmittedFilter } from './types';

type Row = Omit<SubmittedCard, 'questionId'> & { questionId: string | null };

/**
 * The cards that were handed in, each as its last version, in the order of their numbers; a card of the meeting has no organisation.
 * Reads the view submitted_card alone, so that nothing of a draft can be in it. One query.
 * @param page from 1; without `pageSize` at most 5 000 cards.
 */
export async function listSubmittedCards(
  consultationId: string,
  filter: SubmittedFilter = {},
  { page = 1, pageSize = 5_000 }: { page?: number; pageSize?: number } = {},
  client: Db = db,
): Promise<SubmittedCard[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT c.id, c.number, c.version, c.submitted_at AS "submittedAt", c.is_late AS "isLate", c.invitation_id AS "invitationId",
           o.id AS "organisationId", o.name AS "organisationName", coalesce(a.name, c.addressee_text) AS "addresseeName",
           c.group_id AS "groupId", c.position, c.question_id AS "questionId", c.level,
           c.addressee_organisation_id AS "addresseeOrganisationId", c.addressee_text AS "addresseeText", c.problem, c.proposal,
           c.evidence_url AS "evidenceUrl", c.contribution, c.own_case_number AS "ownCaseNumber", c.decided_by AS "decidedBy",
           c.may_be_secret AS "mayBeSecret", c.secret_part AS "secretPart"
      FROM ${source} WHERE ${wanted(consultationId, filter)}
     ORDER BY c.number, c.id LIMIT ${pageSize} OFFSET ${(Math.max(1, page) - 1) * pageSize}`;
  return rows.map((row) => ({ ...row, ...contentFrom(row) }));
}

/** How many there are of what is wanted, and under each theme (by the question's id). One query. */
export async function countSubmittedCards(
  consultationId: string,
  filter: SubmittedFilter = {},
): Promise<{ all: number; byQuestion: Record<string, number> }> {
  const rows = await db.$queryRaw<{ questionId: string; count: number }[]>`
    SELECT c.question_id AS "questionId", count(*)::int AS count
      FROM ${source} WHERE ${wanted(consultationId, filter)} GROUP BY c.question_id`;
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    byQuestion: Object.fromEntries(rows.map(({ questionId, count }) => [questionId, count])),
  };
}

const source = Prisma.sql`submitted_card c
      LEFT JOIN invitation i ON i.id = c.invitation_id
      LEFT JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN organisation a ON a.id = c.addressee_organisation_id`;

function wanted(consultationId: string, filter: SubmittedFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`c.consultation_id = ${consultationId}::uuid`];
  if (filter.cardId) all.push(Prisma.sql`c.id = ${filter.cardId}::uuid`);
  if (filter.questionId) all.push(Prisma.sql`c.question_id = ${filter.questionId}::uuid`);
  if (filter.level) all.push(Prisma.sql`c.level = ${filter.level}`);
  if (filter.addresseeOrganisationId)
    all.push(Prisma.sql`c.addressee_organisation_id = ${filter.addresseeOrganisationId}::uuid`);
  if (filter.organisationId) all.push(Prisma.sql`o.id = ${filter.organisationId}::uuid`);
  if (filter.isLate) all.push(Prisma.sql`c.is_late`);
  if (filter.mayBeSecret) all.push(Prisma.sql`c.may_be_secret`);
  if (filter.search) all.push(searched(filter.search));
  return Prisma.join(all, ' AND ');
}

/** Words by their stems, or the text itself as it stands; signs of LIKE mean themselves (trust line 53). */
function searched(search: string): Prisma.Sql {
  const literal = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const text = Prisma.sql`concat_ws(' ', c.number::text, o.name, coalesce(a.name, c.addressee_text), c.problem, c.proposal, c.contribution, c.own_case_number, c.decided_by)`;
  return Prisma.sql`(to_tsvector('swedish', ${text}) @@ websearch_to_tsquery('swedish', ${search}) OR ${text} ILIKE ${literal})`;
}
