import 'server-only';
import { lockInvitation } from '@/features/invitation/organiser-commands';
import type { ConsultationState, SeatAttendance } from '@/generated/prisma/enums';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { listBoardRows } from './queries';
import { stateAfterAttendance, stateBefore } from './rules';
import type { Order } from './schema';
import {
  chairsOf,
  type Direction,
  moved,
  type Suggestion,
  speakersOf,
  suggestedChairs,
  suggestedSpeakers,
} from './seating-rules';
import type { BoardRow } from './types';

export type BoardWrite = { actor: Actor; requestId: string; now: Date };

const onTheDay: readonly ConsultationState[] = ['open', 'held'];

type SeatRow = { id: string; attendance: SeatAttendance; version: number; isHeld: boolean };

/**
 * Says whether the holder of a seat is there, or takes it back ('expected'). Pressed twice it is said once; the second of two at the
 * door who say different things is told. When all seats are told the invitation is attended or absent.
 */
export function setAttendance(
  at: { seatId: string; invitationId: string; version: number; attendance: SeatAttendance },
  { actor, requestId, now }: BoardWrite,
): Promise<Result<object, 'notFound' | 'closed' | 'stale' | 'nobodyThere'>> {
  return inTransaction(async (tx) => {
    const held = await lockInvitation(tx, at.invitationId);
    if (!held) return { ok: false, reason: 'notFound' };
    if (!onTheDay.includes(held.consultationState) || held.state === 'revoked') return { ok: false, reason: 'closed' };
    const seats = await listSeatRows(tx, held.id);
    const seat = seats.find(({ id }) => id === at.seatId);
    if (!seat) return { ok: false, reason: 'notFound' };
    if (seat.attendance === at.attendance) return { ok: true };
    if (seat.version !== at.version) return { ok: false, reason: 'stale' };
    if (at.attendance === 'attended' && !seat.isHeld) return { ok: false, reason: 'nobodyThere' };
    const told = at.attendance !== 'expected';
    await tx.invitedSeat.update({
      where: { id: seat.id },
      data: {
        attendance: at.attendance,
        attendanceAt: told ? now : null,
        attendanceById: told ? actorId(actor) : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    seat.attendance = at.attendance;
    await settleState(tx, held, seats);
    await writeAudit(tx, {
      ...{ actor, requestId },
      action: 'invitation.attendance_set',
      subjectType: 'invitation',
      subjectId: held.id,
      consultationId: held.consultationId,
      data: { attendance: at.attendance },
    });
    return { ok: true };
  });
}

function listSeatRows(tx: Tx, invitationId: string): Promise<SeatRow[]> {
  return tx.$queryRaw<SeatRow[]>`
    SELECT s.id, s.attendance, s.version, h.id IS NOT NULL AS "isHeld" FROM invited_seat s
      LEFT JOIN seat_holding h ON h.seat_id = s.id AND h.ended_at IS NULL WHERE s.invitation_id = ${invitationId}::uuid`;
}

type HeldInvitation = NonNullable<Awaited<ReturnType<typeof lockInvitation>>>;

async function settleState(tx: Tx, { id, state }: HeldInvitation, seats: readonly SeatRow[]): Promise<void> {
  const [facts] = await tx.$queryRaw<{ deliveredAt: Date | null; lastAnswer: string | null }[]>`
    SELECT i.delivered_at AS "deliveredAt", (SELECT a.kind::text FROM invitation_answer a WHERE a.invitation_id = i.id
             AND a.kind NOT IN ('substituted', 'withdrawn') ORDER BY a.number DESC LIMIT 1) AS "lastAnswer"
      FROM invitation i WHERE i.id = ${id}::uuid`;
  const isHeld = seats.some((seat) => seat.isHeld);
  const before = stateBefore(facts?.lastAnswer ?? null, { deliveredAt: facts?.deliveredAt ?? null, isHeld });
  const next = stateAfterAttendance(state, seats, before);
  if (next === state) return;
  await tx.$executeRaw`
    UPDATE invitation SET state = ${next}::invitation_state, version = version + 1,
           answered_at = CASE WHEN ${isHeld} THEN coalesce(answered_at, clock_timestamp()) ELSE answered_at END
     WHERE id = ${id}::uuid`;
}

/** Moves one a step or to an end, in the order as it is now: two who move at once both get their move. */
export function movePlaced(
  { consultationId, order, id, direction }: { consultationId: string; order: Order; id: string; direction: Direction },
  by: BoardWrite,
): Promise<Result<object, 'notFound' | 'closed'>> {
  return arranging(consultationId, order, 'seating.changed', by, (rows) => {
    const now = (order === 'chairs' ? chairsOf(rows) : speakersOf(rows)).map((placed) => placed.id);
    return now.includes(id) ? moved(now, id, direction) : null;
  });
}

/** Gives everybody a place anew by a suggestion. */
export function suggestOrder(
  { consultationId, order, by: wish }: { consultationId: string; order: Order; by: Suggestion },
  by: BoardWrite,
): Promise<Result<object, 'notFound' | 'closed'>> {
  return arranging(consultationId, order, 'seating.suggested', by, (rows) =>
    order === 'chairs' ? suggestedChairs(rows, wish) : suggestedSpeakers(rows, wish),
  );
}

/** Holds the consultation, makes the new order of all and writes it as 1, 2, 3 …; who does not come has no place. */
function arranging(
  consultationId: string,
  order: Order,
  action: string,
  { actor, requestId }: BoardWrite,
  arrange: (rows: BoardRow[]) => string[] | null,
): Promise<Result<object, 'notFound' | 'closed'>> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ state: ConsultationState }[]>`
      SELECT state FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`;
    if (!held || !['draft', 'open', 'held'].includes(held.state)) return { ok: false, reason: 'closed' };
    const ids = arrange(await listBoardRows(consultationId, tx));
    if (!ids) return { ok: false, reason: 'notFound' };
    await writeOrder(tx, consultationId, order, ids);
    await writeAudit(tx, {
      ...{ actor, requestId, action, consultationId },
      subjectType: 'consultation',
      subjectId: consultationId,
      data: { count: ids.length },
    });
    return { ok: true };
  });
}

async function writeOrder(tx: Tx, consultationId: string, order: Order, ids: readonly string[]): Promise<void> {
  const places = ids.map((_, i) => i + 1);
  if (order === 'chairs')
    await tx.$executeRaw`
      UPDATE invited_seat s SET chair = x.place FROM invited_seat o JOIN invitation i ON i.id = o.invitation_id
        LEFT JOIN unnest(${ids}::uuid[], ${places}::int[]) AS x(id, place) ON x.id = o.id
       WHERE s.id = o.id AND i.consultation_id = ${consultationId}::uuid AND s.chair IS DISTINCT FROM x.place`;
  else
    await tx.$executeRaw`
      UPDATE invitation i SET speaking_order = x.place FROM invitation o
        LEFT JOIN unnest(${ids}::uuid[], ${places}::int[]) AS x(id, place) ON x.id = o.id
       WHERE i.id = o.id AND o.consultation_id = ${consultationId}::uuid AND i.speaking_order IS DISTINCT FROM x.place`;
}
