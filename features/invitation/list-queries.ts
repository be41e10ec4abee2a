import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { type ListView, pageSize, searchPatterns, statesOf } from './list-rules';
import type { InvitationRow, MailCounts, WaitingExtension } from './organiser-types';

/** The WHERE of the list over invitation i and organisation o. */
function listSql(consultationId: string, view: ListView): Prisma.Sql {
  const parts = [Prisma.sql`i.consultation_id = ${consultationId}::uuid`];
  const states = statesOf(view.state);
  if (states) parts.push(Prisma.sql`i.state = ANY(${[...states]}::invitation_state[])`);
  if (view.state === 'key') parts.push(Prisma.sql`i.is_key`);
  if (view.state === 'moreTime')
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM extension_request e WHERE e.invitation_id = i.id AND e.state = 'asked')`,
    );
  if (view.kind) parts.push(Prisma.sql`o.kind = ${view.kind}::organisation_kind`);
  for (const pattern of searchPatterns(view.search))
    parts.push(
      Prisma.sql`fold_text(concat_ws(' ', o.name, o.name_short, i.role_asked, i.addressed_name)) LIKE fold_text(${pattern})`,
    );
  return Prisma.join(parts, ' AND ');
}

/** Invitations that a view lets through. One query. */
export async function countInvitations(consultationId: string, view: ListView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM invitation i JOIN organisation o ON o.id = i.organisation_id
     WHERE ${listSql(consultationId, view)}`;
  return row?.count ?? 0;
}

/** The ids of everything that a view lets through, on all its pages; at most `most`. One query. */
export async function listInvitationIds(consultationId: string, view: ListView, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM invitation i JOIN organisation o ON o.id = i.organisation_id WHERE ${listSql(consultationId, view)} ORDER BY i.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

export type ListFigures = { all: number; waiting: number; answered: number; bounced: number; moreTime: number };

/** How many are invited, have answered, wait and ask for more time. One query. */
export async function getListFigures(consultationId: string): Promise<ListFigures> {
  const [row] = await db.$queryRaw<ListFigures[]>`
    SELECT count(*)::int AS all,
           count(*) FILTER (WHERE state IN ('sent', 'delivered', 'bounced'))::int AS waiting,
           count(*) FILTER (WHERE state IN ('accepted', 'declined', 'delegated', 'in_writing', 'attended', 'absent'))::int AS answered,
           count(*) FILTER (WHERE state = 'bounced')::int AS bounced,
           (SELECT count(*)::int FROM extension_request e JOIN invitation j ON j.id = e.invitation_id
             WHERE j.consultation_id = ${consultationId}::uuid AND e.state = 'asked') AS "moreTime"
      FROM invitation WHERE consultation_id = ${consultationId}::uuid`;
  return row as ListFigures;
}

type RawRow = Omit<InvitationRow, 'mails'> & MailCounts;

/** One page of the list by the organisation's name in Swedish order. One query. */
export async function listInvitations(consultationId: string, view: ListView): Promise<InvitationRow[]> {
  const rows = await db.$queryRaw<RawRow[]>`
    WITH page AS (
      SELECT i.*, o.name, o.kind FROM invitation i JOIN organisation o ON o.id = i.organisation_id
       WHERE ${listSql(consultationId, view)}
       ORDER BY o.name COLLATE "sv-x-icu", i.role_asked, i.id LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize})
    SELECT p.id, p.name AS organisation, p.kind, p.role_asked AS "roleAsked", p.addressed_name AS "addressedName", p.state,
           p.is_key AS "isKey", p.seats_granted AS "seatsGranted",
           (SELECT count(*)::int FROM invited_seat s JOIN seat_holding h ON h.seat_id = s.id
             WHERE s.invitation_id = p.id AND h.ended_at IS NULL) AS "seatsHeld",
           a.made_by_name AS "answeredBy", a.created_at AS "answeredAt", a.source,
           EXISTS (SELECT 1 FROM extension_request e WHERE e.invitation_id = p.id AND e.state = 'asked') AS "wantsMoreTime",
           m.waiting, m.sent, m.bounced, m.stopped
      FROM page p
      LEFT JOIN LATERAL (SELECT * FROM invitation_answer a WHERE a.invitation_id = p.id ORDER BY a.number DESC LIMIT 1) a ON true
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE n.bounced_at IS NOT NULL)::int AS bounced,
               count(*) FILTER (WHERE n.bounced_at IS NULL AND n.state = 'sent')::int AS sent,
               count(*) FILTER (WHERE n.state IN ('queued', 'sending'))::int AS waiting,
               count(*) FILTER (WHERE n.state = 'parked')::int AS stopped
          FROM (SELECT DISTINCT ON (c.to_email) b.state, b.bounced_at FROM consultation_mail c JOIN outbox_mail b ON b.id = c.outbox_mail_id
                 WHERE c.invitation_id = p.id AND c.address_kind <> 'person' ORDER BY c.to_email, c.created_at DESC) n) m
     ORDER BY p.name COLLATE "sv-x-icu", p.role_asked, p.id`;
  return rows.map(({ waiting, sent, bounced, stopped, ...row }) => ({
    ...row,
    mails: { waiting, sent, bounced, stopped },
  }));
}

/** Requests for more time that nobody has decided, the oldest first, at most a hundred. One query. */
export function listWaitingExtensions(consultationId: string): Promise<WaitingExtension[]> {
  return db.$queryRaw<WaitingExtension[]>`
    SELECT e.id, i.id AS "invitationId", o.name AS organisation, e.wanted_by AS "wantedBy", e.asked_by_name AS "askedByName", e.asked_at AS "askedAt"
      FROM extension_request e JOIN invitation i ON i.id = e.invitation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE i.consultation_id = ${consultationId}::uuid AND e.state = 'asked' ORDER BY e.asked_at, e.id LIMIT 100`;
}
