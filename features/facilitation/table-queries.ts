import 'server-only';
import type { Mandate } from '@/generated/prisma/enums';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';

/** Anything that cannot be a token is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** Who sits at the table by a personal link. */
export type SeatAtTable = {
  representativeId: string;
  name: string;
  invitationId: string;
  organisationId: string;
  organisation: string;
  consultationId: string;
  mandate: Mandate;
};

/**
 * The seat behind a personal link. Null for unknown, revoked and malformed ones, for who holds no seat, and in a consultation that is a draft
 * or cancelled. One query.
 */
export async function getSeatAtTable(token: string, client: Db = db): Promise<SeatAtTable | null> {
  if (!tokenShape.test(token)) return null;
  const [row] = await client.$queryRaw<SeatAtTable[]>`
    SELECT r.id AS "representativeId", r.name, i.id AS "invitationId", i.organisation_id AS "organisationId", o.name_short AS organisation,
           i.consultation_id AS "consultationId", h.mandate::text AS mandate
      FROM access_link l
      JOIN representative r ON r.id = l.representative_id AND r.revoked_at IS NULL
      JOIN invitation i ON i.id = r.invitation_id AND i.state <> 'revoked'
      JOIN consultation c ON c.id = i.consultation_id AND c.state NOT IN ('draft', 'cancelled')
      JOIN organisation o ON o.id = i.organisation_id
      JOIN seat_holding h ON h.representative_id = r.id AND h.ended_at IS NULL
     WHERE l.token_hash = ${hashToken(token)} AND l.revoked_at IS NULL
     LIMIT 1`;
  return row ?? null;
}

/** The consultation a personal link has ever belonged to, whatever became of the link: that never changes. One query. */
export async function getConsultationOfLink(tokenHash: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT i.consultation_id AS id FROM access_link l
      JOIN representative r ON r.id = l.representative_id
      JOIN invitation i ON i.id = r.invitation_id
     WHERE l.token_hash = ${tokenHash}`;
  return row?.id ?? null;
}

/** Every personal link that opens a table of this consultation now: hash and invitation. One query, however many follow the meeting. */
export async function listOpenLinks(consultationId: string): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ hash: string; invitationId: string }[]>`
    SELECT l.token_hash AS hash, i.id AS "invitationId"
      FROM consultation c
      JOIN invitation i ON i.consultation_id = c.id AND i.state <> 'revoked'
      JOIN representative r ON r.invitation_id = i.id AND r.revoked_at IS NULL
      JOIN seat_holding h ON h.representative_id = r.id AND h.ended_at IS NULL
      JOIN access_link l ON l.representative_id = r.id AND l.revoked_at IS NULL
     WHERE c.id = ${consultationId}::uuid AND c.state NOT IN ('draft', 'cancelled')`;
  return new Map(rows.map(({ hash, invitationId }) => [hash, invitationId]));
}

/** The consultation a projector's address shows; null for unknown and renewed ones, and where it is cancelled. One query. */
export async function getConsultationOfScreen(token: string): Promise<string | null> {
  if (!tokenShape.test(token)) return null;
  const row = await db.consultation.findFirst({
    where: { screenTokenHash: hashToken(token), state: { not: 'cancelled' } },
    select: { id: true },
  });
  return row?.id ?? null;
}
