import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { ChosenCard } from './mail-rules';
import { type OutcomeView, pageSize, type Show } from './rules';
import type { OutcomeContent, OutcomeCounts, OutcomeDetail, OutcomeKind, OutcomeRow } from './types';

const conditions: Record<Show, Prisma.Sql> = {
  all: Prisma.sql`true`,
  missing: Prisma.sql`x.card_id IS NULL`,
  waiting: Prisma.sql`x.card_id IS NOT NULL AND x.cleared_at IS NULL`,
  cleared: Prisma.sql`x.cleared_at IS NOT NULL`,
};

function found(consultationId: string, search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const words = Prisma.sql`fold_text(concat_ws(' ', s.number::text, s.problem, s.proposal, o.name, x.text_sv, x.public_sv)) LIKE fold_text(${pattern})`;
  return Prisma.sql`
      FROM submitted_card s JOIN consultation_question q ON q.id = s.question_id LEFT JOIN invitation i ON i.id = s.invitation_id
      LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN card_outcome x ON x.card_id = s.id
     WHERE s.consultation_id = ${consultationId}::uuid AND ${search === '' ? Prisma.sql`true` : words}`;
}

/** The cards that were handed in, theme by theme, with what came of them. One query. */
export function listOutcomes(consultationId: string, view: OutcomeView): Promise<OutcomeRow[]> {
  return db.$queryRaw<OutcomeRow[]>`
    SELECT s.id AS "cardId", s.number, q.name_sv AS theme, coalesce(o.name, '') AS organisation, left(s.problem, 200) AS problem,
           left(s.proposal, 200) AS proposal, x.kind::text AS kind, x.cleared_at AS "clearedAt"
     ${found(consultationId, view.search)} AND ${conditions[view.show]}
     ORDER BY q.position, s.number LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize}`;
}

/** How many of the cards that match have what. One query. */
export async function countOutcomes(consultationId: string, search: string): Promise<OutcomeCounts> {
  const [row] = await db.$queryRaw<OutcomeCounts[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE ${conditions.missing})::int AS missing,
           count(*) FILTER (WHERE ${conditions.waiting})::int AS waiting, count(*) FILTER (WHERE ${conditions.cleared})::int AS cleared
     ${found(consultationId, search)}`;
  return row ?? { all: 0, missing: 0, waiting: 0, cleared: 0 };
}

type DetailRow = OutcomeDetail['card'] &
  OutcomeContent & {
    kind: OutcomeKind | null;
    version: number;
    clearedAt: Date | null;
    clearedBy: string | null;
    responsible: string;
  };

/** A card by its number, with what came of it; null for a draft, a withdrawn one and an unknown number. Two queries. */
export async function getOutcome(consultationId: string, number: number): Promise<OutcomeDetail | null> {
  const [row] = await db.$queryRaw<DetailRow[]>`
    SELECT s.id, s.number, q.name_sv AS "themeSv", q.name_en AS "themeEn", coalesce(o.name, '') AS organisation, s.problem, s.proposal,
           s.may_be_secret AS "mayBeSecret", s.secret_part AS "secretPart",
           ARRAY(SELECT c.number FROM commitment_card k JOIN commitment c ON c.id = k.commitment_id WHERE k.card_id = s.id ORDER BY c.number) AS "commitmentNumbers",
           x.kind::text AS kind, x.text_sv AS "textSv", x.text_en AS "textEn", x.reason, x.responsible_organisation_id AS "responsibleOrganisationId",
           x.responsible_text AS "responsibleText", x.public_sv AS "publicSv", x.public_en AS "publicEn", x.version, x.cleared_at AS "clearedAt",
           coalesce(u.name, u.email) AS "clearedBy", coalesce(r.name, x.responsible_text, '') AS responsible
      FROM submitted_card s JOIN consultation_question q ON q.id = s.question_id LEFT JOIN invitation i ON i.id = s.invitation_id
      LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN card_outcome x ON x.card_id = s.id
      LEFT JOIN organisation r ON r.id = x.responsible_organisation_id LEFT JOIN app_user u ON u.id = x.cleared_by_id
     WHERE s.consultation_id = ${consultationId}::uuid AND s.number = ${number}`;
  if (!row) return null;
  const {
    id,
    themeSv,
    themeEn,
    organisation,
    problem,
    proposal,
    mayBeSecret,
    secretPart,
    commitmentNumbers,
    ...outcome
  } = row;
  return {
    card: { id, number, themeSv, themeEn, organisation, problem, proposal, mayBeSecret, secretPart, commitmentNumbers },
    outcome: outcome.kind === null ? null : outcome,
    versions: await versionsOf(id),
  };
}

/** The versions of what is written about a card, the latest first; who wrote them. */
function versionsOf(cardId: string): Promise<OutcomeDetail['versions']> {
  return db.$queryRaw<OutcomeDetail['versions']>`
    SELECT v.version, v.created_at AS "createdAt", v.content ->> 'kind' AS kind, coalesce(u.name, u.email) AS "createdBy"
      FROM card_outcome_version v LEFT JOIN app_user u ON u.id = v.created_by_id
     WHERE v.card_id = ${cardId}::uuid ORDER BY v.version DESC LIMIT 50`;
}

/** Chosen cards of this consultation whose words are cleared, by number. One query. */
export function listChosen(consultationId: string, cardIds: readonly string[], from: Db = db): Promise<ChosenCard[]> {
  return from.$queryRaw<ChosenCard[]>`
    SELECT s.number, s.invitation_id AS "invitationId", x.kind::text AS kind, x.public_sv AS "publicSv", x.public_en AS "publicEn",
           x.text_sv AS "textSv", x.text_en AS "textEn", x.reason
      FROM submitted_card s JOIN card_outcome x ON x.card_id = s.id
     WHERE s.consultation_id = ${consultationId}::uuid AND s.id = ANY (${[...cardIds]}::uuid[]) AND x.cleared_at IS NOT NULL ORDER BY s.number`;
}

/** The consultation whose outcomes a form posts, and since when they are public; null for an unknown one. One query. */
export async function getOutcomePlace(
  id: string,
): Promise<{ id: string; slug: string; outcomesPublishedAt: Date | null } | null> {
  if (!isUuid(id)) return null;
  return db.consultation.findUnique({ where: { id }, select: { id: true, slug: true, outcomesPublishedAt: true } });
}

/** The number of a card that was handed in here; null otherwise. One query. */
export async function getCardNumber(consultationId: string, cardId: string): Promise<number | null> {
  if (!isUuid(cardId)) return null;
  const [row] = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM submitted_card WHERE consultation_id = ${consultationId}::uuid AND id = ${cardId}::uuid`;
  return row?.number ?? null;
}
