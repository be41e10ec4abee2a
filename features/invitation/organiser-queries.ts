import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type {
  AnswerRow,
  ExtensionRow,
  InvitationDetail,
  InvitationPlace,
  MailRow,
  MailState,
  OrganisationChoice,
  SeatDetail,
} from './organiser-types';

/** Where an invitation belongs; null for an unknown and a malformed id. One query. */
export async function getInvitationPlace(id: string, client: Db = db): Promise<InvitationPlace | null> {
  if (!isUuid(id)) return null;
  const [row] = await client.$queryRaw<InvitationPlace[]>`
    SELECT i.id, i.consultation_id AS "consultationId", c.slug, c.state AS "consultationState", o.name AS organisation
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE i.id = ${id}::uuid`;
  return row ?? null;
}

/** Where a request for more time belongs; null for an unknown and a malformed id. One query. */
export async function getExtensionPlace(id: string): Promise<InvitationPlace | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<InvitationPlace[]>`
    SELECT i.id, i.consultation_id AS "consultationId", c.slug, c.state AS "consultationState", o.name AS organisation
      FROM extension_request e JOIN invitation i ON i.id = e.invitation_id JOIN consultation c ON c.id = i.consultation_id
      JOIN organisation o ON o.id = i.organisation_id
     WHERE e.id = ${id}::uuid`;
  return row ?? null;
}

/** A consultation that may get invitations, by its id; null for an unknown one. One query. */
export async function getConsultationPlace(id: string): Promise<{ id: string; slug: string } | null> {
  if (!isUuid(id)) return null;
  return db.consultation.findUnique({ where: { id }, select: { id: true, slug: true } });
}

type Head = Omit<InvitationDetail, 'seats' | 'answers' | 'extensions' | 'mails'>;

/** One invitation with its seats and their chains, answers, requests and mails. Five queries. Null for an unknown id. */
export async function getInvitationDetail(id: string): Promise<InvitationDetail | null> {
  if (!isUuid(id)) return null;
  const [head] = await db.$queryRaw<Head[]>`
    SELECT i.id, i.consultation_id AS "consultationId", c.slug, c.state AS "consultationState", o.name AS organisation,
           o.id AS "organisationId", o.kind, i.state, i.role_asked AS "roleAsked", i.seats_granted AS "seatsGranted",
           i.addressed_name AS "addressedName", i.addressed_title AS "addressedTitle", i.email, i.second_email AS "secondEmail",
           i.locale, i.is_key AS "isKey", i.own_case_number AS "ownCaseNumber", i.answer_by AS "answerBy", i.sent_at AS "sentAt",
           i.delivered_at AS "deliveredAt", i.bounced_at AS "bouncedAt", i.answered_at AS "answeredAt", i.revoked_at AS "revokedAt",
           i.note, i.version
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE i.id = ${id}::uuid`;
  if (!head) return null;
  const [seats, answers, extensions, mails] = await Promise.all([
    listSeats(id),
    listAnswers(id),
    listExtensions(id),
    listMails(id),
  ]);
  return { ...head, seats, answers, extensions, mails };
}

/** The seats in order, each with everybody who has held it. One query. */
async function listSeats(invitationId: string): Promise<SeatDetail[]> {
  const rows = await db.$queryRaw<(Omit<SeatDetail, 'chain'> & { chain: JsonLink[] | null })[]>`
    SELECT s.id, s.number, s.role_asked AS "roleAsked", s.attendance, h.chain FROM invited_seat s
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('number', h.number, 'name', r.name, 'title', r.title, 'email', r.email, 'kind', h.kind,
                 'mandate', h.mandate, 'madeByName', h.made_by_name, 'createdAt', h.created_at, 'endedAt', h.ended_at,
                 'endedBecause', h.ended_because) ORDER BY h.number) AS chain
          FROM seat_holding h JOIN representative r ON r.id = h.representative_id WHERE h.seat_id = s.id) h ON true
     WHERE s.invitation_id = ${invitationId}::uuid ORDER BY s.number`;
  return rows.map(({ chain, ...seat }) => ({
    ...seat,
    chain: (chain ?? []).map((link) => ({
      ...link,
      createdAt: new Date(link.createdAt),
      endedAt: link.endedAt ? new Date(link.endedAt) : null,
    })),
  }));
}

type JsonLink = Omit<SeatDetail['chain'][number], 'createdAt' | 'endedAt'> & {
  createdAt: string;
  endedAt: string | null;
};

/** The answers, the latest first. One query. */
function listAnswers(invitationId: string): Promise<AnswerRow[]> {
  return db.$queryRaw<AnswerRow[]>`
    SELECT a.number, a.kind, a.reason, a.made_by_name AS "madeByName", a.made_by_email AS "madeByEmail", a.source,
           coalesce(u.name, u.email) AS "enteredBy", a.created_at AS "createdAt"
      FROM invitation_answer a LEFT JOIN app_user u ON u.id = a.entered_by_id
     WHERE a.invitation_id = ${invitationId}::uuid ORDER BY a.number DESC LIMIT 100`;
}

/** The requests for more time, the latest first. One query. */
function listExtensions(invitationId: string): Promise<ExtensionRow[]> {
  return db.$queryRaw<ExtensionRow[]>`
    SELECT e.id, e.state, e.wanted_by AS "wantedBy", e.reason, e.asked_by_name AS "askedByName", e.asked_by_email AS "askedByEmail",
           e.asked_at AS "askedAt", e.granted_until AS "grantedUntil", coalesce(u.name, u.email) AS "decidedBy", e.decided_at AS "decidedAt", e.decision
      FROM extension_request e LEFT JOIN app_user u ON u.id = e.decided_by_id
     WHERE e.invitation_id = ${invitationId}::uuid ORDER BY e.asked_at DESC, e.id LIMIT 50`;
}

/** The mails, the latest first, each with where it is. One query. */
function listMails(invitationId: string): Promise<MailRow[]> {
  return db.$queryRaw<(MailRow & { state: MailState })[]>`
    SELECT m.id, coalesce('dispatch-' || d.kind::text, m.template) AS template, m.address_kind AS "addressKind", m.to_email AS "toEmail",
           CASE WHEN m.skipped_because IS NOT NULL THEN 'skipped' WHEN b.id IS NULL THEN 'planned' WHEN b.bounced_at IS NOT NULL THEN 'bounced' ELSE b.state::text END AS state,
           coalesce(b.bounced_at, b.sent_at, m.created_at) AS at, b.bounce_reason AS "bounceReason", m.skipped_because AS "skippedBecause"
      FROM consultation_mail m LEFT JOIN outbox_mail b ON b.id = m.outbox_mail_id LEFT JOIN consultation_dispatch d ON d.id = m.dispatch_id
     WHERE m.invitation_id = ${invitationId}::uuid ORDER BY m.created_at DESC, m.id LIMIT 100`;
}

/**
 * The organisations to invite among, by name, with the addresses that the register has: the head's or their staff's, and the
 * registrator's mailbox. One query.
 */
export function listOrganisationChoices(): Promise<OrganisationChoice[]> {
  return db.$queryRaw<OrganisationChoice[]>`
    SELECT o.id, o.name, coalesce(h.email, '') AS email, coalesce(o.email, r.email, '') AS registrator FROM organisation o
      LEFT JOIN (SELECT DISTINCT ON (organisation_id) organisation_id, email FROM organisation_contact WHERE kind IN ('head', 'staff')
                  ORDER BY organisation_id, kind DESC, created_at, id) h ON h.organisation_id = o.id
      LEFT JOIN (SELECT DISTINCT ON (organisation_id) organisation_id, email FROM organisation_contact WHERE kind = 'registrator'
                  ORDER BY organisation_id, created_at, id) r ON r.organisation_id = o.id
     WHERE o.archived_at IS NULL ORDER BY o.name COLLATE "sv-x-icu", o.id`;
}
