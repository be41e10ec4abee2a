import 'server-only';
import { type Db, db } from '@/lib/db';
import type { CardGroup, Invited, Meeting, MeetingCard, MeetingHead, Screen, Stand, Theme } from './types';

/** More cards than a meeting can take up; the newest are left out. */
const mostCards = 1_000;

type HeadRow = Omit<MeetingHead, 'screen'> & Screen;

/** The meeting's settings; null for an unknown consultation. Whether the table is open is asked of the database's clock. One query. */
export async function getMeetingHead(consultationId: string, client: Db = db): Promise<MeetingHead | null> {
  const [row] = await client.$queryRaw<HeadRow[]>`
    SELECT c.id, c.title_sv AS "titleSv", c.title_en AS "titleEn", c.state::text AS state,
           c.screen_token_hash IS NOT NULL AS "hasScreenLink",
           c.state IN ('open', 'held') AND coalesce(c.table_opened_at <= clock_timestamp(), false)
             AND coalesce(c.table_closed_at > clock_timestamp(), true) AS "isOpen",
           coalesce(s.view::text, 'waiting') AS view, s.question_id AS "questionId", s.group_id AS "groupId", s.card_id AS "cardId",
           coalesce(s.version, 0) AS version
      FROM consultation c LEFT JOIN meeting_screen s ON s.consultation_id = c.id
     WHERE c.id = ${consultationId}::uuid`;
  if (!row) return null;
  const { view, questionId, groupId, cardId, version, ...head } = row;
  return { ...head, screen: { view, questionId, groupId, cardId, version } };
}

/** The themes in their order. One query. */
export function listThemes(consultationId: string, client: Db = db): Promise<Theme[]> {
  return client.consultationQuestion.findMany({
    where: { consultationId },
    orderBy: { position: 'asc' },
    select: { id: true, nameSv: true, nameEn: true, questionSv: true, questionEn: true },
  });
}

/** The groups in their order within each theme. One query. */
export function listGroups(consultationId: string, client: Db = db): Promise<CardGroup[]> {
  return client.cardGroup.findMany({
    where: { consultationId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, questionId: true, title: true, summary: true, version: true },
  });
}

/** The cards by number, as they were last handed in; no drafts. One query. */
export function listMeetingCards(consultationId: string, client: Db = db): Promise<MeetingCard[]> {
  return client.$queryRaw<MeetingCard[]>`
    SELECT s.id, s.number, s.group_id AS "groupId", s.question_id AS "questionId", coalesce(s.level, 'national') AS level,
           o.name_short AS organisation, o.id AS "organisationId", s.invitation_id AS "invitationId",
           coalesce(a.name_short, s.addressee_text) AS addressee, a.id AS "addresseeOrganisationId",
           s.problem, s.proposal, s.contribution, s.may_be_secret AS "mayBeSecret", s.secret_part AS "secretPart"
      FROM submitted_card s
      LEFT JOIN invitation i ON i.id = s.invitation_id
      LEFT JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN organisation a ON a.id = s.addressee_organisation_id
     WHERE s.consultation_id = ${consultationId}::uuid
     ORDER BY s.number LIMIT ${mostCards}`;
}

/** What the organisations say of the cards, by their names. One query. */
export function listStands(consultationId: string, client: Db = db): Promise<Stand[]> {
  return client.$queryRaw<Stand[]>`
    SELECT s.card_id AS "cardId", s.invitation_id AS "invitationId", o.name_short AS organisation, s.kind::text AS kind, s.comment,
           r.name AS "byName", s.updated_at AS at
      FROM input_card c
      JOIN card_stand s ON s.card_id = c.id
      JOIN invitation i ON i.id = s.invitation_id
      JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN representative r ON r.id = s.representative_id
     WHERE c.consultation_id = ${consultationId}::uuid AND c.state = 'submitted'
     ORDER BY o.name_short, s.invitation_id`;
}

/** All of a meeting but who does what; null for an unknown consultation. Five queries. */
export async function getMeeting(consultationId: string, client: Db = db): Promise<Meeting | null> {
  const head = await getMeetingHead(consultationId, client);
  if (!head) return null;
  const [themes, groups, cards, stands] = await Promise.all([
    listThemes(consultationId, client),
    listGroups(consultationId, client),
    listMeetingCards(consultationId, client),
    listStands(consultationId, client),
  ]);
  return { head, themes, groups, cards, stands };
}

/** Those who are invited and not revoked, by name: who may be said to own a task. One query. */
export async function listInvited(consultationId: string): Promise<Invited[]> {
  const rows = await db.invitation.findMany({
    where: { consultationId, state: { not: 'revoked' } },
    orderBy: [{ organisation: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, organisationId: true, organisation: { select: { nameShort: true } } },
  });
  return rows.map(({ id, organisationId, organisation }) => ({
    invitationId: id,
    organisationId,
    name: organisation.nameShort,
  }));
}

/** What a form of the meeting may name, by its kind. */
export type Named = Partial<Record<'questionId' | 'groupId' | 'cardId' | 'otherCardId' | 'taskId' | 'claimId', string>>;

/** A consultation's slug and state when all that is named belongs to it; null otherwise (trust line 43). One query. */
export async function getWorkplace(
  consultationId: string,
  named: Named,
): Promise<{ slug: string; state: string } | null> {
  const { questionId = null, groupId = null, cardId = null, otherCardId = null, taskId = null, claimId = null } = named;
  const [row] = await db.$queryRaw<{ slug: string; state: string }[]>`
    SELECT c.slug, c.state::text AS state FROM consultation c
     WHERE c.id = ${consultationId}::uuid
       AND (${questionId}::uuid IS NULL OR EXISTS (SELECT 1 FROM consultation_question q WHERE q.id = ${questionId}::uuid AND q.consultation_id = c.id))
       AND (${groupId}::uuid IS NULL OR EXISTS (SELECT 1 FROM card_group g WHERE g.id = ${groupId}::uuid AND g.consultation_id = c.id))
       AND (${cardId}::uuid IS NULL OR EXISTS (SELECT 1 FROM input_card k WHERE k.id = ${cardId}::uuid AND k.consultation_id = c.id AND k.state <> 'draft'))
       AND (${otherCardId}::uuid IS NULL OR EXISTS (SELECT 1 FROM input_card k WHERE k.id = ${otherCardId}::uuid AND k.consultation_id = c.id AND k.state <> 'draft'))
       AND (${taskId}::uuid IS NULL OR EXISTS (SELECT 1 FROM responsibility_task t WHERE t.id = ${taskId}::uuid AND t.consultation_id = c.id))
       AND (${claimId}::uuid IS NULL OR EXISTS (SELECT 1 FROM responsibility_claim l JOIN responsibility_task t ON t.id = l.task_id WHERE l.id = ${claimId}::uuid AND t.consultation_id = c.id))`;
  return row ?? null;
}
