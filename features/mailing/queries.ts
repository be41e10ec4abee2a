import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type {
  ChangeRecipient,
  Mailing,
  MailingListItem,
  MailingState,
  Progress,
  RecipientRow,
  RecipientState,
  SegmentOptions,
} from './types';

const columns = {
  id: true,
  kind: true,
  conferenceId: true,
  state: true,
  segment: true,
  subjectSv: true,
  subjectEn: true,
  bodySv: true,
  bodyEn: true,
  version: true,
  scheduledFor: true,
  startedAt: true,
  endedAt: true,
  createdAt: true,
  reminderRuleId: true,
} as const;

/** One mailing of a conference; null for an unknown, malformed or other conference's id. */
export async function getMailing(id: string, from: Db = db): Promise<Mailing | null> {
  if (!isUuid(id)) return null;
  const row = await from.mailing.findUnique({ where: { id }, select: columns });
  return row?.conferenceId ? { ...row, conferenceId: row.conferenceId } : null;
}

/** The conference a mailing belongs to, for deciding who may touch it. */
export async function getConferenceOfMailing(
  id: string,
): Promise<{ id: string; slug: string; state: MailingState } | null> {
  if (!isUuid(id)) return null;
  const row = await db.mailing.findUnique({
    where: { id },
    select: { state: true, conference: { select: { id: true, slug: true } } },
  });
  return row?.conference ? { ...row.conference, state: row.state } : null;
}

/** The state of a recipient r with its mail m: what happened to it, in the order of what a person must know. */
const stateSql = Prisma.sql`CASE
  WHEN m.bounced_at IS NOT NULL THEN 'bounced'
  WHEN m.state = 'sent' THEN 'sent' WHEN m.state = 'parked' THEN 'parked' WHEN m.state = 'dropped' THEN 'dropped'
  WHEN r.skipped_because IS NOT NULL THEN 'skipped' ELSE 'waiting' END`;

const count = (state: RecipientState) => Prisma.sql`count(*) FILTER (WHERE t.state = ${state})::int`;

const countsSql = Prisma.sql`count(*)::int AS total, ${count('waiting')} AS waiting, ${count('sent')} AS sent, ${count('bounced')} AS bounced,
  ${count('parked')} AS parked, ${count('dropped')} AS dropped, ${count('skipped')} AS skipped`;

const noProgress = { total: 0, waiting: 0, sent: 0, bounced: 0, parked: 0, dropped: 0, skipped: 0 };

/** How far a mailing has come, counted from its rows. One query. */
export async function getProgress(mailingId: string): Promise<Progress | null> {
  const [row] = await db.$queryRaw<Progress[]>`
    SELECT g.state::text AS state, k.* FROM mailing g CROSS JOIN LATERAL (
      SELECT ${countsSql} FROM (
        SELECT ${stateSql} AS state FROM mailing_recipient r LEFT JOIN outbox_mail m ON m.id = r.outbox_mail_id WHERE r.mailing_id = g.id) t) k
     WHERE g.id = ${mailingId}::uuid`;
  return row ?? null;
}

const freshForMs = 1_000;
const recent = new Map<string, { at: number; value: Promise<Progress | null> }>();

/** The same, at most a second old and asked once a second by this process however many look. */
export function getRecentProgress(mailingId: string): Promise<Progress | null> {
  const known = recent.get(mailingId);
  if (known && Date.now() - known.at < freshForMs) return known.value;
  const value = getProgress(mailingId);
  recent.set(mailingId, { at: Date.now(), value });
  value.catch(() => recent.delete(mailingId));
  if (recent.size > 100) recent.delete(recent.keys().next().value as string);
  return value;
}

/** A conference's mailings with their numbers, the newest first, at most 100. One query. */
export async function listMailings(conferenceId: string): Promise<MailingListItem[]> {
  const rows = await db.$queryRaw<MailingListItem[]>`
    SELECT g.id, g.kind::text AS kind, g.state::text AS state, g.subject_sv AS "subjectSv", g.subject_en AS "subjectEn", g.created_at AS "createdAt",
           g.scheduled_for AS "scheduledFor", g.started_at AS "startedAt", g.ended_at AS "endedAt", u.name AS "createdBy", k.*
      FROM (SELECT * FROM mailing WHERE conference_id = ${conferenceId}::uuid ORDER BY created_at DESC, id LIMIT 100) g
      LEFT JOIN app_user u ON u.id = g.created_by_id
      LEFT JOIN LATERAL (SELECT ${countsSql} FROM (
        SELECT ${stateSql} AS state FROM mailing_recipient r LEFT JOIN outbox_mail m ON m.id = r.outbox_mail_id WHERE r.mailing_id = g.id) t) k ON true
     ORDER BY g.created_at DESC, g.id`;
  return rows.map((row) => ({ ...noProgress, ...row }));
}

export const recipientPageSize = 25;

/** A page of a mailing's recipients, those with trouble first. One query. */
export function listRecipients(mailingId: string, state: RecipientState | null, page: number): Promise<RecipientRow[]> {
  return db.$queryRaw<RecipientRow[]>`
    SELECT * FROM (
      SELECT r.id, r.name, r.to_email AS "toEmail", r.registration_id AS "registrationId", ${stateSql} AS state, m.id AS "outboxMailId",
             coalesce(m.bounce_reason, CASE WHEN m.state IN ('parked', 'dropped') THEN m.last_error END, r.skipped_because) AS reason,
             coalesce(m.bounced_at, m.sent_at) AS at
        FROM mailing_recipient r LEFT JOIN outbox_mail m ON m.id = r.outbox_mail_id WHERE r.mailing_id = ${mailingId}::uuid) t
     WHERE ${state}::text IS NULL OR t.state = ${state}
     ORDER BY array_position(ARRAY['bounced', 'parked', 'dropped', 'waiting', 'skipped', 'sent'], t.state), t.name COLLATE "sv-x-icu", t.id
     LIMIT ${recipientPageSize} OFFSET ${(page - 1) * recipientPageSize}`;
}

/** For whom a programme change is drafted, and what changes for each. One query. */
export function listChangeRecipients(mailingId: string): Promise<ChangeRecipient[]> {
  return db.$queryRaw<ChangeRecipient[]>`
    SELECT r.id, r.name, r.to_email AS "toEmail", r.details,
           coalesce(r.skipped_because, CASE WHEN g.state = 'cancelled' THEN 'cancelled' WHEN u.email_canonical IS NOT NULL THEN 'suppressed' END) AS "skippedBecause"
      FROM mailing_recipient r LEFT JOIN registration g ON g.id = r.registration_id
      LEFT JOIN mail_suppression u ON u.email_canonical = r.email_canonical
     WHERE r.mailing_id = ${mailingId}::uuid ORDER BY r.name COLLATE "sv-x-icu", r.id`;
}

/** What a segment can be narrowed by: the seminars, and the counties and municipalities that somebody comes from. Three queries. */
export async function listSegmentOptions(conferenceId: string): Promise<SegmentOptions> {
  const [sessions, counties, municipalities] = await Promise.all([
    db.$queryRaw<SegmentOptions['sessions']>`
      SELECT x.id, x.starts_at AS "startsAt", x.ends_at AS "endsAt", m.title_sv AS "titleSv", m.title_en AS "titleEn"
        FROM seminar_session x JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id
       WHERE x.conference_id = ${conferenceId}::uuid AND x.withdrawn_at IS NULL ORDER BY x.starts_at, m.title_sv COLLATE "sv-x-icu"`,
    db.$queryRaw<SegmentOptions['counties']>`
      SELECT c.code, c.name FROM county c WHERE EXISTS (
        SELECT 1 FROM registration r JOIN organisation o ON o.id = r.organisation_id WHERE r.conference_id = ${conferenceId}::uuid AND o.county_code = c.code)
       ORDER BY c.code`,
    db.$queryRaw<SegmentOptions['municipalities']>`
      SELECT o.municipality_code AS code, o.name FROM organisation o WHERE o.municipality_code IS NOT NULL AND EXISTS (
        SELECT 1 FROM registration r WHERE r.conference_id = ${conferenceId}::uuid AND r.municipality_code = o.municipality_code)
       ORDER BY o.name COLLATE "sv-x-icu"`,
  ]);
  return { sessions, counties, municipalities };
}
