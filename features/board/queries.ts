import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { BoardRow, BoardSeat } from './types';

/** More organisations than this are on no board. */
const mostRows = 2_500;

type RawSeat = Omit<BoardSeat, 'holder'> & BoardSeat['holder'] & { isHeld: boolean };

/**
 * The invited organisations of a consultation, by name, with their seats and who holds them now; the revoked are left out. No needs, no
 * addresses. One query.
 */
export async function listBoardRows(consultationId: string, client: Db = db): Promise<BoardRow[]> {
  const rows = await client.$queryRaw<(Omit<BoardRow, 'seats'> & { seats: RawSeat[] | null })[]>`
    SELECT i.id, o.name AS organisation, o.kind, i.role_asked AS "roleAsked", i.state, i.is_key AS "isKey",
           i.speaking_order AS "speakingOrder", i.answered_at AS "answeredAt", s.seats
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'attendance', s.attendance, 'chair', s.chair,
                 'version', s.version, 'isHeld', h.id IS NOT NULL, 'name', r.name, 'title', r.title, 'mandate', h.mandate, 'kind', h.kind) ORDER BY s.number) AS seats
          FROM invited_seat s LEFT JOIN seat_holding h ON h.seat_id = s.id AND h.ended_at IS NULL
          LEFT JOIN representative r ON r.id = h.representative_id WHERE s.invitation_id = i.id) s ON true
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked'
     ORDER BY o.name COLLATE "sv-x-icu", i.role_asked, i.id LIMIT ${mostRows}`;
  return rows.map(({ seats, ...row }) => ({
    ...row,
    seats: (seats ?? []).map(({ isHeld, name, title, mandate, kind, ...seat }) => ({
      ...seat,
      holder: isHeld ? { name, title, mandate, kind } : null,
    })),
  }));
}

export type SeatPlace = {
  seatId: string;
  number: number;
  invitationId: string;
  consultationId: string;
  slug: string;
  organisation: string;
};

/** Whose a seat is; null for an unknown and a malformed id. One query. */
export async function getSeatPlace(seatId: string): Promise<SeatPlace | null> {
  if (!isUuid(seatId)) return null;
  const [row] = await db.$queryRaw<SeatPlace[]>`
    SELECT s.id AS "seatId", s.number, i.id AS "invitationId", i.consultation_id AS "consultationId", c.slug, o.name AS organisation
      FROM invited_seat s JOIN invitation i ON i.id = s.invitation_id JOIN consultation c ON c.id = i.consultation_id
      JOIN organisation o ON o.id = i.organisation_id WHERE s.id = ${seatId}::uuid`;
  return row ?? null;
}
