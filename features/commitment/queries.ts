import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { standings } from './rules';
import type { CardToChoose, CommitmentDetail, CommitmentRow, PeriodCount, Standing, StandingCounts } from './types';
import { type CommitmentView, pageSize } from './view-rules';

/** standingOf() in SQL, for a day in Sweden. */
const standing = (today: string) => Prisma.sql`
  CASE WHEN c.state = 'closed' THEN coalesce(c.progress::text, 'accepted') WHEN c.state <> 'accepted' THEN c.state::text
       WHEN c.due_on < ${today}::date THEN 'late' ELSE coalesce(c.progress::text, 'accepted') END`;

type Filter = Pick<CommitmentView, 'search' | 'standing'>;

function found(consultationId: string, filter: Filter, today: string): Prisma.Sql {
  const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`;
  const words = Prisma.sql`fold_text(concat_ws(' ', c.number::text, c.what, c.measure, o.name, c.owner_name)) LIKE fold_text(${pattern})`;
  return Prisma.sql`
      FROM commitment c JOIN organisation o ON o.id = c.owner_organisation_id
     WHERE c.consultation_id = ${consultationId}::uuid
       AND ${filter.search === '' ? Prisma.sql`true` : words}
       AND ${filter.standing === null ? Prisma.sql`true` : Prisma.sql`${standing(today)} = ${filter.standing}`}`;
}

/**
 * Commitments of a consultation by number, as filtered. One query.
 * @param today an ISO date in Sweden: what is late is decided by it.
 */
export function listCommitments(
  consultationId: string,
  filter: Filter,
  today: string,
  range: { take: number; skip: number } = { take: pageSize, skip: 0 },
): Promise<CommitmentRow[]> {
  return db.$queryRaw<CommitmentRow[]>`
    SELECT c.id, c.number, c.what, o.name AS "ownerOrganisation", c.owner_name AS "ownerName", c.owner_email AS "ownerEmail",
           to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.state::text AS state, c.progress::text AS progress,
           (SELECT max(s.created_at) FROM commitment_status s WHERE s.commitment_id = c.id) AS "toldAt", ${standing(today)} AS standing
     ${found(consultationId, filter, today)} ORDER BY c.number LIMIT ${range.take} OFFSET ${range.skip}`;
}

/** How many stand how, with the search but without the filter. One query. */
export async function countCommitments(consultationId: string, search: string, today: string): Promise<StandingCounts> {
  const rows = await db.$queryRaw<{ standing: Standing; count: number }[]>`
    SELECT ${standing(today)} AS standing, count(*)::int AS count ${found(consultationId, { search, standing: null }, today)} GROUP BY 1`;
  const of = (one: Standing) => rows.find((row) => row.standing === one)?.count ?? 0;
  return Object.fromEntries(standings.map((one) => [one, of(one)])) as StandingCounts;
}

const detail = {
  id: true,
  number: true,
  consultationId: true,
  state: true,
  ownerOrganisationId: true,
  owner: { select: { name: true } },
  ownerName: true,
  ownerEmail: true,
  locale: true,
  what: true,
  measure: true,
  dueOn: true,
  progress: true,
  askedAt: true,
  respondedAt: true,
  respondedBy: true,
  responseReason: true,
  nextAskOn: true,
  version: true,
  cards: { orderBy: { card: { number: 'asc' } }, select: { card: { select: { id: true, number: true } } } },
  statuses: { orderBy: { number: 'desc' }, omit: { id: true, commitmentId: true, formKey: true, enteredById: true } },
  mails: {
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, toEmail: true, template: true, createdAt: true, outboxMail: { select: { state: true } } },
  },
} as const satisfies Prisma.CommitmentSelect;

/** A commitment of this consultation with what was told and mailed; null for another's and for an unknown id. */
export async function getCommitment(consultationId: string, id: string): Promise<CommitmentDetail | null> {
  if (!isUuid(id)) return null;
  const row = await db.commitment.findFirst({ where: { id, consultationId }, select: detail });
  if (!row) return null;
  const { owner, cards, mails, locale, dueOn, nextAskOn, ...rest } = row;
  return {
    ...rest,
    locale: locale === 'en' ? 'en' : 'sv',
    dueOn: isoDay(dueOn),
    nextAskOn: nextAskOn && isoDay(nextAskOn),
    ownerOrganisation: owner.name,
    cards: cards.map(({ card }) => card),
    mails: mails.map(({ outboxMail, ...mail }) => ({ ...mail, mailState: outboxMail?.state ?? null })),
  };
}

/** A DATE column comes as midnight UTC. */
const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** Where a commitment belongs, for the actions; null for an unknown id. */
export async function getCommitmentPlace(
  id: string,
): Promise<{ id: string; consultationId: string; slug: string } | null> {
  if (!isUuid(id)) return null;
  const row = await db.commitment.findUnique({
    where: { id },
    select: { id: true, consultationId: true, consultation: { select: { slug: true } } },
  });
  return row && { id: row.id, consultationId: row.consultationId, slug: row.consultation.slug };
}

/** Who may own a commitment here: who is invited, and every organisation but municipalities and regions. One query. */
export function listOwners(consultationId: string): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT o.id, o.name FROM organisation o
     WHERE o.archived_at IS NULL AND (o.kind NOT IN ('municipality', 'region')
        OR o.id IN (SELECT i.organisation_id FROM invitation i WHERE i.consultation_id = ${consultationId}::uuid))
     ORDER BY o.name LIMIT 500`;
}

/** The cards that were handed in, by number; drafts are not among them (view submitted_card). One query. */
export function listCardsToChoose(consultationId: string): Promise<CardToChoose[]> {
  return db.$queryRaw<CardToChoose[]>`
    SELECT id, number, left(problem, 140) AS problem, left(proposal, 140) AS proposal FROM submitted_card
     WHERE consultation_id = ${consultationId}::uuid AND number IS NOT NULL ORDER BY number LIMIT 500`;
}

/** What is set for a whole consultation's asking. One query. */
export function getAsking(consultationId: string) {
  return db.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { askOwnersArmedAt: true, statusEveryMonths: true },
  });
}

/** How commitments stood at the end of each quarter, the latest twelve, oldest first. One query. */
export function listPeriodCounts(consultationId: string): Promise<PeriodCount[]> {
  return db.$queryRaw<PeriodCount[]>`
    WITH periods AS (
      SELECT DISTINCT s.period FROM commitment_snapshot s JOIN commitment c ON c.id = s.commitment_id
       WHERE c.consultation_id = ${consultationId}::uuid ORDER BY s.period DESC LIMIT 12),
    latest AS (
      SELECT DISTINCT ON (p.period, c.id) p.period, s.detail ->> 'standing' AS told, s.state::text AS state, s.progress::text AS progress,
             s.period = p.period AND coalesce((s.detail ->> 'caughtUp')::boolean, false) AS caught
        FROM periods p CROSS JOIN commitment c JOIN commitment_snapshot s ON s.commitment_id = c.id AND s.period <= p.period
       WHERE c.consultation_id = ${consultationId}::uuid ORDER BY p.period, c.id, s.period DESC)
    SELECT period, coalesce(told, CASE state WHEN 'accepted' THEN coalesce(progress, 'accepted') WHEN 'closed' THEN coalesce(progress, 'accepted') ELSE state END) AS standing,
           count(*)::int AS count, bool_or(caught) AS "caughtUp"
      FROM latest GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** The consultation a form posts, by its id; null for an unknown one. */
export async function getConsultationPlace(id: string): Promise<{ id: string; slug: string } | null> {
  return isUuid(id) ? db.consultation.findUnique({ where: { id }, select: { id: true, slug: true } }) : null;
}
